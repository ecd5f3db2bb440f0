import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset } from '../../../../src/engine/datasets/dataset';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import {
  accuracyOn,
  lossOn,
  type TrainingOptions,
  trainNetwork,
} from '../../../../src/engine/network/train/train';
import { iterationsPerEpoch, type TrainingStep } from '../../../../src/engine/network/train/trainer';
import { zeroMatrix } from '../../../../src/engine/numbers/matrix';
import { createRandom } from '../../../../src/engine/numbers/random';
import { assertClose } from '../../assertClose';
import { embeddedDigits } from '../../embeddedDigits';

const digits = embeddedDigits('train');
const testDigits = embeddedDigits('test');

function digitsNet(): TwoLayerNet {
  return new TwoLayerNet({ inputSize: 784, hiddenSize: 100, outputSize: 10, random: createRandom(1) });
}

function train(
  net: TwoLayerNet,
  options: Partial<TrainingOptions>,
  dataset: Dataset = digits,
): TrainingStep[] {
  const random = createRandom(2);
  return [...trainNetwork(net, dataset, { iterationCount: 3, method: 'backprop', random, ...options })];
}

/** The samples as a matrix of values from 0 to 1, and their labels. */
function asMatrix(dataset: Dataset, samples: Int32Array) {
  const x = zeroMatrix(samples.length, dataset.inputSize);
  for (const [n, sample] of samples.entries()) {
    const start = sample * dataset.inputSize;
    x.data.set(dataset.pixels.subarray(start, start + dataset.inputSize), n * dataset.inputSize);
  }
  for (const [i, pixel] of x.data.entries()) x.data[i] = pixel / 255;
  return { x, t: Int32Array.from(samples, (sample) => dataset.labels[sample] ?? -1) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('trainNetwork', () => {
  it('stays near ln 10 at first, then learns more than 80 % of digits it has not seen', () => {
    const net = digitsNet();
    const losses = train(net, { iterationCount: 1000 }).map(({ loss }) => loss);
    assert.ok(Math.min(...losses.slice(0, 20)) > 2.2 && Math.max(...losses.slice(0, 50)) < 2.4);
    const last = mean(losses.slice(-50));
    assert.ok(last < 0.6 && last > 0.2, `loss ${last}`);
    const accuracy = accuracyOn(net, testDigits);
    assert.ok(accuracy > 0.8 && accuracy < 0.95, `accuracy ${accuracy}`);
  });

  it('moves every parameter by learningRate times the gradient of the loss of the batch', () => {
    for (const method of ['backprop', 'numerical'] as const) {
      const [net, before] = [digitsNet(), digitsNet()];
      const [step] = train(net, { iterationCount: 1, batchSize: 20, learningRate: 0.5, method });
      assert.ok(step);
      const { x, t } = asMatrix(digits, step.batch);
      const gradient = method === 'backprop' ? before.gradients(x, t) : before.numericalGradients(x, t);
      for (const key of ['b1', 'b2'] as const) {
        assertClose(
          net.params[key],
          before.params[key].map((w, i) => w - 0.5 * (gradient[key][i] ?? 0)),
          { abs: 1e-15 },
        );
      }
      for (const key of ['W1', 'W2'] as const) {
        const expected = before.params[key].data.map((w, i) => w - 0.5 * (gradient[key].data[i] ?? 0));
        assertClose(net.params[key].data, expected, { abs: 1e-15 });
      }
      assertClose([step.loss], [net.loss(x, t)], { abs: 1e-14 });
      assert.ok(net.loss(x, t) < before.loss(x, t), 'the loss is that before the update');
    }
  });

  it('takes the same way by both methods', () => {
    const options = { iterationCount: 5, batchSize: 30, learningRate: 1 };
    const [backprop, numerical] = [digitsNet(), digitsNet()];
    const losses = train(backprop, { ...options, method: 'backprop' }).map(({ loss }) => loss);
    const others = train(numerical, { ...options, method: 'numerical' }).map(({ loss }) => loss);
    assertClose(others, losses, { abs: 1e-9 });
    assert.notDeepEqual(others, losses);
  });

  it('counts iterations from 1 and complete epochs, with batches of the size asked for', () => {
    const small = {
      ...digits,
      count: 10,
      pixels: digits.pixels.slice(0, 7840),
      labels: digits.labels.slice(0, 10),
    };
    const steps = train(digitsNet(), { iterationCount: 6, batchSize: 4 }, small);
    assert.deepEqual(
      steps.map(({ iteration }) => iteration),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(
      steps.map(({ epoch }) => epoch),
      [0, 0, 1, 1, 2, 2],
    );
    for (const { batch } of steps)
      assert.ok(batch.length === 4 && batch.every((sample) => sample >= 0 && sample < 10));
  });

  it('knows how many steps make an epoch', () => {
    assert.equal(iterationsPerEpoch({ ...digits, count: 10 }, 4), 2.5);
    assert.equal(iterationsPerEpoch({ ...digits, count: 10 }, 100), 1);
    assert.equal(iterationsPerEpoch(digits, 100), 50);
  });

  it('gives the same run for the same seed, also when others are measured in between', () => {
    const [first, second] = [digitsNet(), digitsNet()];
    const plain = train(first, { iterationCount: 3 });
    const options = { iterationCount: 3, method: 'backprop', random: createRandom(2) } as const;
    const measured: TrainingStep[] = [];
    for (const step of trainNetwork(second, digits, options)) {
      measured.push(step);
      accuracyOn(second, testDigits);
    }
    assert.deepEqual(measured, plain);
  });

  it('measures accuracy and loss over a data set as over a matrix', () => {
    const net = digitsNet();
    train(net, { iterationCount: 200 });
    const { x, t } = asMatrix(
      testDigits,
      Int32Array.from({ length: testDigits.count }, (_, n) => n),
    );
    assert.equal(accuracyOn(net, testDigits), net.accuracy(x, t));
    assertClose([lossOn(net, testDigits)], [net.loss(x, t)], { abs: 1e-13 });
    assert.ok(net.accuracy(x, t) > 0.2);
  });

  const net = new TwoLayerNet({ inputSize: 2, hiddenSize: 3, outputSize: 2 });
  const dataset = { count: 2, inputSize: 2, pixels: Uint8Array.of(0, 1, 2, 3), labels: Uint8Array.of(0, 1) };
  const options = { iterationCount: 1, method: 'backprop', random: createRandom(1) } as const;
  const faults = [
    {
      run: () => trainNetwork(net, digits, options),
      says: 'A sample must have as many pixels as the network has inputs: 2, not 784.',
    },
    {
      run: () => accuracyOn(net, { ...dataset, labels: Uint8Array.of(0, 2) }),
      says: 'Labels must be whole numbers from 0 to 1, but label 1 is 2.',
    },
    {
      run: () => lossOn(net, { ...dataset, count: 3 }),
      says: '3 samples of 2 pixels need 6 pixels and 3 labels, but there are 4 and 2.',
    },
    {
      run: () => trainNetwork(net, { ...dataset, count: 0 }, options),
      says: 'The data set holds no samples.',
    },
    {
      run: () => trainNetwork(net, dataset, { ...options, batchSize: 0 }),
      says: 'batchSize must be a whole number of at least 1, but it is 0.',
    },
    {
      run: () => trainNetwork(net, dataset, { ...options, iterationCount: 1.5 }),
      says: 'iterationCount must be a whole number of at least 1, but it is 1.5.',
    },
    {
      run: () => trainNetwork(net, dataset, { ...options, learningRate: Number.NaN }),
      says: 'The learning rate must be a finite number above 0, but it is NaN.',
    },
    {
      run: () => trainNetwork(net, dataset, { ...options, h: 0 }),
      says: 'h must be a finite number other than 0, but it is 0.',
    },
    {
      run: () => trainNetwork(net, dataset, { ...options, method: 'guess' as 'backprop' }),
      says: "method must be 'numerical' or 'backprop', but it is guess.",
    },
  ];
  for (const { run, says } of faults) {
    it(`says at once: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
