import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partialDerivative } from '../../../../src/engine/calculus/gradient';
import type { Activation } from '../../../../src/engine/network/core/activations';
import { type Batch, pickBatch } from '../../../../src/engine/network/core/batch';
import { batchLoss } from '../../../../src/engine/network/core/forward';
import { parameterBlock } from '../../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { exactDifferences } from '../../../../src/engine/network/numerical/exactDifferences';
import { momentDifferences, momentsHold } from '../../../../src/engine/network/numerical/momentDifferences';
import { numericalGradients } from '../../../../src/engine/network/numerical/numericalGradients';
import { addCentralDifferences } from '../../../../src/engine/network/numerical/structuredGradient';
import { trainNetwork } from '../../../../src/engine/network/train/train';
import { createRandom } from '../../../../src/engine/numbers/random';
import { assertClose, isClose, largestDifference } from '../../assertClose';
import { embeddedDigits } from '../../embeddedDigits';

type Differences = typeof exactDifferences;

const digits = embeddedDigits('train');

function digitsNet(activation: Activation): TwoLayerNet {
  const shape = { inputSize: 784, hiddenSize: 100, outputSize: 10 };
  return new TwoLayerNet({ ...shape, activation, random: createRandom(1) });
}

function trainedNet(activation: Activation): TwoLayerNet {
  const net = digitsNet(activation);
  const options = { iterationCount: 2000, method: 'backprop', random: createRandom(2) } as const;
  for (const { loss } of trainNetwork(net, digits, options)) assert.ok(Number.isFinite(loss));
  return net;
}

function gradientBy(differences: Differences, net: TwoLayerNet, batch: Batch, h = 1e-4): Float64Array {
  const gradient = parameterBlock(net.shape);
  addCentralDifferences(net, batch, h, differences(net, h), gradient.params);
  return gradient.flat;
}

/** 300 parameters: 240 of W1 whose gradient is not 0, 30 of b1 and W2 each way, and all of b2. */
function sampledParameters(gradient: Float64Array): number[] {
  const random = createRandom(4);
  const moving = [...gradient.keys()].filter((i) => i < 78_400 && gradient[i] !== 0);
  const ofW1 = [...random.choice(moving.length, 240)].map((place) => moving[place] ?? 0);
  const others = [...random.choice(1_100, 50)].map((place) => 78_400 + place);
  return [...ofW1, ...others, ...Array.from({ length: 10 }, (_, k) => 79_500 + k)];
}

const nets = [
  { name: 'at the start with sigmoid', make: () => digitsNet('sigmoid') },
  { name: 'at the start with relu', make: () => digitsNet('relu') },
  { name: 'after 2,000 steps with sigmoid', make: () => trainedNet('sigmoid') },
  { name: 'after 2,000 steps with relu', make: () => trainedNet('relu') },
];

