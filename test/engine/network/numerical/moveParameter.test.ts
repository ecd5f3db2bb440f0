import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createBatchGradients,
  createRandom,
  InputError,
  moveParameter,
  partialDerivative,
  pickBatch,
  TwoLayerNet,
} from '#engine';
import { assertClose } from '../../assertClose';

/** Four images of six pixels, the first pixel 0 in all of them. */
const dataset = {
  count: 4,
  inputSize: 6,
  pixels: Uint8Array.from([0, 9, 0, 200, 0, 1, 0, 0, 3, 3, 0, 0, 0, 255, 0, 7, 80, 0, 0, 0, 0, 40, 40, 40]),
  labels: Uint8Array.from([0, 2, 1, 2]),
};
const samples = Int32Array.from([3, 0, 1]);
const x = {
  rows: 3,
  cols: 6,
  data: Float64Array.from(
    [...samples].flatMap((n) => [...dataset.pixels.subarray(n * 6, n * 6 + 6)].map((p) => p / 255)),
  ),
};
const labels = samples.map((n) => dataset.labels[n] ?? 0);
const makeNet = () =>
  new TwoLayerNet({
    inputSize: 6,
    hiddenSize: 5,
    outputSize: 3,
    weightInitStd: 0.7,
    random: createRandom(4),
  });

describe('moveParameter', () => {
  const batch = pickBatch(dataset, samples);

  for (const h of [1e-4, 1e-2, -1e-3]) {
    it(`is partialDerivative of the loss to the last bit, h = ${h}`, () => {
      const net = makeNet();
      const before = net.block.flat.slice();
      const loss = () => net.loss(x, labels);
      for (let index = 0; index < net.parameterCount; index++) {
        const { above, below, quotient } = moveParameter(net, batch, index, h);
        assert.equal(quotient, partialDerivative(loss, net.block.flat, index, h));
        net.block.flat[index] = (before[index] ?? 0) + h;
        assert.equal(above, loss());
        net.block.flat[index] = (before[index] ?? 0) - h;
        assert.equal(below, loss());
        net.block.flat[index] = before[index] ?? 0;
      }
      assert.deepEqual(net.block.flat, before);
    });
  }

  it('is exactly 0 for a weight whose input is 0 in every image, and for no other weight', () => {
    const net = makeNet();
    for (let index = 0; index < net.parameterCount; index++) {
      const { above, below, quotient } = moveParameter(net, batch, index);
      assert.equal(quotient === 0, index < 5, `parameter ${index}`);
      assert.equal(above === below, index < 5, `parameter ${index}`);
    }
  });

  for (const [index, h] of [
    [0, 0],
    [0, Number.NaN],
    [-1, 1e-4],
    [53, 1e-4],
  ] as const) {
    it(`refuses index ${index}, h = ${h}`, () => {
      const net = makeNet();
      const before = net.block.flat.slice();
      assert.throws(() => moveParameter(net, batch, index, h), InputError);
      assert.deepEqual(net.block.flat, before);
    });
  }
});

describe('createBatchGradients', () => {
  it('gives all parameters both ways, as the net does, and follows the net', () => {
    const net = makeNet();
    const gradients = createBatchGradients(net, pickBatch(dataset, samples));
    const flatten = (g: ReturnType<TwoLayerNet['gradients']>) => [
      ...g.W1.data,
      ...g.b1,
      ...g.W2.data,
      ...g.b2,
    ];
    for (const step of [0, 1]) {
      assertClose(
        gradients.backprop(),
        flatten(net.gradients(x, labels)),
        { abs: 1e-17 },
        `backprop ${step}`,
      );
      const numerical = flatten(net.numericalGradients(x, labels, { h: 1e-3 }));
      assertClose(gradients.structured(1e-3), numerical, { abs: 1e-15 }, `structured ${step}`);
      net.block.flat.forEach((value, i, flat) => {
        flat[i] = 1.5 * value;
      });
    }
    const [exact, coarse] = [gradients.backprop(), gradients.structured(0.1)];
    assert.ok(
      exact.some((value, i) => Math.abs(value - (coarse[i] ?? 0)) > 1e-6),
      'h = 0.1 shows',
    );
  });
});
