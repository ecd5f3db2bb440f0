import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SurfaceParams } from '#protocol';
import { formulaSource, writtenSource } from '../../../../src/views/functionSource';
import { surface } from '../../../../src/views/surface/params';
import { createRanges } from '../../../../webview/views/surface/ranges';

const own: SurfaceParams = {
  ...surface.defaults,
  source: formulaSource('x^2 + 3y'),
  range0: [-1, 1],
  range1: [0, 2],
};
const booth = surface
  .presets()
  .find(({ params }) => writtenSource(params.source).startsWith('(x + 2y'))?.params;

describe('the ranges that are drawn', () => {
  it('are what was zoomed to, each axis by itself', () => {
    const ranges = createRanges(surface.presets());
    assert.deepEqual(ranges.seen(own, { x: [0, 0.5] }), { range0: [0, 0.5], range1: [0, 2] });
    assert.deepEqual(ranges.seen(own, { y: [1, 3] }), { range0: [-1, 1], range1: [1, 3] });
  });

  it('are again what they were before the first zoom, however often it was zoomed', () => {
    const ranges = createRanges(surface.presets());
    let params = own;
    for (const x of [
      [0, 0.5],
      [0.1, 0.2],
    ] as const)
      params = { ...params, ...ranges.seen(params, { x, y: x }) };
    params = { ...params, ...ranges.seen(params, { x: 'fit' }) };
    assert.deepEqual(
      [params.range0, params.range1],
      [
        [-1, 1],
        [0.1, 0.2],
      ],
    );
    assert.deepEqual(ranges.seen(params, { y: 'fit' }), { range0: [-1, 1], range1: [0, 2] });
  });

  it('are what was typed since, where a field was typed in between', () => {
    const ranges = createRanges(surface.presets());
    ranges.seen(own, { x: [0, 0.5] });
    const typed: SurfaceParams = { ...own, range0: [-9, 9] };
    const zoomed = { ...typed, ...ranges.seen(typed, { x: [-3, 3] }) };
    assert.deepEqual(ranges.seen(zoomed, { x: 'fit' }).range0, [-9, 9]);
  });

  it('are those of the example where nothing of before is known, else left to the view', () => {
    assert.ok(booth);
    const restored: SurfaceParams = { ...booth, range0: [1, 2], range1: [1, 2] };
    const { range0, range1 } = booth;
    assert.deepEqual(createRanges(surface.presets()).seen(restored, { x: 'fit', y: 'fit' }), {
      range0,
      range1,
    });
    const unknown = createRanges(surface.presets()).seen(own, { x: 'fit', y: 'fit' });
    assert.deepEqual(unknown, { range0: undefined, range1: undefined });
  });
});
