import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gridWithin, isWithin } from '../../../../webview/figures/values/shownPart';

describe('isWithin', () => {
  it('counts the ends and what is less than a pixel beyond them, and everything where all is shown', () => {
    assert.equal(isWithin(0.30029, [0, 0.3]), true);
    assert.equal(isWithin(0.301, [0, 0.3]), false);
    assert.equal(isWithin(Number.NaN, [0, 1]), false);
    assert.equal(isWithin(undefined, [0, 1]), false);
    assert.equal(isWithin(1e9, undefined), true);
  });
});

describe('gridWithin', () => {
  const grid = { x: [0, 1, 2], y: [5, 6], z: [1, 2, 3, 4, 5, 6] };

  it('has the samples that the plot shows', () => {
    assert.deepEqual(gridWithin(grid, {}), grid);
    assert.deepEqual(gridWithin(grid, { x: [0.5, 2.5] }), { x: [1, 2], y: [5, 6], z: [2, 3, 5, 6] });
    assert.deepEqual(gridWithin(grid, { x: [-1, 1], y: [5.5, 9] }), { x: [0, 1], y: [6], z: [4, 5] });
  });

  it('is empty where no sample is in sight', () =>
    assert.deepEqual(gridWithin(grid, { x: [0.2, 0.8], y: [0, 1] }), { x: [], y: [], z: [] }));
});
