import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heatOf, heatScale } from '../../../../webview/figures/tables/matrixTable';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describe('heat', () => {
  const names = { rowNames: ['a'], columnNames: ['b', 'c', 'd'] };

  it('is scaled by the largest finite magnitude, or as given', () => {
    assert.equal(heatScale({ ...names, values: [-3, 2, inf] }), 3);
    assert.equal(heatScale({ ...names, values: [-3, 2, nan], scale: 10 }), 10);
    assert.equal(heatScale({ ...names, values: [0, 0, 0] }), 1);
  });

  it('grows with the magnitude alone, up to its limit', () => {
    assert.equal(heatOf(0, 2), 0);
    assert.equal(heatOf(-1, 2), heatOf(1, 2));
    assert.ok(heatOf(1, 2) > 0 && heatOf(1, 2) < heatOf(2, 2));
    assert.equal(heatOf(inf, 2), heatOf(2, 2));
    assert.equal(heatOf(nan, 2), 0);
  });
});
