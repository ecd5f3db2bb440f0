import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countInWords } from '../../../../webview/views/gradientCost/countInWords';

for (const [value, words] of [
  [0, '0'],
  [79_510, '79,510'],
  [999_999, '999,999'],
  [1_000_000, '1.00 million'],
  [16_812_345, '16.8 million'],
  [999_600_000, '1.00 billion'],
  [1_262_618_800_000, '1.26 trillion'],
  [4e16, '40,000 trillion'],
] as const) {
  describe('countInWords', () => it(`says ${words}`, () => assert.equal(countInWords(value), words)));
}
