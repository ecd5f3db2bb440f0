import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grid } from '../../../../webview/figures/geometry/grid';
import { refine } from '../../../../webview/figures/geometry/refine';

const samples = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

function sampled(f: (x: number, y: number) => number, count = 61): Grid {
  const side = samples(-3, 3, count);
  return { x: side, y: side, z: side.flatMap((y) => side.map((x) => f(x, y))) };
}

/** The largest error of the refined grid where f has a value, and how many values have one. */
function errorsOf(f: (x: number, y: number) => number, count = 61) {
  const { x, y, z } = refine(sampled(f, count));
  let largest = 0;
  let finite = 0;
  for (let i = 0; i < z.length; i++) {
    const value = z[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    finite += 1;
    const error = Math.abs(value - f(x[i % x.length] ?? 0, y[Math.floor(i / x.length)] ?? 0));
    if (error > largest) largest = error;
  }
  return { largest, finite, columns: x.length };
}

describe('refine', () => {
  it('has 241 samples a side of 61, and keeps those that were there', () => {
    const grid = sampled((x, y) => Math.sin(3 * x) + y ** 3);
    const fine = refine(grid);
    assert.deepEqual([fine.x.length, fine.y.length, fine.z.length], [241, 241, 241 * 241]);
    for (const [i, value] of Array.from(grid.x).entries()) assert.equal(fine.x[4 * i], value);
    for (let row = 0; row < 61; row++)
      for (let column = 0; column < 61; column++)
        assert.equal(fine.z[4 * row * 241 + 4 * column], grid.z[row * 61 + column]);
  });

  const smooth = [
    { name: 'a parabola', f: (x: number, y: number) => x * x - 3 * x * y + 2 * y * y, within: 1e-12 },
    { name: 'a cubic, but for the cells at its turning points', f: (x: number) => x ** 3, within: 4e-4 },
    { name: 'a wave', f: (x: number, y: number) => Math.sin(3 * x) * Math.cos(2 * y), within: 3e-3 },
  ];
  for (const { name, f, within } of smooth) {
    it(`is as good as exact for ${name}`, () => {
      const { largest } = errorsOf(f);
      assert.ok(largest <= within, `${largest}`);
    });
  }

  it('neither rounds a kink at a sample nor overshoots beside a jump', () => {
    assert.ok(errorsOf((x, y) => Math.abs(x) + 2 * Math.abs(y)).largest < 1e-12);
    const { z } = refine(sampled((x) => Math.sign(x - 0.03)));
    assert.ok(z instanceof Float64Array && z.every((value) => value >= -1 && value <= 1));
  });

  it('has no value where a neighbouring sample has none, and all others', () => {
    const { largest, finite, columns } = errorsOf((x, y) =>
      x > 0.05 ? Math.log(x) * 0 + y * y : Number.NaN,
    );
    assert.ok(largest < 1e-12);
    // 30 of the 61 columns, 0.1 to 3, have values.
    assert.equal(finite, columns * (29 * 4 + 1));
  });

  it('leaves a grid as it is that is fine enough, too small, or not evenly spaced', () => {
    const fine = sampled((x) => x, 200);
    const small: Grid = { x: [1], y: [1, 2], z: [3, 4] };
    const uneven: Grid = { x: [0, 1, 3], y: [0, 1], z: [0, 1, 2, 3, 4, 5] };
    for (const grid of [fine, small, uneven]) assert.equal(refine(grid).z, grid.z);
  });
});
