import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Dataset } from '../../../../src/engine/datasets/dataset';
import { sigmoid } from '../../../../src/engine/network/core/activations';
import { addGradient } from '../../../../src/engine/network/core/backprop';
import { type Batch, pickBatch } from '../../../../src/engine/network/core/batch';
import { batchLoss, createActivations, forward } from '../../../../src/engine/network/core/forward';
import { type NetworkShape, parameterBlock } from '../../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { type KernelMemory, kernelMemory } from '../../../../src/engine/network/kernel/kernelMemory';
import { NetKernel } from '../../../../src/engine/network/kernel/netKernel';
import { argmax } from '../../../../src/engine/numbers/matrix';
import { createRandom } from '../../../../src/engine/numbers/random';

interface Setting {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly activation: 'sigmoid' | 'relu';
  readonly count: number;
  /** The share of inputs that are not 0. */
  readonly ink: number;
  readonly seed: number;
}

const settings: fc.Arbitrary<Setting> = fc.record({
  inputSize: fc.integer({ min: 1, max: 40 }),
  hiddenSize: fc.integer({ min: 1, max: 70 }),
  outputSize: fc.integer({ min: 1, max: 10 }),
  activation: fc.constantFrom('sigmoid', 'relu'),
  count: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(127, 128, 129, 300, 1000)),
  ink: fc.constantFrom(0, 0.05, 0.3, 1),
  seed: fc.nat(),
});

const plain: Setting = {
  inputSize: 20,
  hiddenSize: 22,
  outputSize: 3,
  activation: 'sigmoid',
  count: 30,
  ink: 0.3,
  seed: 4,
};

function subjectOf({ inputSize, hiddenSize, outputSize, activation, count, ink, seed }: Setting) {
  const random = createRandom(seed);
  const shape = { inputSize, hiddenSize, outputSize };
  const net = new TwoLayerNet({ ...shape, activation, weightInit: 1, random });
  for (const b of [net.params.b1, net.params.b2]) for (const j of b.keys()) b[j] = random.normal();
  const pixels = Uint8Array.from({ length: count * inputSize }, () =>
    random.uniform() < ink ? 1 + Math.floor(255 * random.uniform()) : 0,
  );
  const labels = Uint8Array.from({ length: count }, () => Math.floor(outputSize * random.uniform()));
  const dataset: Dataset = { count, inputSize, pixels, labels };
  const samples = Int32Array.from({ length: count }, () => Math.floor(count * random.uniform()));
  return { net, batch: pickBatch(dataset, samples) };
}

/** Some samples of a batch, as a batch of their own. */
function part({ inputs, samples, labels }: Batch, from: number, to: number): Batch {
  return { inputs, samples: samples.slice(from, to), labels: labels.slice(from, to) };
}

function kernelOf(net: TwoLayerNet): NetKernel {
  return new NetKernel(net.shape, memoryOf(net.shape));
}

function memoryOf(shape: NetworkShape): KernelMemory {
  const memory = kernelMemory(shape);
  assert.ok(memory, 'this Node has WebAssembly with SIMD');
  return memory;
}

function byTypeScript(net: TwoLayerNet, batch: Batch) {
  const gradient = parameterBlock(net.shape);
  addGradient(net, batch, gradient.params);
  const activations = createActivations(net.params);
  const answers = Uint8Array.from(batch.samples, (sample) => {
    forward(net, batch.inputs, sample, activations);
    return argmax(activations.y);
  });
  return { gradient: gradient.flat, loss: batchLoss(net, batch), answers };
}

/** The largest difference, as a share of the largest number. */
function relativeDifference(actual: Float64Array, expected: Float64Array): number {
  const largest = (numbers: Float64Array): number =>
    numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const difference = largest(actual.map((x, i) => x - (expected[i] ?? Number.NaN)));
  return difference === 0 ? 0 : difference / largest(expected);
}

