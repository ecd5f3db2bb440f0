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
    const [one, other] = [{ ...context }, { ...context, now: () => 0 }];
    assert.ok(embeddedDigits(one, 'test') === embeddedDigits(other, 'test'));
    // Compared by identity alone: a failure would print 784,000 numbers.
    const elsewhere = { ...context, file: (name: string) => context.file(name) };
    assert.ok(embeddedDigits(elsewhere, 'test') !== embeddedDigits(context, 'test'));
  });
});
