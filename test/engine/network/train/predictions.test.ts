import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import {
  confusionMatrix,
  predictLabels,
  probabilitiesOf,
} from '../../../../src/engine/network/train/predictions';
import { accuracyOn, trainNetwork } from '../../../../src/engine/network/train/train';
import { createRandom } from '../../../../src/engine/numbers/random';
import { assertClose } from '../../assertClose';
import { embeddedDigits } from '../../embeddedDigits';

const digits = embeddedDigits('test');

function trainedNet(): TwoLayerNet {
  const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 12, outputSize: 10, weightInit: 'xavier' });
  const options = {
    iterationCount: 150,
    learningRate: 0.5,
    method: 'backprop',
    random: createRandom(1),
  } as const;
  assert.equal([...trainNetwork(net, digits, options)].length, 150);
  return net;
}

describe('predictions', () => {
  const net = trainedNet();
  const labels = predictLabels(net, digits, 0, digits.count);

  it('are right as often as the accuracy says', () => {
    const right = labels.filter((label, n) => label === digits.labels[n]).length;
    assert.equal(right / digits.count, accuracyOn(net, digits));
    assert.ok(right / digits.count > 0.6 && right < digits.count);
  });

  it('are the same in stretches', () => {
    const stretches = [0, 1, 357, digits.count];
    const parts = stretches.slice(1).map((to, i) => [...predictLabels(net, digits, stretches[i] ?? 0, to)]);
    assert.deepEqual(Uint8Array.from(parts.flat()), labels);
    assert.equal(predictLabels(net, digits, 5, 5).length, 0);
  });

  it('are the most probable answers, with the probabilities of predict', () => {
    for (const n of [0, 17, 400]) {
      const image = Float64Array.from(digits.pixels.subarray(n * 784, (n + 1) * 784), (pixel) => pixel / 255);
      const probabilities = probabilitiesOf(net, image);
      assert.deepEqual(probabilities, net.predict({ rows: 1, cols: 784, data: image }).data);
      assert.equal(probabilities.indexOf(Math.max(...probabilities)), labels[n]);
      assertClose([probabilities.reduce((sum, p) => sum + p)], [1], { abs: 1e-14 });
    }
  });

  it('take an image without ink', () => {
    assertClose([probabilitiesOf(net, new Float64Array(784)).reduce((sum, p) => sum + p)], [1], {
      abs: 1e-14,
    });
  });

  it('are counted by right answer and answer given', () => {
    assert.deepEqual(
      confusionMatrix(Uint8Array.of(0, 0, 1, 2, 2, 2), Uint8Array.of(0, 2, 1, 1, 2, 2), 3),
      Float64Array.of(1, 0, 1, 0, 1, 0, 0, 1, 2),
    );
    const counts = confusionMatrix(digits.labels, labels, 10);
    const sum = (cells: Float64Array): number => cells.reduce((total, count) => total + count, 0);
    assert.equal(sum(counts), digits.count);
    assert.equal(sum(counts.filter((_, i) => i % 11 === 0)) / digits.count, accuracyOn(net, digits));
    for (let k = 0; k < 10; k++) {
      assert.equal(
        sum(counts.subarray(k * 10, k * 10 + 10)),
        digits.labels.filter((label) => label === k).length,
      );
      assert.equal(sum(counts.filter((_, i) => i % 10 === k)), labels.filter((label) => label === k).length);
    }
  });

  const faults = [
    {
      run: () => predictLabels(net, digits, -1, 3),
      says: /^There are samples from 0 to \d+, but not from -1 to 3\.$/,
    },
    { run: () => predictLabels(net, digits, 3, 2), says: /not from 3 to 2\.$/ },
    { run: () => predictLabels(net, digits, 0, digits.count + 1), says: /^There are samples from 0 to/ },
    {
      run: () => predictLabels(net, { ...digits, inputSize: 2 }, 0, 1),
      says: /^A sample must have as many pixels .* 784, not 2/,
    },
    {
      run: () => probabilitiesOf(net, new Float64Array(3)),
      says: /^x must have a column for each input, 784 in all/,
    },
    {
      run: () => probabilitiesOf(net, new Float64Array(784).fill(Number.NaN)),
      says: /^x\[0, 0\] must be a finite/,
    },
    {
      run: () => confusionMatrix(Uint8Array.of(1), Uint8Array.of(), 3),
      says: /the counts differ: 1 and 0\.$/,
    },
    {
      run: () => confusionMatrix(Uint8Array.of(1), Uint8Array.of(3), 3),
      says: /from 0 to 2, but one is 3\.$/,
    },
  ];
  for (const { run, says } of faults) {
    it(`say ${says.source}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
