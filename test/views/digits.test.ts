import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embeddedDigits } from '../../src/views/digits';
import { createContext } from './createContext';

describe('embeddedDigits', () => {
  it('are 5,000 and 1,000 images of 28 x 28 pixels, as many of each digit', () => {
    const { context } = createContext();
    for (const [part, count] of [
      ['train', 5000],
      ['test', 1000],
    ] as const) {
      const digits = embeddedDigits(context, part);
      assert.deepEqual([digits.count, digits.imageWidth, digits.imageHeight], [count, 28, 28]);
      assert.equal(digits.pixels.length, count * 784);
      for (let digit = 0; digit < 10; digit++) {
        assert.equal(digits.labels.filter((label) => label === digit).length, count / 10);
      }
    }
  });

  it('are parsed once for all desks of a thread', () => {
    const { context } = createContext();
    assert.equal(
      embeddedDigits({ ...context }, 'test'),
      embeddedDigits({ ...context, now: () => 0 }, 'test'),
    );
    assert.notEqual(embeddedDigits(createContext().context, 'test'), embeddedDigits(context, 'test'));
  });
});
