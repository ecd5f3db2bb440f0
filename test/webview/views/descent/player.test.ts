import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  advance,
  atStart,
  GLIDE,
  type Player,
  pause,
  play,
  position,
  REST,
  seek,
  stepBy,
  withCount,
} from '../../../../webview/views/descent/player';

const at = (step: number, count = 30): Player => ({ ...atStart(count), step });

/** Plays for so many milliseconds, at 60 frames a second. */
function playFor(player: Player, milliseconds: number): Player {
  let now = player;
  for (let t = 0; t < milliseconds; t += 1000 / 60) now = advance(now, 1000 / 60);
  return now;
}

describe('seek and stepBy', () => {
  const cases: { name: string; make: () => Player; step: number }[] = [
    { name: 'one on', make: () => stepBy(at(3), 1), step: 4 },
    { name: 'one back', make: () => stepBy(at(3), -1), step: 2 },
    { name: 'not beyond the end', make: () => stepBy(at(30), 1), step: 30 },
    { name: 'not before the start', make: () => stepBy(at(0), -1), step: 0 },
    { name: 'to a step', make: () => seek(at(3), 12), step: 12 },
    { name: 'to the nearest step', make: () => seek(at(3), 11.6), step: 12 },
    { name: 'to the end from far beyond', make: () => seek(at(3), 1e9), step: 30 },
    { name: 'to the start from nowhere', make: () => seek(at(3), Number.NaN), step: 0 },
  ];
  for (const { name, make, step } of cases) it(name, () => assert.equal(make().step, step));

  it('stops playing', () => {
    assert.equal(seek(play(at(3)), 5).playing, false);
    assert.equal(stepBy(play(at(3)), 1).playing, false);
  });
});

describe('play', () => {
  it('goes on from where it stands, and from the end all over again', () => {
    assert.deepEqual([play(at(7)).step, play(at(7)).playing], [7, true]);
    assert.deepEqual([play(at(30)).step, play(at(30)).playing], [0, true]);
  });

  it('does nothing where there is no step', () => assert.equal(play(atStart(0)).playing, false));

  it('arrives at the next step after the glide and rests there', () => {
    const gliding = advance(play(at(0)), GLIDE - 1);
    assert.equal(gliding.step, 0);
    const arrived = advance(gliding, 1);
    assert.equal(arrived.step, 1);
    assert.equal(position(advance(arrived, REST - 1), false), 1);
    assert.ok(position(advance(arrived, REST + GLIDE / 2), false) > 1.4);
  });

  it('takes about a quarter of a second a step and stops at the end', () => {
    const half = playFor(play(at(0)), 15 * (GLIDE + REST));
    assert.ok(half.step >= 13 && half.step <= 16, `step ${half.step}`);
    const end = playFor(half, 20 * (GLIDE + REST));
    assert.deepEqual([end.step, end.playing], [30, false]);
  });

  it('takes longer runs in strides: none lasts longer than half a minute', () => {
    const end = playFor(play(at(0, 10_000)), 30_000);
    assert.deepEqual([end.step, end.playing], [10_000, false]);
  });

  it('goes one stride at most, however long the page was away', () =>
    assert.equal(advance(play(at(4)), 60_000).step, 5));

  it('pauses at the step arrived at last', () => {
    const paused = pause(advance(play(at(4)), 100));
    assert.deepEqual([paused.step, paused.playing, position(paused, false)], [4, false, 4]);
    assert.equal(advance(paused, 1000), paused);
  });
});

describe('position', () => {
  const cases = [
    { since: 0, reduced: false, expected: 4 },
    { since: 75, reduced: false, expected: 4.5 },
    { since: 150, reduced: false, expected: 5 },
    { since: -50, reduced: false, expected: 4 },
    { since: 75, reduced: true, expected: 4 },
  ];
  for (const { since, reduced, expected } of cases) {
    it(`${since} ms on its way${reduced ? ', without motion' : ''}: ${expected}`, () =>
      assert.equal(position({ ...play(at(4)), since }, reduced), expected));
  }
});

describe('withCount', () => {
  const cases = [
    { step: 12, from: 30, to: 100, expected: 12 },
    { step: 12, from: 30, to: 10, expected: 10 },
    { step: 30, from: 30, to: 100, expected: 100 },
    { step: 0, from: 0, to: 100, expected: 0 },
    { step: 0, from: 30, to: 100, expected: 0 },
  ];
  for (const { step, from, to, expected } of cases) {
    it(`${step} of ${from} is ${expected} of ${to}`, () =>
      assert.equal(withCount(at(step, from), to).step, expected));
  }
});
