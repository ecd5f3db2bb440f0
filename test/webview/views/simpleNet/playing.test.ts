import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Plays on the computation itself, as the page does. */
function play(start: Partial<SimpleNetParams> = {}) {
  let params: SimpleNetParams = { ...simpleNet.defaults, ...start };
  const shown: [boolean, PlayEnd | undefined][] = [];
  const times: number[] = [];
  const playing = createPlaying(
    () => {
      params = withStep(params);
      times.push(performance.now());
      setTimeout(() => playing.follow(onlyFrame(computeSimpleNet(params))), 1);
    },
    (now, why) => shown.push([now, why]),
  );
  return { playing, shown, times, taken: () => params.rates.length };
}

describe('playing', () => {
  it('takes a step at once and then one in sixty milliseconds, until it is paused', async () => {
    const { playing, shown, times, taken } = play();
    playing.toggle();
    assert.equal(taken(), 1);
    await sleep(500);
    playing.toggle();
    const count = taken();
    assert.ok(count >= 3 && count <= 9, `${count} steps in half a second`);
    await sleep(200);
    assert.equal(taken(), count, 'paused');
    assert.deepEqual(shown, [
      [true, undefined],
      [false, undefined],
    ]);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    assert.ok(
      gaps.every((gap) => gap > 55),
      `${gaps}`,
    );
  });

  it('ends by itself where the loss no longer falls, and says why', async () => {
    const { playing, shown, taken } = play({ learningRate: 1000 });
    playing.toggle();
    await sleep(700);
    assert.ok(taken() < 5, `${taken()} steps`);
    assert.deepEqual(shown.at(-1), [false, 'noFall']);
  });

  it('takes one step for one frame, however often that is drawn', async () => {
    let count = 0;
    const playing = createPlaying(
      () => {
        count += 1;
      },
      () => undefined,
    );
    playing.toggle();
    const frame = frameOf(steps(1));
    for (let i = 0; i < 5; i++) playing.follow(frame);
    await sleep(120);
    playing.pause();
    assert.equal(count, 2);
  });

  it('plays two hundred steps at most', () => assert.equal(MOST_PLAYED, 200));
});
