import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Code, Step } from '../../../src/language/program/machine/code';
import { giveUp } from '../../../src/language/program/machine/giveUp';

it('a step that gives up is what follows it from then on, and gives up once more in both places', () => {
  const [first, second, third]: Step[] = [() => 1, () => 2, () => 3];
  const code = {
    steps: [first, second, third],
    ranges: [0, 1, 2].map((start) => ({ start, end: start + 1 })),
  } as unknown as Code;
  giveUp(code, 0);
  assert.deepEqual(code.steps, [second, second, third]);
  assert.deepEqual(
    code.ranges.map(({ start }) => start),
    [1, 1, 2],
  );
  giveUp(code, 0);
  assert.deepEqual(code.steps, [third, third, third]);
});
