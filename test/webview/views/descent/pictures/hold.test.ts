import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { DescentFrame, DescentParams } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { formulaSource } from '../../../../../src/views/functionSource';
import { createHold } from '../../../../../webview/views/descent/pictures/hold';
import { firstFrame } from '../../../../views/descent/frames';

const at = (...start: [number, number]): DescentParams => ({ ...descent.defaults, start });
const groundOf = ({ range0, range1, grid, heights }: DescentFrame) => [range0, range1, grid, heights];

/** A hold over the map of the start (-3, 4), and what moves the start and draws frames. */
function opened() {
  let asked = at(-3, 4);
  const hold = createHold(() => asked);
  const ask = (params: DescentParams) => {
    asked = params;
  };
  const drag = (start: [number, number], phase: 'move' | 'end') => {
    ask({ ...asked, start });
    hold.drag(phase);
  };
  const first = hold.take(firstFrame(asked));
  const isHeld = (params: DescentParams) => {
    const [taken, own, before] = [hold.take(firstFrame(params)), firstFrame(params), first].map(groundOf);
    assert.notDeepEqual(own, before);
    return isDeepStrictEqual(taken, before) || !isDeepStrictEqual(taken, own);
  };
  return { hold, first, ask, drag, isHeld };
}

describe('createHold', () => {
  it('holds the map while the start is dragged, until it is where it was let go', () => {
    const { drag, isHeld } = opened();
    drag([40, 50], 'move');
    assert.equal(isHeld(at(30, 40)), true);
    drag([50, 60], 'end');
    assert.equal(isHeld(at(40, 50)), true);
    assert.equal(isHeld(at(50, 60)), false);
  });

  const others: { name: string; params: DescentParams }[] = [
    { name: 'another start', params: at(-30, 40) },
    { name: 'another function', params: { ...at(50, 60), source: formulaSource('x0^2/20 + x1^2') } },
    { name: 'a number of the formula', params: { ...at(50, 60), values: { a: 2 } } },
  ];
  for (const phase of ['move', 'end'] as const) {
    for (const { name, params } of others) {
      it(`lets go when ${name} is asked for after ${phase}, whose frame never came`, () => {
        const { ask, drag, isHeld } = opened();
        drag([40, 50], 'move');
        drag([50, 60], phase);
        ask(params);
        assert.equal(isHeld(params), false);
        ask(at(7, 70));
        assert.equal(isHeld(at(7, 70)), false);
      });
    }

    it(`holds on when what does not move the map is asked for after ${phase}`, () => {
      const { ask, drag, isHeld } = opened();
      drag([40, 50], 'move');
      drag([50, 60], phase);
      ask({ ...at(50, 60), stepCount: 50 });
      assert.equal(isHeld(at(40, 50)), true);
    });
  }

  it('is taken again by what goes on to be dragged after an undo', () => {
    const { ask, drag, isHeld } = opened();
    drag([40, 50], 'move');
    ask(at(-3, 4));
    drag([50, 60], 'move');
    assert.equal(isHeld(at(40, 50)), true);
  });

  it('is not taken by keys, which move the start step by step', () => {
    const { drag, isHeld } = opened();
    drag([40, 50], 'end');
    assert.equal(isHeld(at(30, 40)), false);
  });

  it('keeps a grid that is the same: it is traced once', () => {
    const { hold, first } = opened();
    assert.equal(hold.take(firstFrame(at(-3, 4))).grid, first.grid);
    assert.notEqual(hold.take(firstFrame(at(-30, 40))).grid, first.grid);
  });

  it('moves no range for a small move of the start', () =>
    assert.deepEqual(
      groundOf(firstFrame(at(-3.01, 4))).slice(0, 2),
      groundOf(firstFrame(at(-3, 4))).slice(0, 2),
    ));
});
