import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import {
  gradientOf,
  lossOfSamples,
  partialByBruteForce,
} from '../../../../src/engine/network/train/gradientOf';
import { zeroMatrix } from '../../../../src/engine/numbers/matrix';
import { createRandom } from '../../../../src/engine/numbers/random';
import { isClose, largestDifference } from '../../assertClose';
import { flatten } from '../numpyCases';

const random = createRandom(5);
const dataset = {
  count: 6,
  inputSize: 7,
  pixels: Uint8Array.from(random.choice(256, 42), (pixel) => (pixel < 120 ? 0 : pixel)),
  labels: Uint8Array.of(0, 1, 2, 0, 1, 2),
};
const samples = Int32Array.of(4, 1, 1, 5);
const shape = { inputSize: 7, hiddenSize: 5, outputSize: 3 };
const nets = (['sigmoid', 'relu'] as const).map(
  (activation) => new TwoLayerNet({ ...shape, activation, weightInit: 'he', random: createRandom(6) }),
);

/** The samples as a matrix and labels. */
function asMatrix() {
  const x = zeroMatrix(samples.length, 7);
  for (const [n, sample] of samples.entries()) {
    for (let i = 0; i < 7; i++) x.data[n * 7 + i] = (dataset.pixels[sample * 7 + i] ?? 0) / 255;
  }
  return { x, t: samples.map((sample) => dataset.labels[sample] ?? -1) };
}

for (const net of nets) {
  describe(`the gradient of chosen samples with ${net.activation}`, () => {
    const { x, t } = asMatrix();

    it('is that of the samples as a matrix, in the order W1, b1, W2, b2', () => {
      const backprop = gradientOf(net, dataset, samples, 'backprop');
      assert.deepEqual(backprop.flat, flatten(net.gradients(x, t)));
      assert.deepEqual(flatten(backprop.params), backprop.flat);
      const numerical = gradientOf(net, dataset, samples, 'numerical', 1e-3);
      assert.deepEqual(numerical.flat, flatten(net.numericalGradients(x, t, { h: 1e-3 })));
      const difference = largestDifference(numerical.flat, backprop.flat);
      assert.ok(difference < 1e-6 && difference > 1e-10, `difference ${difference}`);
    });

    it('is the textbook loop for every parameter by brute force', () => {
      const before = net.block.flat.slice();
      const structured = gradientOf(net, dataset, samples, 'numerical').flat;
      for (const [index, expected] of flatten(
        net.numericalGradients(x, t, { method: 'bruteForce' }),
      ).entries()) {
        const found = partialByBruteForce(net, dataset, samples, index);
        assert.ok(isClose(found, expected, { abs: 1e-12 }), `${index}: ${found}, expected ${expected}`);
        assert.ok(isClose(structured[index] ?? Number.NaN, found, { abs: 2e-11, rel: 1e-7 }));
      }
      assert.deepEqual(net.block.flat, before);
    });

    it('takes the loss of the same samples', () => {
      assert.equal(lossOfSamples(net, dataset, samples), net.loss(x, t));
      assert.notEqual(lossOfSamples(net, dataset, Int32Array.of(0)), net.loss(x, t));
    });
  });
}

describe('the gradient of chosen samples', () => {
  const [net] = nets;
  assert.ok(net);
  const faults = [
    {
      run: () => gradientOf(net, dataset, Int32Array.of(0, 6), 'backprop'),
      says: 'sample must be a whole number from 0 to 5, but it is 6.',
    },
    {
      run: () => gradientOf(net, dataset, new Int32Array(0), 'backprop'),
      says: 'A batch needs at least one sample.',
    },
    {
      run: () => gradientOf(net, dataset, samples, 'numerical', 0),
      says: 'h must be a finite number other than 0, but it is 0.',
    },
    {
      run: () => partialByBruteForce(net, dataset, samples, 58),
      says: 'index must be a whole number from 0 to 57, but it is 58.',
    },
    {
      run: () => partialByBruteForce(net, dataset, samples, 0, Number.NaN),
      says: 'h must be a finite number other than 0, but it is NaN.',
    },
    {
      run: () => lossOfSamples(net, { ...dataset, inputSize: 6 }, samples),
      says: 'A sample must have as many pixels as the network has inputs: 7, not 6.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
