import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AxisWindow } from '../../../../../webview/figures/axes/window/axisWindow';

/** An axis over 0 to 10 on which 2 to 4 and then 2 to 3 were chosen. */
function chosenTwice(isHandedBack: boolean): AxisWindow {
  const axis = new AxisWindow();
  axis.follow('x', [0, 10], isHandedBack);
  for (const to of [4, 3]) axis.show([2, to + 1e-4], isHandedBack ? [2, to] : undefined);
  return axis;
}

describe('a range that the figure keeps to itself', () => {
  it('shows all there is at first, then what was chosen, whatever is drawn', () => {
    const axis = new AxisWindow();
    axis.follow('x', [0, 10], false);
    assert.equal(axis.own, undefined);
    axis.show([2, 4]);
    axis.follow('x', [0, 20], false);
    assert.deepEqual(axis.own, [2, 4]);
    axis.fit();
    assert.equal(axis.own, undefined);
  });

  it('is given up with another kind of axis, and where nothing of what is drawn is in it', () => {
    const axis = chosenTwice(false);
    axis.follow('x, log scale', [0, 10], false);
    assert.equal(axis.own, undefined);
    const other = chosenTwice(false);
    other.follow('x', [100, 200], false);
    assert.equal(other.own, undefined);
  });

  it('may leave what is drawn out of sight by shifting', () => {
    const axis = chosenTwice(false);
    axis.show([20, 30]);
    axis.follow('x', [0, 10], false);
    assert.deepEqual(axis.own, [20, 30]);
  });
});

describe('a range that the view hands back', () => {
  it('stays what was asked for while answers to earlier questions come, and as exact as it was chosen', () => {
    const axis = chosenTwice(true);
    for (const drawn of [
      [0, 10],
      [2, 4],
    ] as const) {
      axis.follow('x', drawn, true);
      assert.deepEqual([axis.own, axis.isWaiting], [[2, 3.0001], true], `drawn: ${drawn}`);
    }
    axis.follow('x', [2, 3 + 1e-12], true);
    assert.deepEqual([axis.own, axis.isWaiting], [[2, 3.0001], false], 'the answer');
  });

  it('is the view’s where that has another, as after undo, before or after it has answered', () => {
    const early = chosenTwice(true);
    early.follow('x', [-1, 1], true);
    assert.deepEqual([early.own, early.isWaiting], [undefined, false]);
    const late = chosenTwice(true);
    late.follow('x', [2, 3], true);
    late.follow('x', [2, 4], true);
    assert.equal(late.own, undefined, 'asked for once, but before the answer');
  });

  it('takes a range that comes back later for an answer again', () => {
    const axis = chosenTwice(true);
    axis.follow('x', [2, 3], true);
    axis.show([2, 4], [2, 4]);
    axis.follow('x', [2, 3], true);
    assert.deepEqual(axis.own, [2, 4]);
    axis.follow('x', [2, 4], true);
    assert.deepEqual([axis.own, axis.isWaiting], [[2, 4], false]);
  });
});
