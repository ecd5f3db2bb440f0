import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { addGradient } from '../../../../src/engine/network/core/backprop';
import { everySample, pickBatch } from '../../../../src/engine/network/core/batch';
import { batchLoss } from '../../../../src/engine/network/core/forward';
import { parameterBlock } from '../../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { kernelMemory } from '../../../../src/engine/network/kernel/kernelMemory';
import { accuracyOn, lossOn } from '../../../../src/engine/network/train/train';
import { createTrainer } from '../../../../src/engine/network/train/trainer';
import { createRandom } from '../../../../src/engine/numbers/random';
import { isClose } from '../../assertClose';
import { embeddedDigits } from '../../embeddedDigits';

const dataset = embeddedDigits('test');
const all = pickBatch(dataset, everySample(dataset));
const stepCount = 20;
const real = globalThis.WebAssembly;

class NoSimd {
  constructor() {
    throw new real.CompileError('Wasm SIMD unsupported');
  }
}

class NoMemory {
  constructor() {
    throw new RangeError('could not allocate memory');
  }
}

/** Engines keep a kernel for each shape, so every host trains a hidden layer of a size of its own. */
const hosts = [
  { name: 'without WebAssembly', host: undefined, hiddenSize: 11, toTheBit: true },
  { name: 'without SIMD', host: { ...named(real), Module: NoSimd }, hiddenSize: 12, toTheBit: true },
  { name: 'without the memory', host: { ...named(real), Memory: NoMemory }, hiddenSize: 13, toTheBit: true },
  { name: 'with the kernel', host: real, hiddenSize: 14, toTheBit: false },
];

function named({ Module, Memory, Instance }: typeof real) {
  return { Module, Memory, Instance };
}

function freshNet(hiddenSize: number): TwoLayerNet {
  return new TwoLayerNet({ inputSize: 784, hiddenSize, outputSize: 10, random: createRandom(5) });
}

/** The losses of some steps, then loss and accuracy on all digits, as the engine computes them. */
function byEngine(hiddenSize: number): number[] {
  const net = freshNet(hiddenSize);
  const trainer = createTrainer(net, dataset, { method: 'backprop', random: createRandom(6) });
  const losses = Array.from({ length: stepCount }, () => trainer.step(0.5).loss);
  return [...losses, lossOn(net, dataset), accuracyOn(net, dataset)];
}

/** The same from the functions in TypeScript, one after the other. */
function byTypeScript(hiddenSize: number): number[] {
  const net = freshNet(hiddenSize);
  const random = createRandom(6);
  const losses = Array.from({ length: stepCount }, () => {
    const batch = pickBatch(dataset, random.choice(dataset.count, 100));
    const { flat, params } = parameterBlock(net.shape);
    addGradient(net, batch, params);
    for (const [i, g] of flat.entries()) net.block.flat[i] = (net.block.flat[i] ?? 0) - 0.5 * g;
    return batchLoss(net, batch);
  });
  const x = {
    rows: dataset.count,
    cols: 784,
    data: Float64Array.from(dataset.pixels, (pixel) => pixel / 255),
  };
  return [...losses, batchLoss(net, all), net.accuracy(x, all.labels)];
}

describe('training', () => {
  afterEach(() => setWebAssembly(real));

  for (const { name, host, hiddenSize, toTheBit } of hosts) {
    it(`${name} comes to the same`, () => {
      setWebAssembly(host);
      assert.equal(kernelMemory({ inputSize: 1, hiddenSize: 1, outputSize: 1 }) === undefined, toTheBit);
      const [actual, expected] = [byEngine(hiddenSize), byTypeScript(hiddenSize)];
      assert.ok(actual.every((value, i) => isClose(value, expected[i] ?? Number.NaN, { abs: 1e-12 })));
      assert.equal(
        actual.every((value, i) => value === expected[i]),
        toTheBit,
        'the kernel adds in another order',
      );
    });
  }

  it('is compared closely enough to see one digit wrong', () => {
    assert.ok(!isClose(2.3 + 3e-12, 2.3, { abs: 1e-12 }));
  });
});

function setWebAssembly(value: unknown): void {
  Object.defineProperty(globalThis, 'WebAssembly', { value, configurable: true, writable: true });
}
