import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { views } from '#views';
import { isViewId, restore } from '../../src/panel/restore';

describe('restore', () => {
  it('brings back what was kept', () => {
    const params = { ...views.descent.defaults, stepCount: 7 };
    const kept = { view: 'descent', params };
    assert.deepEqual(restore(kept, 'tangent'), { ...kept, engineEnded: false });
    const ended = { ...kept, engineEnded: true };
    assert.deepEqual(restore(ended, 'tangent'), ended);
  });

  it('starts the defaults that stand in for params which ended their engine', () => {
    const { params, engineEnded } = restore(
      { view: 'descent', params: { stepCount: -1 }, engineEnded: true },
      'tangent',
    );
    assert.deepEqual([params, engineEnded], [views.descent.defaults, false]);
  });

  it('takes the defaults where the params cannot be read, and the fallback where the view cannot', () => {
    assert.deepEqual(
      restore({ view: 'descent', params: { stepCount: -1 } }, 'tangent').params,
      views.descent.defaults,
    );
    assert.deepEqual(restore({ view: 'toString' }, 'surface'), {
      view: 'surface',
      params: views.surface.defaults,
      engineEnded: false,
    });
  });

  it('takes anything', () => {
    fc.assert(fc.property(fc.anything(), (state) => assert.ok(isViewId(restore(state, 'tangent').view))));
  });
});
