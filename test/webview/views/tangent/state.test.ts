import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TangentParams } from '#protocol';
import { formulaSource } from '../../../../src/views/functionSource';
import { tangent } from '../../../../src/views/tangent/params';
import { createTangentState } from '../../../../webview/views/tangent/state';

const { defaults } = tangent;
const other = formulaSource('x^3');

/** A state that shows these params, and what it makes of a change. */
function stateOf(change: Partial<TangentParams>) {
  const state = createTangentState(tangent.presets());
  state.set({ ...defaults, ...change });
  return { ...state, after: (next: Partial<TangentParams>) => state.typed({ ...state.params(), ...next }) };
}

describe('the ranges of the tangent view', () => {
  it('go with the formula of an example, and make room for the points there are', () => {
    const after = stateOf({ points: [7] }).after({ source: other });
    assert.deepEqual([after.range, after.yRange, after.fitPoints], [undefined, undefined, [7]]);
  });

  it('stay when the learner has set them', () => {
    assert.deepEqual(stateOf({ range: [-1, 3] }).after({ source: other }).range, [-1, 3]);
    const own = stateOf({ source: other, range: [0, 20] }).after({ source: formulaSource('x^4') });
    assert.deepEqual(own.range, [0, 20], 'the range of an example, typed for another formula');
  });

  it('are not fitted anew while a point, h or the difference is changed', () => {
    const state = stateOf({ source: other, range: undefined, fitPoints: [5] });
    for (const change of [state.moved(0, 6), { h: 2 }, { difference: 'central' as const }, state.pinned()])
      assert.deepEqual(state.after(change).fitPoints, [5]);
  });

  it('are fitted anew by a fit, to the points there are then', () => {
    const state = stateOf({ source: other, range: [1, 2], yRange: [3, 4], points: [9] });
    const after = state.after(state.seen({ x: 'fit', y: 'fit' }));
    assert.deepEqual([after.range, after.yRange, after.fitPoints], [undefined, undefined, [9]]);
    const example = stateOf({ range: [1, 2] });
    assert.deepEqual(example.after(example.seen({ x: 'fit' })).range, defaults.range);
  });

  it('follow a zoom on one axis and leave the other as it is', () => {
    const state = stateOf({ yRange: [0, 1] });
    const along = state.after(state.seen({ x: [2, 3] }));
    assert.deepEqual(
      [along.range, along.yRange],
      [
        [2, 3],
        [0, 1],
      ],
    );
    const up = state.after(state.seen({ y: [5, 6] }));
    assert.deepEqual(
      [up.range, up.yRange],
      [
        [2, 3],
        [5, 6],
      ],
    );
  });

  it('of values give way to another range that is typed, and to another formula', () => {
    assert.equal(stateOf({ yRange: [0, 1] }).after({ range: [2, 4] }).yRange, undefined);
    assert.equal(stateOf({ yRange: [0, 1] }).after({ source: other }).yRange, undefined);
    assert.equal(stateOf({ yRange: [0, 1] }).after({ beside: other }).yRange, undefined);
    assert.deepEqual(stateOf({ yRange: [0, 1] }).after({ h: 1 }).yRange, [0, 1]);
  });

  it('are those of an example that is chosen', () => {
    for (const { params } of tangent.presets()) {
      const after = stateOf({ source: other, range: [7, 8], yRange: [1, 2] }).after(params);
      assert.deepEqual(after, params);
    }
  });
});
