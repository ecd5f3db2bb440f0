import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unitBars } from '../../../../webview/figures/axes/bars';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';

const scales = {
  x: axisScale({ scale: 'log', min: 1, max: 100 }, [1, 100], false),
  y: axisScale({ scale: 'log', min: 1, max: 1000 }, [1, 1000], false),
};

describe('unitBars', () => {
  it('reaches from edge to edge, as high as its value', () => {
    const bars = unitBars({ edges: [1, 10, 100], y: [10, 1000] }, scales);
    assert.equal(bars.length, 2);
    const [first, second] = bars;
    assert.ok(first && second);
    for (const [actual, expected] of [
      [first.left, 0],
      [first.right, 0.5],
      [first.top, 1 / 3],
      [second.left, 0.5],
      [second.right, 1],
      [second.top, 1],
    ] as const) {
      assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);
    }
  });

  it('leaves out what has no height on the axes, or no edge', () => {
    assert.deepEqual(unitBars({ edges: [1, 10, 100], y: [0, Number.NaN] }, scales), []);
    assert.deepEqual(unitBars({ edges: [1], y: [10] }, scales), []);
    assert.deepEqual(unitBars({ y: [10] }, scales), []);
  });
});
