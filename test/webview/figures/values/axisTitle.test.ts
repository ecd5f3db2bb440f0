import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisTitle } from '../../../../webview/figures/values/axisTitle';

describe('axisTitle', () => {
  it('adds the unit and the scale', () => {
    assert.equal(axisTitle({ name: 'x' }), 'x');
    assert.equal(axisTitle({ name: 't', unit: 's' }), 't (s)');
    assert.equal(axisTitle({ name: 'h', scale: 'log' }), 'h, log scale');
  });
});
