import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bothTiers } from '../language/programs/quick/bothTiers';
import { randomProgram } from '../language/programs/quick/randomPrograms';
import { Draw } from '../numpy/expressions/draw';
import { attack } from './attack';

const points = [0, -0, 1, -1, 0.5, -0.5, 2, 3, -2.5, 7.25, 1e-5, 1e9, -1e300, 10];
const seen = { quick: 0, answered: 0 };

/** What the fast tier answers is to the bit what the full one does. */
function assertSame(seed: number): void {
  const { source, count, isVector } = randomProgram(seed);
  const { quick, full } = bothTiers(source, isVector ? [count] : Array(count).fill('number'));
  if (!quick) return;
  seen.quick += 1;
  const draw = new Draw(seed);
  for (let call = 0; call < 6; call++) {
    const x = Array.from({ length: count }, () =>
      draw.often(0.2) ? 20 * draw.share() - 10 : draw.of(points),
    );
    const value = quick(x);
    if (value === undefined) continue;
    seen.answered += 1;
    const expected = full(x);
    assert.ok(Object.is(value, expected), `${value}, not ${expected}, at ${x}:\n${source}`);
  }
}

export const attacks = [
  attack(
    'the fast tier of programs',
    200,
    fc.noShrink(fc.nat()),
    assertSame,
    () => `${seen.quick} functions in the fast tier, which answered ${seen.answered} calls`,
  ),
];