for (const { name, make } of nets) {
  describe(`structured gradients of the book’s network ${name}`, () => {
    const net = make();
    const batch = pickBatch(digits, createRandom(3).choice(digits.count, 100));
    const exact = gradientBy(exactDifferences, net, batch);
    const moments = gradientBy(momentDifferences, net, batch);
    const threeTerms: Differences = (network, h) => momentDifferences(network, h, 3);

    it('agree with each other on all 79,510 parameters', () => {
      assert.ok(momentsHold(net, batch.inputs.largest, 1e-4));
      assert.equal(moments.length, 79_510);
      assertClose(moments, exact, { abs: 1e-11 });
      const found = parameterBlock(net.shape);
      numericalGradients(net, batch, found);
      assertClose(found.flat, exact, { abs: 1e-11 });
      const three = momentsHold(net, batch.inputs.largest, 1e-4, 3);
      assert.deepEqual(found.flat, three ? gradientBy(threeTerms, net, batch) : moments);
      if (net.activation === 'sigmoid') assert.ok(three && largestDifference(found.flat, moments) > 0);
      assert.ok(largestDifference(gradientBy(momentDifferences, net, batch, 3e-3), exact) > 1e-11);
    });

    it('agree with brute force on 300 parameters', () => {
      const tolerance = { abs: 2e-11, rel: 1e-7 };
      for (const index of sampledParameters(exact)) {
        const bruteForce = partialDerivative(() => batchLoss(net, batch), net.block.flat, index);
        const found = moments[index] ?? Number.NaN;
        assert.ok(isClose(found, bruteForce, tolerance), `${index}: ${found}, brute force ${bruteForce}`);
        assert.ok(isClose(exact[index] ?? Number.NaN, bruteForce, tolerance), `${index}: exact differences`);
        const slip = found * (1 + 3e-7) + 5e-11 * Math.sign(found);
        assert.ok(!isClose(slip, bruteForce, tolerance), `${index}: the tolerance lets a slip pass`);
      }
    });

    it('are the mean of the gradients of two halves of the batch', () => {
      const half = (start: number): Float64Array =>
        gradientBy(momentDifferences, net, pickBatch(digits, batch.samples.slice(start, start + 50)));
      const [first, second] = [half(0), half(50)];
      assertClose(
        first.map((g, i) => (g + (second[i] ?? 0)) / 2),
        moments,
        { abs: 1e-15 },
      );
      assert.ok(largestDifference(first, second) > 1e-4);
    });
  });
}

describe('momentsHold', () => {
  for (const { weight, h, holds } of [
    { weight: 5.5, h: 1e-4, holds: true },
    { weight: 5.7, h: 1e-4, holds: false },
    { weight: -5.7, h: -1e-4, holds: false },
    { weight: 0.1, h: 2e-3, holds: true },
    { weight: 0.1, h: 2.1e-3, holds: false },
  ]) {
    it(`is ${holds} for three terms, a weight of ${weight}, h = ${h}`, () => {
      const { params } = parameterBlock({ inputSize: 2, hiddenSize: 2, outputSize: 2 });
      params.W2.data[1] = weight;
      assert.equal(momentsHold({ params, activation: 'sigmoid' }, 1, h, 3), holds);
      assert.ok(momentsHold({ params, activation: 'sigmoid' }, 1, h));
    });
  }

  const limits = [
    { weight: 0.01, largest: 1, h: 1e-4, holds: true },
    { weight: 0.01, largest: 1, h: 1e-2, holds: true },
    { weight: 0.01, largest: 1, h: 1.1e-2, holds: false },
    { weight: 0.01, largest: 1, h: -1.1e-2, holds: false },
    { weight: -39, largest: 1, h: 1e-4, holds: true },
    { weight: -41, largest: 1, h: 1e-4, holds: false },
    { weight: 0.01, largest: 255, h: 1e-4, holds: false },
    { weight: 0.01, largest: 255, h: 1e-5, holds: true },
    { weight: Number.NaN, largest: 1, h: 1e-4, holds: false },
    { activation: 'relu', weight: 9.9, largest: 1, h: 1e-4, holds: true },
    { activation: 'relu', weight: 10.1, largest: 1, h: 1e-4, holds: false },
    { activation: 'relu', weight: -10.1, largest: 1, h: 1e-4, holds: false },
    { activation: 'relu', weight: 0.01, largest: 1, h: 1.1e-2, holds: false },
  ] as const;
  for (const { weight, largest, h, holds, ...rest } of limits) {
    const { activation } = { activation: 'sigmoid' as const, ...rest };
    it(`is ${holds} with ${activation}, a weight of ${weight}, inputs up to ${largest}, h = ${h}`, () => {
      const { params } = parameterBlock({ inputSize: 2, hiddenSize: 2, outputSize: 2 });
      params.W2.data[2] = weight;
      assert.equal(momentsHold({ params, activation }, largest, h), holds);
    });
  }
});
