import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutHeights } from '#engine';

/** The heights of a surface, 41 by 41 of them over -5 to 5. */
const over = (f: (x: number, y: number) => number): number[] =>
  Array.from({ length: 41 * 41 }, (_, k) => f((k % 41) / 4 - 5, Math.floor(k / 41) / 4 - 5));

/** The share of the heights that the middle 90 % of what is drawn fill. */
function filled(z: readonly number[], [low, high]: readonly [number, number]): number {
  const drawn = z.filter((value) => value >= low && value <= high).sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? Number.NaN;
  return (at(0.95) - at(0.05)) / (high - low);
}

describe('cutHeights', () => {
  const surfaces: readonly (readonly [string, (x: number, y: number) => number])[] = [
    ['x^2 + y^2', (x, y) => x * x + y * y],
    ['x^4 + y^4', (x, y) => x ** 4 + y ** 4],
    ['exp(x + y)', (x, y) => Math.exp(x + y)],
    ['1/(x^2 + y^2)', (x, y) => 1 / (x * x + y * y)],
    ['1/(x y)', (x, y) => 1 / (x * y)],
    ['x/y', (x, y) => x / y],
    ['1e300 (x y)^3', (x, y) => 1e300 * (x * y) ** 3],
    ['(1 - x)^2 + 100(y - x^2)^2', (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2],
    ['-1/(x^2 + y^2 + 0.01)', (x, y) => -1 / (x * x + y * y + 0.01)],
    ['log(x)', (x) => Math.log(x)],
  ];
  for (const [name, f] of surfaces)
    it(`draws ${name} so that the middle fills a third, of at least half of it`, () => {
      const z = over(f);
      const { range, isCutAbove, isCutBelow } = cutHeights(z);
      assert.ok(filled(z, range) >= 1 / 3, String(filled(z, range)));
      const finite = z.filter(Number.isFinite);
      const drawn = finite.filter((value) => value >= range[0] && value <= range[1]);
      assert.ok(drawn.length >= finite.length / 2);
      assert.equal(
        isCutAbove,
        finite.some((value) => value > range[1]),
      );
      assert.equal(
        isCutBelow,
        finite.some((value) => value < range[0]),
      );
    });

  it('cuts nothing of a bowl', () =>
    assert.deepEqual(cutHeights(over((x, y) => x * x + y * y)).range, [0, 50]));

  it('cuts walls and no floor', () => {
    const { range, isCutAbove, isCutBelow } = cutHeights(over((x, y) => Math.exp(x + y)));
    assert.ok(range[1] < Math.exp(10) / 4 && isCutAbove && !isCutBelow);
  });

  it('keeps in the picture what must be seen', () => {
    const z = over((x, y) => -Math.exp(-4 * (x * x + y * y)));
    assert.ok(cutHeights(z).range[0] > -0.9, 'a pit is cut as a pole is');
    assert.deepEqual(cutHeights(z, [-1]).range[0], -1);
    assert.equal(cutHeights([1, 2, 3], [7, -2]).range[1], 7);
    assert.equal(cutHeights([1, 2, 3], [7, -2]).range[0], -2);
  });

  for (const value of [7, 0, -1e6, 1e-9])
    it(`draws the constant ${value} in the middle third`, () => {
      const [low, high] = cutHeights([value, value, value]).range;
      const at = (value - low) / (high - low);
      assert.ok(at > 1 / 3 && at < 2 / 3);
    });

  it('comes to an end where doubles are next to each other', () => {
    for (const values of [
      [1, 1, 1, 1 + Number.EPSILON],
      [0, 0, 0, Number.MIN_VALUE],
      [-Number.MAX_VALUE, 0, 0, 0, Number.MAX_VALUE],
    ])
      assert.equal(cutHeights(values).range.length, 2);
  });

  it('has heights where there are no values', () =>
    assert.deepEqual(cutHeights([Number.NaN, Number.POSITIVE_INFINITY]).range, [-1, 1]));
});
