import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TangentParams } from '#protocol';
import { formulaSource } from '../../../../src/views/functionSource';
import { tangent } from '../../../../src/views/tangent/params';
import {
  alongWith,
  type Change,
  moved,
  pinned,
  removed,
  seen,
} from '../../../../webview/views/tangent/state';

const { defaults } = tangent;
const other = formulaSource('x^3');
const presets = tangent.presets();

/** The params after a change, as the form makes them of it. */
const after = (params: TangentParams, patch: Change): TangentParams => ({
  ...params,
  ...alongWith(patch, params),
  ...patch,
});

describe('the ranges of the tangent view', () => {
  it('are left to the view by a fit, for the numbers that letters have then; those of an example are its own', () => {
    const zoomed: TangentParams = { ...defaults, range: [1, 2], yRange: [3, 4], values: { a: 2 } };
    const own = after(
      { ...zoomed, source: other },
      seen({ ...zoomed, source: other }, { x: 'fit', y: 'fit' }, presets),
    );
    assert.deepEqual([own.range, own.yRange, own.fitValues], [undefined, undefined, { a: 2 }]);
    assert.deepEqual(after(zoomed, seen(zoomed, { x: 'fit' }, presets)).range, defaults.range);
  });

  it('follow a zoom on one axis and leave the other as it is', () => {
    const zoomed: TangentParams = { ...defaults, yRange: [0, 1] };
    const along = after(zoomed, seen(zoomed, { x: [2, 3] }, presets));
    assert.deepEqual({ ...along }, { ...zoomed, range: [2, 3] });
    const up = after(along, seen(along, { y: [5, 6] }, presets));
    assert.deepEqual({ ...up }, { ...along, yRange: [5, 6] });
  });

  it('of values give way to another range that is typed, and to another g', () => {
    const zoomed: TangentParams = { ...defaults, yRange: [0, 1] };
    for (const change of [{ range: [2, 4] as const }, { beside: other }])
      assert.equal(after(zoomed, change).yRange, undefined);
    for (const change of [
      { h: 1 },
      { beside: undefined },
      { points: [3] },
      { difference: 'central' as const },
    ])
      assert.deepEqual(after(zoomed, change).yRange, [0, 1]);
  });

  it('are those of an example that is chosen', () => {
    for (const { params } of presets)
      assert.deepEqual(after({ ...defaults, range: [7, 8], yRange: [1, 2] }, params), params);
  });
});

describe('the points of the tangent view', () => {
  const three: TangentParams = { ...defaults, points: [1, 2, 3], selected: 2 };

  it('are moved, pinned and removed', () => {
    assert.deepEqual(moved(three, 1, 9), { points: [1, 9, 3], selected: 1 });
    assert.deepEqual(pinned(three), { points: [1, 2, 3, 3], selected: 3 });
    assert.deepEqual(removed(three, 0), { points: [2, 3], selected: 1 });
    assert.deepEqual(removed({ ...three, points: [1], selected: 0 }, 0), {}, 'one stays');
  });

  it('have one that is selected, however many are typed', () => {
    assert.equal(after(three, { points: [5] }).selected, 0);
    assert.equal(after(three, { points: [5, 6, 7, 8] }).selected, 2);
    assert.equal(after(three, { source: other }).selected, 0);
  });
});
