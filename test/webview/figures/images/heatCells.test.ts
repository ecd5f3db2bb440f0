import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellAt, cellBox, heatCells, heatShare } from '../../../../webview/figures/images/heatCells';

describe('heatCells', () => {
  it('are square, whole device pixels, and inside the drawing', () => {
    const side = fc.integer({ min: 80, max: 2000 });
    fc.assert(
      fc.property(side, side, fc.constantFrom(1, 1.25, 2), (width, height, ratio) => {
        const cells = heatCells(784, 28, width, height, ratio);
        const last = cellBox(cells, 783);
        assert.ok(last.right <= width && last.bottom <= height);
        assert.ok(Math.abs(cells.size * ratio - Math.round(cells.size * ratio)) < 1e-9);
        const next = heatCells(784, 28, width, height, ratio).size + 1 / ratio;
        assert.ok(28 * next > Math.min(width, height) - 4 - 1e-9, 'one device pixel more does not fit');
      }),
    );
  });

  it('find the cell that a point is in, and none beside the picture', () => {
    const cells = heatCells(784, 28, 300, 400, 1);
    for (const index of [0, 27, 28, 406, 783]) {
      const { left, top, right, bottom } = cellBox(cells, index);
      assert.equal(cellAt(cells, { x: left, y: top }), index);
      assert.equal(cellAt(cells, { x: right - 0.01, y: bottom - 0.01 }), index);
    }
    const { right } = cellBox(cells, 27);
    for (const point of [
      { x: 1, y: 50 },
      { x: 50, y: 1 },
      { x: right, y: 50 },
      { x: 50, y: 399 },
    ])
      assert.equal(cellAt(cells, point), -1);
  });
});

describe('heatShare', () => {
  for (const [value, scale, share] of [
    [0, 2, 0],
    [2, 2, 1],
    [-2, 2, 1],
    [0.5, 2, 0.5],
    [-0.02, 2, 0.1],
    [5, 2, 1],
    [Number.NaN, 2, 0],
    [1, 0, 0],
  ] as const) {
    it(`${share} for ${value} of ${scale}`, () =>
      assert.ok(Math.abs(heatShare(value, scale) - share) < 1e-12));
  }
});
