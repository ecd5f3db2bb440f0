import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingRun } from '#protocol';
import { inOrder } from '../../../../../webview/views/training/runs/runOrder';

const run = (id: string, loss: number, testAccuracy: number): TrainingRun => ({
  id,
  name: id,
  color: 0,
  current: false,
  stays: true,
  iteration: 1,
  iterationCount: 9,
  loss,
  trainingAccuracy: testAccuracy,
  testAccuracy,
  clocks: [],
});
const runs = [run('a', 0.5, 0.8), run('b', Number.NaN, Number.NaN), run('c', 0.2, 0.7), run('d', 0.5, 0.9)];

describe('runs in a list', () => {
  const cases = [
    ['begun', 'abcd'],
    ['loss', 'cadb'],
    ['accuracy', 'dacb'],
  ] as const;
  for (const [order, ids] of cases)
    it(`stand by ${order} as ${ids}`, () =>
      assert.equal(
        inOrder(runs, order)
          .map(({ id }) => id)
          .join(''),
        ids,
      ));
});
