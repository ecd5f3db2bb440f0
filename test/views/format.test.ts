import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  formatCount,
  formatDigits,
  formatGiven,
  formatScientific,
  formatShort,
  formatShown,
  useLanguage,
} from '../../src/views/format';
import * as page from '../../webview/base/format';

describe('formatCount', () => {
  afterEach(() => useLanguage('en'));

  const cases: readonly (readonly [
    language: string,
    value: number,
    decimals: number | undefined,
    text: string,
  ])[] = [
    ['en', 79_510, undefined, '79,510'],
    ['en', 1350, 1, '1,350.0'],
    ['en', 13.5, undefined, '13.5'],
    ['ko', 1_234_567, undefined, '1,234,567'],
    ['fr', 79_510, undefined, '79\u202f510'],
    // A point begins the decimals that learners type.
    ['de', 1350, 1, '1\u202f350.0'],
  ];
  for (const [language, value, decimals, text] of cases)
    it(`writes ${value} in ${language} as ${text}`, () => {
      useLanguage(language);
      assert.equal(formatCount(value, decimals), text);
    });
});

describe('formatShown', () => {
  const cases = [
    [345_123, '345123'],
    [0, '0'],
    [-0, '0'],
    [0.000156, '0.000156'],
    [1.56e-6, '1.56e-6'],
    [9.9999e-5, '0.0001'],
    [9.991e-5, '9.99e-5'],
    [1e7, '1e7'],
    [-2.5e300, '-2.5e300'],
    [100, '100'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ] as const;
  for (const [value, text] of cases)
    it(`writes ${value} as ${text}`, () => assert.equal(formatShown(value, 3), text));

  it('writes every number as the page writes it', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -1e5, max: 1e5, noNaN: true }),
        ),
        fc.integer({ min: 1, max: 8 }),
        (value, digits) => assert.equal(formatShown(value, digits), page.formatShort(value, digits)),
      ),
    ));
});

describe('a power of ten', () => {
  const cases: readonly (readonly [name: string, written: string, text: string])[] = [
    ['with all its digits', formatGiven(1.2345e150), '1.2345e150'],
    ['rounded', formatShort(1.2345e150, 3), '1.23e150'],
    ['rounded, with its zeros', formatDigits(-1e150, 3), '-1.00e150'],
    ['always', formatScientific(30, 1), '3.0e1'],
    ['always, on the page', page.formatScientific(30), '3e1'],
    ['below one', formatGiven(1e-7), '1e-7'],
    ['as on the page', formatGiven(1e-5), page.formatShort(1e-5)],
    ['above', formatGiven(-0.00012), '-0.00012'],
    ['small, with all its digits', formatGiven(-1.25e-5), '-1.25e-5'],
    ['not needed', formatGiven(0.1), '0.1'],
  ];
  for (const [name, written, text] of cases)
    it(`is written as one types it: ${name}`, () => assert.equal(written, text));
});
