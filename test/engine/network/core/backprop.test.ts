import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { assertClose, isClose, largestDifference } from '../../assertClose';
import { flatten, type NumpyCase, numpyCases } from '../numpyCases';

/** db2 as the book has it, sum (y - t) / N. */
function bookGradientOfB2(net: TwoLayerNet, { x, labels }: NumpyCase): Float64Array {
  const y = net.predict(x);
  const gradient = new Float64Array(y.cols);
  for (const [n, label] of labels.entries()) {
    for (let k = 0; k < y.cols; k++) {
      const error = (y.data[n * y.cols + k] ?? 0) - (k === label ? 1 : 0);
      gradient[k] = (gradient[k] ?? 0) + error / labels.length;
    }
  }
  return gradient;
}

describe('gradients', () => {
  for (const sample of numpyCases) {
    const { name, net, x, labels, exact } = sample;

    it(`are the exact derivative with ${name}`, () => {
      const subject = net();
      const before = subject.block.flat.slice();
      const gradient = subject.gradients(x, labels);
      assertClose(flatten(gradient), exact, { abs: 2e-13 });
      assert.deepEqual(subject.block.flat, before);
      const perturbed = flatten(gradient).map((g) => g + 6e-13);
      assert.ok(!perturbed.some((g, i) => isClose(g, exact[i] ?? Number.NaN, { abs: 2e-13 })));
    });

    it(`are not the book’s, which leave out the 1e-7, with ${name}`, () => {
      const gradient = exact.slice(-4);
      const ours = largestDifference(net().gradients(x, labels).b2, gradient);
      const books = largestDifference(bookGradientOfB2(net(), sample), gradient);
      assert.ok(books > 1e-8 && books > 1000 * ours, `ours ${ours}, the book’s ${books}`);
    });
  }
});
