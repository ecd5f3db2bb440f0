import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrongText } from '../../../../../webview/views/training/learnt/wrongText';

describe('how many test digits are read wrongly', () => {
  const cases: readonly (readonly [wrong: number, epoch: number | undefined, says: string])[] = [
    [0, undefined, '0 of 1,000 are read wrongly.'],
    [1, undefined, '1 of 1,000 is read wrongly.'],
    [2, undefined, '2 of 1,000 are read wrongly.'],
    [1, 0, '1 of 1,000 is read wrongly before training.'],
    [903, 0, '903 of 1,000 are read wrongly before training.'],
    [1, 16, '1 of 1,000 is read wrongly after epoch 16.'],
    [24, 16, '24 of 1,000 are read wrongly after epoch 16.'],
  ];
  for (const [wrong, epoch, says] of cases)
    it(`is said of ${wrong}: ${says}`, () => assert.equal(wrongText(wrong, 1000, epoch), says));
});
