import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPoint } from '../../../../webview/figures/values/readPoint';

const axes = { x: { name: 'x' }, y: { name: 'f(x)' } };

describe('readings', () => {
  it('name the series unless the axis does', () => {
    assert.equal(readPoint('tangent', 5, 0.75, axes), 'tangent: x = 5, f(x) = 0.75');
    assert.equal(readPoint('f(x)', 5, 0.75, axes), 'x = 5, f(x) = 0.75');
    assert.equal(
      readPoint('', 1e-5, Number.NaN, { x: { name: 't', unit: 's' }, y: axes.y }),
      't = 1e-5 s, f(x) = nan',
    );
  });
});
