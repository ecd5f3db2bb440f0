import assert from 'node:assert/strict';
import type { GradientCostFrame } from '#protocol';
import { assertNear, type PresetClaims } from './presetClaim';

/** The count, and one weight with both of its losses. */
export function firstSightOfGradientCost({ weight, cost, times }: GradientCostFrame): void {
  for (const { seconds, step, run } of times)
    assert.ok(seconds > 0 && step !== '-' && run !== '-', `${step}, ${run}`);
  assert.ok(Number.isFinite(weight.above) && Number.isFinite(weight.quotient));
  assert.equal(cost.losses, 2 * cost.parameters);
}

export const gradientCostClaims: PresetClaims<'gradientCost'> = {
  "The book's net: 100 hidden units, 100 images": {
    shows: ({ hiddenSize, batchSize, cost }) => {
      assert.deepEqual([hiddenSize, batchSize, cost.parameters], [100, 100, 79_510]);
      assert.equal(cost.imagePasses, 2 * 79_510 * 100);
    },
  },
  'A net small enough: 2 hidden units, 10 images': {
    says: /see it come to the end/,
    shows: ({ hiddenSize, batchSize, cost }) => {
      assert.deepEqual([hiddenSize, batchSize, cost.parameters], [2, 10, 784 * 2 + 2 + 2 * 10 + 10]);
    },
  },
  'Only where there is ink': {
    shows: ({ toDo, cost, picture, hiddenSize }) => {
      const inked = picture.ink.filter((share) => share > 0).length;
      assert.ok(inked < 784);
      assert.equal(toDo, cost.parameters - (784 - inked) * hiddenSize);
    },
  },
  "In the book's order": {
    shows: ({ toDo, cost }, { order }) => {
      assert.equal(order, 'book');
      assert.equal(toDo, cost.parameters);
    },
  },
  'A weight at the border': {
    shows: ({ weight, picture }) => {
      const pixel = weight.pixel ?? Number.NaN;
      const [row, column] = [Math.floor(pixel / picture.columns), pixel % picture.columns];
      assert.ok([0, 27].includes(row) || [0, 27].includes(column));
      assert.equal(picture.ink[pixel], 0);
      assert.equal(weight.above, weight.below);
      assertNear(weight.quotient, 0, 0);
      assert.match(weight.remark, /x is 0 at this pixel in every image/);
    },
  },
};
