import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  advance,
  atEnd,
  followed,
  isAtEnd,
  LONGEST_STEP,
  type Player,
  pause,
  play,
  position,
  type Speed,
  seek,
  stepBy,
  told,
  WHOLE_RUN,
  withRuns,
  withSpeed,
} from '../../../../../webview/views/descent/clock/player';

const at = (step: number, count = 30): Player => seek(atEnd(count), step);

/** Plays to the end, so many frames a second, and tells how long that took in milliseconds. */
function timeOf(player: Player, framesPerSecond = 60): number {
  let now = play(player);
  let time = 0;
  for (; now.playing; time += 1000 / framesPerSecond) {
    assert.ok(time < 60_000, 'It does not end.');
    now = advance(now, 1000 / framesPerSecond);
  }
  assert.equal(now.step, now.count);
  return time;
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

  it('does nothing where there is no step', () => assert.equal(play(atEnd(0)).playing, false));

  const times: { count: number; speed: Speed; seconds: number }[] = [
    { count: 100, speed: 1, seconds: 6 },
    { count: 100, speed: 0.5, seconds: 12 },
    { count: 100, speed: 4, seconds: 1.5 },
    { count: 30, speed: 1, seconds: 6 },
    { count: 15, speed: 1, seconds: 3 },
    { count: 1, speed: 1, seconds: 0.2 },
    { count: 10_000, speed: 1, seconds: 6 },
    { count: 10_000, speed: 4, seconds: 1.5 },
  ];
  for (const { count, speed, seconds } of times) {
    it(`takes ${seconds} s for ${count} steps at speed ${speed}`, () => {
      const took = timeOf(withSpeed(at(0, count), speed)) / 1000;
      assert.ok(Math.abs(took - seconds) < 0.05, `${took} s`);
    });
  }

  it('takes as long on a slow screen', () =>
    assert.ok(Math.abs(timeOf(at(0, 100), 15) - timeOf(at(0, 100), 120)) < 100));

  it('is where all pages are, though this one was away', () => {
    const { step } = advance(play(at(4, 100)), 10 * (WHOLE_RUN / 100) + 1);
    assert.equal(step, 14);
    assert.deepEqual(advance(play(at(4, 100)), 60_000), at(100, 100));
  });

  it('pauses at the step arrived at last', () => {
    const paused = pause(advance(play(at(4)), 100));
    assert.deepEqual([paused.step, paused.playing, position(paused, false)], [4, false, 4]);
    assert.equal(advance(paused, 1000), paused);
  });

  it('goes on at another speed from where it is', () => {
    const half = advance(play(at(4)), LONGEST_STEP / 2);
    assert.equal(position(withSpeed(half, 4), false), position(half, false));
  });
});

describe('position', () => {
  it('glides from step to step: never back, never further than the clock, and rests at each', () => {
    let [now, last] = [play(at(0)), 0];
    const rests = new Set<number>();
    while (now.playing) {
      now = advance(now, 5);
      const place = position(now, false);
      assert.ok(place >= last && place >= now.step && place <= now.step + 1, `${place} after ${last}`);
      if (place === last && Number.isInteger(place)) rests.add(place);
      last = place;
    }
    assert.equal(rests.size, 30);
  });

  it('jumps where motion is not wanted', () => {
    let now = play(at(0));
    for (let t = 0; t < WHOLE_RUN / 2; t += 16) {
      now = advance(now, 16);
      assert.equal(position(now, true), now.step);
    }
    assert.ok(now.step > 10);
  });
});

describe('withRuns', () => {
  const playing = (step: number) => play(at(step));
  const cases = [
    { name: 'stays at its step', before: at(12), count: 100, others: 'paths', step: 12, plays: false },
    { name: 'stays at the end', before: at(30), count: 100, others: 'paths', step: 100, plays: false },
    { name: 'ends with a shorter run', before: at(12), count: 10, others: 'none', step: 10, plays: false },
    { name: 'opens at the end', before: atEnd(0), count: 100, others: 'function', step: 100, plays: false },
    {
      name: 'shows another function whole',
      before: at(12),
      count: 30,
      others: 'function',
      step: 30,
      plays: false,
    },
    {
      name: 'plays other paths from the start',
      before: playing(12),
      count: 30,
      others: 'paths',
      step: 0,
      plays: true,
    },
    {
      name: 'plays an example from its start',
      before: playing(12),
      count: 9,
      others: 'function',
      step: 0,
      plays: true,
    },
    { name: 'plays on', before: playing(12), count: 30, others: 'none', step: 12, plays: true },
    {
      name: 'plays on with more steps',
      before: playing(12),
      count: 90,
      others: 'none',
      step: 12,
      plays: true,
    },
    {
      name: 'stops where there are no more',
      before: playing(12),
      count: 9,
      others: 'none',
      step: 9,
      plays: false,
    },
  ] as const;
  for (const { name, before, count, others, step, plays } of cases) {
    it(name, () => {
      const after = withRuns(before, count, others);
      assert.deepEqual([after.step, after.count, after.playing], [step, count, plays]);
    });
  }

  it('knows its end', () => {
    assert.equal(isAtEnd(at(30)), true);
    assert.equal(isAtEnd(at(29)), false);
  });
});

describe('a clock that another page tells of', () => {
  const speeds: readonly Speed[] = [0.5, 1, 4];
  for (const speed of speeds) {
    it(`is at the same place at every later time, at speed ${speed}`, () => {
      const one = advance(play(withSpeed(at(3, 100), speed)), 40);
      for (const later of [0, 1, 33, 700, 3000, 60_000]) {
        const [here, there] = [advance(one, later), followed(atEnd(100), told(one, 5000), 5000 + later)];
        assert.deepEqual([there.step, there.playing, there.speed], [here.step, here.playing, speed]);
        assert.ok(Math.abs(there.gone - here.gone) < 1e-6, `${there.gone} and ${here.gone}`);
      }
    });
  }

  it('stands still where it was stopped', () => {
    const one = seek(at(0, 100), 42);
    assert.deepEqual(followed(atEnd(100), told(one, 1), 1e6), one);
  });
});