describe('the kernel', () => {
  it('computes what the TypeScript computes, for every shape', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        const { net, batch } = subjectOf(setting);
        const expected = byTypeScript(net, batch);
        const kernel = kernelOf(net);
        kernel.computeGradient(net, batch);
        assert.ok(relativeDifference(kernel.gradient.flat, expected.gradient) <= 1e-13);
        assert.ok(Math.abs(kernel.loss(net, batch) - expected.loss) <= 1e-13 * Math.max(1, expected.loss));
        assert.deepEqual(kernel.answers(net, batch), expected.answers);
      }),
      { numRuns: 150 },
    );
  });

  const steps = [
    { name: 'another batch', pick: (all: Batch) => part(all, 40, 90) },
    { name: 'a longer batch', pick: (all: Batch) => part(all, 0, 129) },
    { name: 'the first samples of the batch', pick: (all: Batch) => part(all, 0, 30) },
    { name: 'the same batch', pick: (_: Batch, before: Batch) => before },
  ];
  for (const { name, pick } of steps) {
    it(`turns to ${name}`, () => {
      const { net, batch } = subjectOf({ ...plain, count: 200 });
      const kernel = kernelOf(net);
      const before = part(batch, 0, 50);
      kernel.computeGradient(net, before);
      const next = pick(batch, before);
      kernel.computeGradient(net, next);
      assert.ok(relativeDifference(kernel.gradient.flat, byTypeScript(net, next).gradient) <= 1e-13);
    });
  }

  it('is measured by a tolerance that a wrong digit would miss', () => {
    const { net, batch } = subjectOf({ ...plain, hiddenSize: 7 });
    const { gradient } = byTypeScript(net, batch);
    assert.ok(
      relativeDifference(
        gradient.map((g) => g * (1 + 3e-13)),
        gradient,
      ) > 1e-13,
    );
    assert.ok(
      relativeDifference(
        gradient.map((g, i) => (i === 5 ? 0 : g)),
        gradient,
      ) > 1e-13,
    );
  });

  it('takes the sigmoid to the last digit, from -708 up', () => {
    const { hidden, sums } = memoryOf({ inputSize: 1, hiddenSize: 8, outputSize: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -708, noDefaultInfinity: true }), { minLength: 1, maxLength: 9 }),
        (z) => {
          hidden.set(z);
          sums.sigmoid(hidden.byteOffset, z.length);
          for (const [i, x] of z.entries()) {
            assert.ok(
              Math.abs((hidden[i] ?? Number.NaN) - sigmoid(x)) <= 2.3e-16 * sigmoid(x) || Number.isNaN(x),
            );
          }
        },
      ),
    );
    hidden.set([Number.NaN, Infinity, -Infinity, -750, 0, -0]);
    sums.sigmoid(hidden.byteOffset, 6);
    const [nan, one = 0, ...small] = hidden.subarray(0, 4);
    assert.ok(Number.isNaN(nan) && one === 1 && small.every((a) => a >= 0 && a < 1e-307));
    assert.deepEqual([...hidden.subarray(4, 6)], [0.5, 0.5]);
  });

  it('sees a parameter that was changed between two calls, and forgets the batch before', () => {
    const { net, batch } = subjectOf(plain);
    const kernel = kernelOf(net);
    kernel.computeGradient(net, batch);
    const before = kernel.gradient.flat.slice();
    kernel.computeGradient(net, batch);
    assert.deepEqual(kernel.gradient.flat, before);
    net.block.flat[0] = (net.block.flat[0] ?? 0) + 1;
    kernel.computeGradient(net, batch);
    assert.ok(relativeDifference(kernel.gradient.flat, before) > 1e-6);
    assert.ok(relativeDifference(kernel.gradient.flat, byTypeScript(net, batch).gradient) <= 1e-13);
  });

  it('keeps its memory when the batch is large', () => {
    const { net, batch } = subjectOf({ ...plain, count: 1000 });
    const kernel = kernelOf(net);
    const { byteLength } = kernel.gradient.flat.buffer;
    kernel.computeGradient(net, batch);
    assert.ok(byteLength > 0);
    assert.equal(
      kernel.gradient.flat.buffer.byteLength,
      byteLength,
      'memory that grows lets go of its views',
    );
  });
});
