import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingParams } from '#protocol';
import { training } from '../../../src/views/training/params';
import { derivedTraining, unitsOfNet, wantedRates } from '../../../src/views/training/shared';
import { openTraining } from './openTraining';

const { defaults } = training;

describe('the rate that goes with an optimizer', () => {
  const cases: readonly [
    what: string,
    before: Partial<TrainingParams>,
    after: Partial<TrainingParams>,
    rate: number,
  ][] = [
    ['comes with Adam', {}, { optimizer: 'adam' }, 0.001],
    ['comes with AdaGrad', {}, { optimizer: 'adaGrad' }, 0.01],
    ['stays with momentum', {}, { optimizer: 'momentum' }, 0.1],
    ['comes back with SGD', { optimizer: 'adam', learningRate: 0.001 }, { optimizer: 'sgd' }, 0.1],
    ['stays where it was typed', { learningRate: 0.5 }, { optimizer: 'adam' }, 0.5],
    ['is the one of an example', {}, { optimizer: 'adam', learningRate: 0.02 }, 0.02],
    ['stays while the optimizer does', { learningRate: 0.1 }, { hiddenSize: 7 }, 0.1],
  ];
  for (const [what, first, then, rate] of cases) {
    it(what, () => {
      const before = { ...defaults, ...first };
      const after = { ...before, ...then };
      const { learningRate } = derivedTraining(after, before);
      assert.equal(learningRate, rate);
    });
  }

  for (const [optimizer, learningRate] of Object.entries(wantedRates)) {
    it(`makes ${optimizer} read most digits after 300 steps of either kind of net`, () => {
      for (const net of [
        { activation: 'sigmoid', weightInit: 'xavier' },
        { activation: 'relu', weightInit: 'he' },
      ] as const) {
        const params = { ...net, optimizer, learningRate, hiddenSize: 50, iterationCount: 300 };
        const { rest, ask } = openTraining(params as Partial<TrainingParams>);
        rest();
        ask('go');
        const { accuracy, warning } = rest();
        assert.ok((accuracy.test.at(-1) ?? 0) > 0.78, `${net.activation}: ${accuracy.test.at(-1)}`);
        assert.equal(warning, false);
      }
    });
  }
});

describe('the hidden units that are shown', () => {
  const first = (count: number) => Array.from({ length: count }, (_, unit) => unit);
  const cases: readonly [
    units: readonly number[],
    before: number,
    after: number,
    shown: readonly number[],
  ][] = [
    [first(10), 50, 50, first(10)],
    [first(10), 50, 4, first(4)],
    [first(4), 4, 50, first(10)],
    [[3, 7, 40], 50, 50, [3, 7, 40]],
    [[3, 7, 40], 50, 100, [3, 7, 40]],
    [[3, 7, 40], 50, 10, [3, 7]],
    [[40, 41], 50, 3, first(3)],
    [[0], 1, 2, first(2)],
  ];
  for (const [units, before, after, shown] of cases)
    it(`of ${after} after ${before}, where ${units} were shown, are ${shown}`, () => {
      assert.deepEqual(unitsOfNet(units, before, after), shown);
    });
});
