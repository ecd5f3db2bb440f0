import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OptimizerName } from '../../../../src/engine/descent/inPlaceOptimizers';
import { adaGrad, adam, momentum, nesterov, rmsProp, sgd } from '../../../../src/engine/descent/optimizers';
import { pickBatch } from '../../../../src/engine/network/core/batch';
import { parameterBlock } from '../../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { quickGradient } from '../../../../src/engine/network/kernel/quickest';
import {
  createTrainer,
  type Trainer,
  type TrainerOptions,
} from '../../../../src/engine/network/train/trainer';
import { createRandom, restoreRandom } from '../../../../src/engine/numbers/random';
import { assertClose, largestDifference } from '../../assertClose';
import { embeddedDigits } from '../../embeddedDigits';

const digits = embeddedDigits('train');
const optimizers = { sgd, momentum, nesterov, adaGrad, rmsProp, adam };
const names = Object.keys(optimizers) as OptimizerName[];

function smallNet(activation: 'sigmoid' | 'relu' = 'sigmoid'): TwoLayerNet {
  const shape = { inputSize: 784, hiddenSize: 9, outputSize: 10 };
  return new TwoLayerNet({ ...shape, activation, weightInit: 0.05, random: createRandom(1) });
}

function trainerOf(net: TwoLayerNet, options: Partial<TrainerOptions> = {}): Trainer {
  return createTrainer(net, digits, {
    method: 'backprop',
    random: createRandom(2),
    batchSize: 20,
    ...options,
  });
}

function losses(trainer: Trainer, count: number, learningRate: number): number[] {
  return Array.from({ length: count }, () => trainer.step(learningRate).loss);
}

/** Where the pure optimizer leads with the gradients of the same batches. */
function pureParameters(
  optimizer: OptimizerName,
  batches: readonly Int32Array[],
  rate: number,
): Float64Array {
  const net = smallNet();
  const make = optimizers[optimizer];
  const rule = make();
  let state = rule.init(net.parameterCount);
  for (const batch of batches) {
    const gradient = quickGradient(net, pickBatch(digits, batch), parameterBlock(net.shape)).flat;
    const [change, next] = rule.update(gradient, state, rate);
    state = next;
    for (const [i, delta] of change.entries()) net.block.flat[i] = (net.block.flat[i] ?? 0) + delta;
  }
  return net.block.flat;
}

describe('createTrainer', () => {
  for (const optimizer of names) {
    it(`moves the parameters as the pure ${optimizer} does, to the bit`, () => {
      const net = smallNet();
      const trainer = trainerOf(net, { optimizer });
      const batches = Array.from({ length: 6 }, () => trainer.step(0.02).batch);
      assert.deepEqual(net.block.flat, pureParameters(optimizer, batches, 0.02));
      assert.notDeepEqual(net.block.flat, smallNet().block.flat);
    });

    it(`goes on with ${optimizer} where it stopped, to the bit`, () => {
      const [whole, first] = [smallNet('relu'), smallNet('relu')];
      const expected = losses(trainerOf(whole, { optimizer }), 20, 0.02);
      const random = createRandom(2);
      const stopped = trainerOf(first, { optimizer, random });
      const before = losses(stopped, 10, 0.02);
      const { iteration, moments } = stopped;
      const kept = structuredClone({ iteration, moments, state: random.state(), params: first.params });
      losses(stopped, 3, 0.1);
      const second = TwoLayerNet.from(kept.params, 'relu');
      const resumed = trainerOf(second, { optimizer, random: restoreRandom(kept.state), resume: kept });
      assert.equal(resumed.iteration, 10);
      assert.deepEqual([...before, ...losses(resumed, 10, 0.02)], expected);
      assert.deepEqual(second.block.flat, whole.block.flat);
      assert.notDeepEqual(first.block.flat, whole.block.flat);
      assert.equal(resumed.iteration, 20);
    });
  }

  it('takes the learning rate of each step', () => {
    const [slow, fast] = [smallNet(), smallNet()];
    const before = slow.block.flat.slice();
    trainerOf(slow).step(0.1);
    trainerOf(fast).step(0.4);
    const moved = (net: TwoLayerNet): Float64Array => net.block.flat.map((w, i) => w - (before[i] ?? 0));
    assertClose(
      moved(fast),
      moved(slow).map((change) => 4 * change),
      { abs: 1e-15 },
    );
  });

  it('leaves the arrays it resumes from as they were', () => {
    const moments = [new Float64Array(smallNet().parameterCount).fill(0.1)];
    trainerOf(smallNet(), { optimizer: 'momentum', resume: { iteration: 3, moments } }).step(0.1);
    assert.ok(moments[0]?.every((v) => v === 0.1));
  });

  // A kink of ReLU between w - h and w + h makes the two methods differ, so their runs part, the less the smaller h is.
  for (const { activation, h, abs } of [
    { activation: 'sigmoid', h: 1e-4, abs: 1e-9 },
    { activation: 'relu', h: 1e-6, abs: 1e-9 },
  ] as const) {
    it(`goes the same way by both methods for 200 steps with ${activation}`, () => {
      const [backprop, numerical] = [smallNet(activation), smallNet(activation)];
      const expected = losses(trainerOf(backprop), 200, 0.3);
      const found = losses(trainerOf(numerical, { method: 'numerical', h }), 200, 0.3);
      assertClose(found, expected, { abs });
      assert.ok(largestDifference(found, expected) > 0);
      assert.ok((expected.at(-1) ?? 9) < 1.2, `loss ${expected.at(-1)}`);
    });
  }

  const none: readonly Float64Array[] = [];
  const faults = [
    {
      options: { optimizer: 'guess' as 'sgd' },
      says: /^optimizer must be one of sgd, momentum, .*, but it is guess\.$/,
    },
    {
      options: { optimizer: 'adam', resume: { iteration: 1, moments: none } },
      says: /needs 2 arrays of 7165 numbers/,
    },
    { options: { resume: { iteration: -1, moments: none } }, says: /^The optimizer cannot go on/ },
    { options: { resume: { iteration: 0.5, moments: none } }, says: /needs 0 arrays/ },
    {
      options: { optimizer: 'momentum', resume: { iteration: 1, moments: [new Float64Array(3)] } },
      says: /needs 1 arrays/,
    },
  ] as const;
  for (const { options, says } of faults) {
    it(`says at once ${says.source}`, () => {
      assert.throws(() => trainerOf(smallNet(), options), { name: 'InputError', message: says });
    });
  }

  for (const learningRate of [0, -1, Number.NaN, Infinity]) {
    it(`does not step at a learning rate of ${learningRate}`, () => {
      const net = smallNet();
      const trainer = trainerOf(net);
      assert.throws(() => trainer.step(learningRate), {
        name: 'InputError',
        message: /^The learning rate must be/,
      });
      assert.equal(trainer.iteration, 0);
      assert.deepEqual(net.block.flat, smallNet().block.flat);
    });
  }
});
