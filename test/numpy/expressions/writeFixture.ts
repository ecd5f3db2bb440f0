// node --import tsx test/numpy/expressions/writeFixture.ts: writes test/fixtures/numpy/expressions.json, 500 programs with what
// NumPy prints, so that the tests need no Python.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runPythonEach } from '../../python';
import { makeCase } from './makeCase';

const COUNT = 500;
const LONGEST = 1500;

const seeds = Array.from({ length: 3 * COUNT }, (_, seed) => seed);
const cases = seeds.map((seed) => ({ seed, ...makeCase(seed) }));
const ran = runPythonEach(cases.map(({ python }) => python));
const kept = cases
  .map(({ seed, python }, i) => ({ seed, python, printed: (ran[i]?.lines ?? []).join('\n') }))
  .filter(({ python, printed }) => python.length + printed.length < LONGEST)
  .slice(0, COUNT);
const target = path.join(import.meta.dirname, '../../fixtures/numpy/expressions.json');
writeFileSync(target, `[\n${kept.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
