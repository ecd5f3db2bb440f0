import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cancellation } from '../../../src/engine/stepSize/cancellation';

/** Cut at the bars: what cancels | what is left | rounding. The digits are Python's decimal.Decimal(x), 20 of them. */
const cases = [
  {
    what: '0.01x^2 + 0.1x beside 5, h = 1e-13',
    numbers: [0.7500000000000202, 0.74999999999998],
    rows: ['0.7500000000000|202|0606', '0.7499999999999|800|1599', '0.0000000000000|401|9007'],
    exponent: 0,
    count: 13,
  },
  {
    what: 'the step 1e-13 beside 5',
    numbers: [5.0000000000001, 5],
    rows: ['5.000000000000|100|3642', '5.000000000000|000|0000', '0.000000000000|100|3642'],
    exponent: 0,
    count: 13,
  },
  {
    what: 'the same function, h = 1e-4',
    numbers: [0.7500200000999999, 0.7499800001000001],
    rows: ['0.7500|200000999999|1725', '0.7499|800001000000|9929', '0.0000|399999999998|1796'],
    exponent: 0,
    count: 4,
  },
  {
    what: 'huge numbers',
    numbers: [1e300, 9.99e299],
    rows: ['1.00|0000000000000|0525', '0.99|8999999999999|9424', '0.00|1000000000000|1101'],
    exponent: 300,
    count: 3,
  },
  {
    what: 'equal numbers',
    numbers: [5, 5],
    rows: ['5.0000000000000000000||', '5.0000000000000000000||', '0.0000000000000000000||'],
    exponent: 0,
    count: 16,
  },
  {
    what: 'numbers of both signs, of which nothing cancels',
    numbers: [9, -9],
    rows: ['|09.000000000000000|0000', '-|09.000000000000000|0000', '|18.000000000000000|0000'],
    exponent: 0,
    count: 0,
  },
] as const;

describe('cancellation', () => {
  for (const { what, numbers, rows, exponent, count } of cases) {
    it(`shows the digits of ${what}`, () => {
      const [a, b] = numbers;
      const found = cancellation(a, b, a - b);
      const shown = [found.first, found.second, found.difference].map(
        ({ sign, cancelled, left, rounding }) => `${sign}${cancelled}|${left}|${rounding}`,
      );
      assert.deepEqual(shown, rows);
      assert.deepEqual([found.exponent, found.count, found.digits], [exponent, count, 16]);
    });
  }

  it('counts float32 digits where float32 is asked for', () => {
    const [a, b] = [0.7520010471343994, 0.748000979423523];
    const found = cancellation(a, b, Math.fround(a - b), 'float32');
    assert.deepEqual(
      [found.first.cancelled, found.first.left, found.first.rounding],
      ['0.75', '20010', '4713439941406'],
    );
    assert.deepEqual([found.count, found.digits], [2, 7]);
  });

  it('puts the points of all rows at one place, and loses no digit', () => {
    const finite = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
      .map((number) => (Math.abs(number) < 1e-280 ? 0 : number));
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const { first, second, difference, exponent, count, digits } = cancellation(a, b, a - b);
        const texts = [first, second, difference].map((row) => row.cancelled + row.left + row.rounding);
        assert.equal(new Set(texts.map((text) => `${text.length} ${text.indexOf('.')}`)).size, 1);
        assert.ok(count >= 0 && count <= digits);
        const largest = Math.max(Math.abs(a), Math.abs(b));
        const sizes = texts.map((text) => Number(`${text}e${exponent}`));
        [a, b].forEach((number, i) => {
          assert.ok(Math.abs((sizes[i] ?? Number.NaN) - Math.abs(number)) <= 1e-15 * largest);
        });
      }),
    );
  });
});
