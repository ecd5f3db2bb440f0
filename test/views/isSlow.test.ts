import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { isSlow } from '../../src/views/isSlow';

describe('whether values take long', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'] }));
  afterEach(() => mock.timers.reset());

  /** Takes so many milliseconds for a value. */
  const taking = (milliseconds: (call: number) => number) => {
    let calls = 0;
    const compute = () => {
      mock.timers.tick(milliseconds(calls));
      calls += 1;
    };
    return { compute, count: () => calls };
  };

  const cases = [
    { what: 'no time', each: () => 0, slow: false },
    { what: 'a millisecond', each: () => 1, slow: true },
    {
      what: 'a millisecond only while the machine is busy',
      each: (call: number) => (call < 40 ? 1 : 0),
      slow: false,
    },
    { what: 'a millisecond for one of ten', each: (call: number) => (call % 10 === 0 ? 1 : 0), slow: false },
  ];
  for (const { what, each, slow } of cases)
    it(`${slow} where they take ${what}`, () => {
      const { compute, count } = taking(each);
      assert.equal(isSlow(compute, 0.3), slow);
      assert.ok(count() <= 100, `${count()} values`);
    });
});
