import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { computeSimpleNet } from '../../../../src/views/simpleNet/compute';
import { simpleNet } from '../../../../src/views/simpleNet/params';
import { MOST_STEPS } from '../../../../src/views/simpleNet/shared';
import { withStep } from '../../../../webview/views/simpleNet/edits';
import {
  createPlaying,
  MOST_PLAYED,
  type PlayEnd,
  playEnd,
} from '../../../../webview/views/simpleNet/playing';
import { onlyFrame } from '../../../views/onlyFrame';

const frameOf = (change: Partial<SimpleNetParams>) =>
  onlyFrame(computeSimpleNet({ ...simpleNet.defaults, ...change }));
const steps = (count: number, rate = 0.1) => ({
  rates: Array<number>(count).fill(rate),
  targets: Array<number>(count).fill(0),
});

describe('the end of playing', () => {
  const cases: { name: string; frame: SimpleNetFrame; left?: number; end: PlayEnd | undefined }[] = [
    { name: 'is not there while the loss falls', frame: frameOf(steps(20)), end: undefined },
    { name: 'is not there before the first step', frame: frameOf({}), end: undefined },
    { name: 'comes when enough was played', frame: frameOf(steps(20)), left: 0, end: 'enough' },
    { name: 'comes when no more steps are remembered', frame: frameOf(steps(MOST_STEPS)), end: 'full' },
    // The answer is certain from the first step on: the loss is that of the 1e-7 in the log.
    { name: 'comes when the loss no longer falls', frame: frameOf(steps(9, 1000)), end: 'noFall' },
    {
      name: 'is not there when another answer has just been asked for',
      frame: frameOf({ ...steps(9, 1000), target: 1 }),
      end: undefined,
    },
  ];
  for (const { name, frame, left = 10, end } of cases)
    it(name, () => assert.equal(playEnd(frame, left), end));
});

/** How long a frame is in coming, in milliseconds. */
const COMPUTING = 7;

/** Plays on the computation itself, as the page does; `times` is when each step was taken. */
function play(start: Partial<SimpleNetParams> = {}, computing = COMPUTING) {
  let params: SimpleNetParams = { ...simpleNet.defaults, ...start };
  const shown: [boolean, PlayEnd | undefined][] = [];
  const times: number[] = [];
  const began = Date.now();
  const told: boolean[] = [];
  const playing = createPlaying({
    step: () => {
      params = withStep(params);
      times.push(Date.now() - began);
      setTimeout(() => playing.follow(onlyFrame(computeSimpleNet(params))), computing);
    },
    show: (now, why) => shown.push([now, why]),
    tell: (now) => told.push(now),
    clock: Date.now,
  });
  return { playing, shown, told, times, taken: () => params.rates.length };
}

describe('playing', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());
  const pass = (milliseconds: number) => {
    for (let i = 0; i < milliseconds; i++) mock.timers.tick(1);
  };

  it('takes a step at once and then one in sixty milliseconds, until it is paused', () => {
    const { playing, shown, told, times, taken } = play();
    playing.toggle();
    assert.equal(taken(), 1);
    pass(250);
    playing.toggle();
    pass(200);
    assert.deepEqual(times, [0, 60, 120, 180, 240]);
    assert.deepEqual(shown, [
      [true, undefined],
      [false, undefined],
    ]);
    assert.deepEqual(told, [true, false]);
  });

  it('takes no step where another page does, and ends it there by Pause', () => {
    const { playing, shown, told, taken } = play();
    playing.followOther(true, false);
    pass(200);
    playing.stopHere();
    assert.deepEqual([taken(), told, shown], [0, [], [[true, undefined]]]);
    playing.toggle();
    assert.deepEqual([told, shown.at(-1)], [[false], [false, undefined]]);
  });

  it('ends where another page pauses it or plays itself, without an answer to that', () => {
    for (const other of [false, true]) {
      const { playing, shown, told, taken } = play();
      playing.toggle();
      pass(100);
      const before = taken();
      playing.followOther(other, false);
      pass(200);
      assert.deepEqual([taken(), told, shown.at(-1)], [before, [true], [other, undefined]]);
    }
  });

  it('goes on in place of a page that is closed', () => {
    const { playing, taken } = play();
    playing.followOther(true, false);
    playing.followOther(true, true);
    pass(100);
    assert.equal(taken(), 2);
  });

  it('waits for a frame that is longer in coming', () => {
    const { playing, times } = play({}, 100);
    playing.toggle();
    pass(350);
    assert.deepEqual(
      times.map((time) => Math.round(time / 100)),
      [0, 1, 2, 3],
    );
  });

  it('ends by itself where the loss no longer falls, and says why', () => {
    const { playing, shown, taken } = play({ learningRate: 1000 });
    playing.toggle();
    pass(1000);
    assert.ok(taken() > 1 && taken() < 5, `${taken()} steps`);
    assert.deepEqual(shown.at(-1), [false, 'noFall']);
  });

  it('takes one step for one frame, however often that is drawn', () => {
    let count = 0;
    const nothing = () => undefined;
    const step = () => {
      count += 1;
    };
    const playing = createPlaying({ step, show: nothing, tell: nothing, clock: Date.now });
    playing.toggle();
    const frame = frameOf(steps(1));
    for (let i = 0; i < 5; i++) playing.follow(frame);
    pass(120);
    assert.equal(count, 2);
  });

  it('plays two hundred steps at most, and says so', () => {
    const { playing, shown, taken } = play({ learningRate: 1e-3 });
    playing.toggle();
    pass(60 * (MOST_PLAYED + 10));
    assert.equal(taken(), 200);
    assert.deepEqual(shown.at(-1), [false, 'enough']);
  });
});
