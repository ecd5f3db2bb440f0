import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { formatCount, useLanguage } from '../../src/views/format';

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
