import assert from 'node:assert/strict';
import { it } from 'node:test';
import { curveChoice } from '../../src/views/curveChoice';

/** A curve that turns at 40, after so many rounds of a loop that changes nothing. */
const looping = (rounds: number) =>
  `def f(x):\n    s = 0\n    for i in range(${rounds}):\n        s = s + x - x\n    return (x - 40)**2 + s\n`;

function rangeOf(program: string) {
  const source = {
    kind: 'code',
    uri: 'file:///a.py',
    languageId: 'python',
    name: 'f',
    line: 1,
    program,
  } as const;
  return curveChoice({ source, values: {}, fitValues: {}, axes: [] }).range;
}

it('the range is sought, but not for a function of which a value takes long', () => {
  const [from, to] = rangeOf(looping(1));
  assert.ok(from < 40 && 40 < to, `${from} to ${to}`);
  assert.deepEqual(rangeOf(looping(100_000)), [-5, 5]);
});
