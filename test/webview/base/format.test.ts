import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { formatShare as shareInThread } from '../../../src/views/format';
import {
  formatAligned,
  formatCount,
  formatNumber,
  formatPart,
  formatShare,
  formatShort,
  formatTick,
  useLanguage,
} from '../../../webview/base/format';

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

describe('formatNumber', () => {
  const cases: [number, number, string][] = [
    [0.2, 4, '0.2000'],
    [0, 4, '0.000'],
    [-0, 4, '0.000'],
    [-1.9122, 5, '-1.9122'],
    [9.99996, 5, '10.000'],
    [123456, 5, '123456'],
    [1234567.8, 3, '1234568'],
    [0.00012345, 3, '0.000123'],
    [0.00009, 3, '9.00e-5'],
    [1.5e-5, 4, '1.500e-5'],
    [1e7, 2, '1.0e7'],
    [-2.58983747e13, 9, '-2.58983747e13'],
    [3e128, 3, '3.00e128'],
    [nan, 4, 'nan'],
    [inf, 4, 'inf'],
    [minusInf, 4, '-inf'],
  ];
  for (const [value, digits, text] of cases) {
    it(`writes ${value} to ${digits} digits as ${text}`, () =>
      assert.equal(formatNumber(value, digits), text));
  }

  it('is within half a unit of its last digit, and reads back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (value, digits) => {
          const error = Math.abs(Number(formatNumber(value, digits)) - value);
          return error <= Math.abs(value) * 0.5000001 * 10 ** (1 - digits);
        },
      ),
    );
  });
});

describe('formatShort', () => {
  const cases: [number, number, string][] = [
    [0.2, 4, '0.2'],
    [0, 4, '0'],
    [100, 2, '100'],
    [1.5e-5, 4, '1.5e-5'],
    [1e-10, 4, '1e-10'],
    [-2.5e13, 4, '-2.5e13'],
    [nan, 4, 'nan'],
    [minusInf, 4, '-inf'],
  ];
  for (const [value, digits, text] of cases) {
    it(`writes ${value} as ${text}`, () => assert.equal(formatShort(value, digits), text));
  }
});

describe('formatCount', () => {
  const cases: [number, string][] = [
    [79510, '79,510'],
    [999, '999'],
    [1000, '1,000'],
    [15_902_000, '15,902,000'],
    [-1234567, '-1,234,567'],
    [-0.2, '0'],
    [inf, 'inf'],
  ];
  for (const [value, text] of cases)
    it(`writes ${value} as ${text}`, () => assert.equal(formatCount(value), text));
});

describe('formatTick', () => {
  const cases: [number, number, number, string][] = [
    [0, 0.5, 2, '0'],
    [1, 0.5, 2, '1'],
    [1.5, 0.5, 2, '1.5'],
    [0.30000000000000004, 0.1, 1, '0.3'],
    [2000, 2000, 10000, '2,000'],
    [1e6, 5e5, 2e6, '1e6'],
    [1.5e6, 5e5, 2e6, '1.5e6'],
    [5e5, 5e5, 2e6, '5e5'],
    [-2e13, 1e13, 2e13, '-2e13'],
    [5e127, 5e127, 1e128, '5e127'],
    [5e-10, 5e-10, 1e-9, '5e-10'],
    [24.99999, 1e-5, 25, '24.99999'],
    [1e-4, 1e-4, 1e-4, '1e-4'],
  ];
  for (const [value, step, largest, text] of cases) {
    it(`writes ${value} of steps of ${step} as ${text}`, () =>
      assert.equal(formatTick(value, step, largest), text));
  }

  it('takes a lone tick for its own step', () => assert.equal(formatTick(1e-4), '1e-4'));
  it('names what is no number', () => assert.equal(formatTick(nan, 1, 1), 'nan'));
});

describe('formatAligned', () => {
  const cases: [number, number, string][] = [
    [0.0354, 0.3101, '0.0354'],
    [-0.3101, 0.3101, '-0.3101'],
    [0, 0.3101, '0.0000'],
    [1e-7, 0.6, '1.000e-7'],
    [7.5, 99.06, '7.50'],
    [2e13, 2e13, '2.000e13'],
    [3e-12, 3e-12, '3.000e-12'],
    [0, 0, '0.000'],
    [nan, 1, 'nan'],
    [inf, 1, 'inf'],
  ];
  for (const [value, largest, text] of cases) {
    it(`writes ${value} beside ${largest} as ${text}`, () =>
      assert.equal(formatAligned(value, largest), text));
  }
});

describe('useLanguage', () => {
  afterEach(() => useLanguage('en'));

  const cases = [
    ['en', '79,510', '12,000.5'],
    ['ko', '79,510', '12,000.5'],
    ['fr', '79\u202f510', '12\u202f000.5'],
    // A point begins the decimals that learners type.
    ['de', '79\u202f510', '12\u202f000.5'],
  ] as const;
  for (const [language, count, tick] of cases)
    it(`parts thousands as ${language} does, and leaves the point of decimals`, () => {
      useLanguage(language);
      assert.deepEqual([formatCount(79_510), formatTick(12_000.5, 0.5)], [count, tick]);
    });
});

describe('formatShare', () => {
  const cases: [number, string][] = [
    [0, '0.0 %'],
    [1e-7, '< 0.1 %'],
    [0.00049, '< 0.1 %'],
    [0.0005, '0.1 %'],
    [0.12345, '12.3 %'],
    [0.9994, '99.9 %'],
    [0.9996, '> 99.9 %'],
    [1, '100.0 %'],
    [Number.NaN, '-'],
  ];
  for (const [share, text] of cases) {
    it(`of ${share} is ${text}`, () => {
      assert.equal(formatShare(share), text);
      if (Number.isFinite(share)) assert.equal(shareInThread(share), text, 'in sentences, too');
    });
  }
});

describe('formatPart', () => {
  const cases = [
    [0.65524, '0.6552'],
    [1, '1.0000'],
    [0, '0.0000'],
    [4.5e-5, '< 0.0001'],
    [5e-324, '< 0.0001'],
    [6e-5, '0.0001'],
    [0.99994, '0.9999'],
    [0.99996, '> 0.9999'],
    [1 - 2 ** -53, '> 0.9999'],
    [nan, 'NaN'],
  ] as const;
  for (const [share, text] of cases)
    it(`writes ${share} as ${text}`, () => assert.equal(formatPart(share), text));
});
