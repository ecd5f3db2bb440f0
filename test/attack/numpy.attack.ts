import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from '../numpy/expressions/agree';
import { makeCase } from '../numpy/expressions/makeCase';
import { runPythonEach, withoutNumPy } from '../python';
import { type Attack, attack } from './attack';

const BATCH = 100;
let seen = 0;

/** A batch of programs in one process of Python. */
function printsWhatNumPyPrints(first: number): void {
  const cases = Array.from({ length: BATCH }, (_, i) => makeCase(first + i));
  const ran = runPythonEach(cases.map(({ python }) => python));
  cases.forEach((one, i) => {
    const { lines = [], error } = ran[i] ?? {};
    assert.equal(error, undefined, one.python);
    assert.equal(difference(one, lines.join('\n')), undefined, one.python);
  });
  seen += BATCH;
}

const expressions = attack(
  'random arrays and expressions are what NumPy makes of them',
  3,
  fc.nat(2 ** 31),
  printsWhatNumPyPrints,
  () => `${seen} programs agreed`,
);
/** Without NumPy nothing can be tried; in CI it is tried all the same, and fails. */
const skipped: Attack = {
  ...expressions,
  name: `${expressions.name}: skipped, ${withoutNumPy}`,
  attempt: async (_seed, cases) => ({ cases }),
  finish: () => 'skipped',
};

export const attacks = [withoutNumPy ? skipped : expressions];
