import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { batchOf } from '../../../../src/engine/network/core/batch';
import { parameterBlock } from '../../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { exactDifferences } from '../../../../src/engine/network/numerical/exactDifferences';
import { momentDifferences, momentsHold } from '../../../../src/engine/network/numerical/momentDifferences';
import { addCentralDifferences } from '../../../../src/engine/network/numerical/structuredGradient';
import { matrixFrom } from '../../../../src/engine/numbers/matrix';
import { createRandom } from '../../../../src/engine/numbers/random';
import { assertClose, largestDifference } from '../../assertClose';
import { flatten, numpyCases } from '../numpyCases';

describe('numericalGradients', () => {
  for (const { name, net, x, labels, numerical, exact } of numpyCases) {
    for (const { h, gradient } of numerical) {
      it(`structured, is NumPy’s in 80 bits with ${name} and h = ${h}`, () => {
        const subject = net();
        const before = subject.block.flat.slice();
        const found = flatten(subject.numericalGradients(x, labels, { h }));
        const holds = momentsHold(subject, 1, h);
        assertClose(found, gradient, { abs: holds ? 2e-14 : 2e-15 / h });
        assert.deepEqual(subject.block.flat, before);
        const distance = largestDifference(exact, gradient);
        assert.ok(distance > 1e-11, `h does not show: the exact derivative is ${distance} away`);
      });

      it(`by brute force, is NumPy’s in 80 bits up to rounding with ${name} and h = ${h}`, () => {
        const subject = net();
        const before = subject.block.flat.slice();
        const found = flatten(subject.numericalGradients(x, labels, { h, method: 'bruteForce' }));
        assertClose(found, gradient, { abs: 2e-15 / h + 2e-13 });
        assert.deepEqual(subject.block.flat, before);
      });
    }

    it(`has an error of order h^2 with ${name}`, () => {
      const error = (h: number): number =>
        largestDifference(flatten(net().numericalGradients(x, labels, { h })), exact);
      const ratio = error(4e-3) / error(1e-3);
      assert.ok(ratio > 15.5 && ratio < 16.5, `ratio ${ratio}`);
    });

    it(`does not depend on the sign of h with ${name}`, () => {
      const plus = flatten(net().numericalGradients(x, labels, { h: 1e-3 }));
      assertClose(flatten(net().numericalGradients(x, labels, { h: -1e-3 })), plus, { abs: 1e-13 });
    });
  }

  const sample = numpyCases[1];
  assert.ok(sample);
  const { net, x, labels } = sample;

  for (const h of [9e-9, 1e-12, 1e-50]) {
    it(`shows brute force’s rounding when h is ${h}`, () => {
      const structured = flatten(net().numericalGradients(x, labels, { h }));
      assert.deepEqual(structured, flatten(net().numericalGradients(x, labels, { h, method: 'bruteForce' })));
      if (h === 1e-50) assert.ok(structured.every((g) => g === 0));
    });
  }

  it('is structured from h = 1e-8 on', () => {
    const structured = flatten(net().numericalGradients(x, labels, { h: 1e-8 }));
    assert.notDeepEqual(
      structured,
      flatten(net().numericalGradients(x, labels, { h: 1e-8, method: 'bruteForce' })),
    );
    assertClose(structured, sample.exact, { abs: 1e-11 });
  });

  const beyondFourTerms = [
    { activation: 'sigmoid', largestWeight: 10, h: 9e-3, what: 'large weights' },
    { activation: 'relu', largestWeight: 8, h: 9e-3, what: 'large weights' },
    { activation: 'sigmoid', largestWeight: 2, h: 0.3, what: 'a large h' },
    { activation: 'relu', largestWeight: 2, h: 0.3, what: 'a large h' },
  ] as const;
  for (const { activation, largestWeight, h, what } of beyondFourTerms) {
    it(`falls back to exponentials for ${what} with ${activation}`, () => {
      const random = createRandom(8);
      const subject = TwoLayerNet.from(net().params, activation);
      const { W2, b2 } = subject.params;
      for (let i = 0; i < W2.data.length; i++) W2.data[i] = random.normal();
      for (let j = 0; j < W2.rows; j++) W2.data[j * W2.cols] = j % 2 === 0 ? largestWeight : -largestWeight;
      b2.fill(0);
      const batch = batchOf(subject.shape, x, labels);
      const by = (differences: typeof exactDifferences): Float64Array => {
        const gradient = parameterBlock(subject.shape);
        addCentralDifferences(subject, batch, h, differences(subject, h), gradient.params);
        return gradient.flat;
      };
      assert.ok(!momentsHold(subject, 1, h));
      const found = flatten(subject.numericalGradients(x, labels, { h }));
      assert.deepEqual(found, by(exactDifferences));
      assertClose(found, flatten(subject.numericalGradients(x, labels, { h, method: 'bruteForce' })), {
        abs: 2e-12 / h + 1e-12,
      });
      const wrong = largestDifference(by(momentDifferences), found);
      assert.ok(wrong > 1e-9, `four terms are only ${wrong} away`);
    });
  }

  it('has a gradient of exactly 0 for the weights of an input that is 0', () => {
    const subject = new TwoLayerNet({ inputSize: 3, hiddenSize: 4, outputSize: 2 });
    const { W1 } = subject.numericalGradients(
      matrixFrom([
        [0.5, 0, 1],
        [1, 0, 0],
      ]),
      Int32Array.of(0, 1),
    );
    const zeros = [...W1.data].map((g) => g === 0);
    assert.deepEqual(
      zeros,
      [...Array(12).keys()].map((i) => i >= 4 && i < 8),
    );
  });

  it('takes inputs far above 1 as brute force does', () => {
    const random = createRandom(3);
    const subject = new TwoLayerNet({
      inputSize: 5,
      hiddenSize: 4,
      outputSize: 3,
      weightInitStd: 0.01,
      random,
    });
    const bytes = matrixFrom([
      [255, 0, 128, 3, -70],
      [9, 255, 0, 0, 255],
    ]);
    const t = Int32Array.of(2, 0);
    const found = flatten(subject.numericalGradients(bytes, t));
    const bruteForce = flatten(subject.numericalGradients(bytes, t, { method: 'bruteForce' }));
    assertClose(found, bruteForce, { abs: 2e-11, rel: 1e-7 });
    assert.ok(largestDifference(found, new Float64Array(found.length)) > 0.1);
  });
});
