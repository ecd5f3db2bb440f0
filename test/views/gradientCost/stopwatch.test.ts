import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace, Stopwatch, steady } from '../../../src/views/gradientCost/stopwatch';

/** A clock that goes on only while work is done. */
function handClock() {
  let time = 0;
  return {
    now: () => time,
    work: (milliseconds: number) => () => {
      time += milliseconds;
    },
  };
}

describe('Stopwatch', () => {
  const cases: readonly [times: readonly number[], median: number][] = [
    [[], Number.NaN],
    [[3], 0.003],
    [[3, 5], 0.004],
    [[100, 3, 5], 0.005],
    [[900, 800, 700, 2, 2, 2, 2, 2, 2, 4, 5, 6], 0.002],
    [[1, 1, 1, 1, 1, 7, 7, 7, 7, 7, 8, 8, 8], 0.007],
  ];
  for (const [times, median] of cases) {
    it(`takes the middle one of the newest nine of ${times.join(', ')}`, () => {
      const clock = handClock();
      const watch = new Stopwatch(clock.now);
      for (const time of times) watch.measure(clock.work(time));
      assert.equal(watch.median, median);
    });
  }
});

describe('Pace', () => {
  it('is the mean of the first times', () => {
    const clock = handClock();
    const pace = new Pace(clock.now);
    assert.equal(pace.seconds, Number.NaN);
    for (const time of [2, 4, 9]) pace.measure(clock.work(time));
    assert.ok(Math.abs(pace.seconds - 0.005) < 1e-15);
    assert.equal(pace.total, 0.015);
  });

  it('follows a change within some hundred weights, and not at once', () => {
    const clock = handClock();
    const pace = new Pace(clock.now);
    for (let i = 0; i < 500; i++) pace.measure(clock.work(1));
    assert.equal(pace.seconds, 0.001);
    for (let i = 0; i < 10; i++) pace.measure(clock.work(2));
    assert.ok(pace.seconds > 0.00105 && pace.seconds < 0.0012, String(pace.seconds));
    for (let i = 0; i < 490; i++) pace.measure(clock.work(2));
    assert.ok(pace.seconds > 0.00198 && pace.seconds < 0.002, String(pace.seconds));
  });

  it('hands on what the work made', () =>
    assert.equal(
      new Pace(() => 0).measure(() => 'made'),
      'made',
    ));
});

describe('what is said of a value', () => {
  for (const [said, value, expected] of [
    [100, 109, 100],
    [100, 91, 100],
    [100, 111, 111],
    [100, 89, 89],
    [Number.NaN, 5, 5],
  ] as const) {
    it(`after ${said} is ${expected} when it is ${value}`, () => assert.equal(steady(said, value), expected));
  }
});
