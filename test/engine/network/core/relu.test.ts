import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { matrixFrom } from '../../../../src/engine/numbers/matrix';
import { assertClose, isClose, largestDifference } from '../../assertClose';
import { flatten, numpyCases } from '../numpyCases';

/** A net with one input, one hidden unit at z1 = `z`, and two outputs. */
function netAt(z: number): TwoLayerNet {
  const W2 = matrixFrom([[0.7, -0.4]]);
  return TwoLayerNet.from(
    { W1: matrixFrom([[0]]), b1: Float64Array.of(z), W2, b2: Float64Array.of(0.1, 0) },
    'relu',
  );
}

describe('gradients with ReLU', () => {
  for (const { name, net, x, labels } of numpyCases) {
    const relu = TwoLayerNet.from(net().params, 'relu');

    it(`agree by three methods with ${name}`, () => {
      const h = 1e-5;
      const structured = flatten(relu.numericalGradients(x, labels, { h }));
      const bruteForce = flatten(relu.numericalGradients(x, labels, { h, method: 'bruteForce' }));
      const backprop = flatten(relu.gradients(x, labels));
      assertClose(structured, bruteForce, { abs: 2e-10, rel: 1e-7 });
      const tolerance = { abs: 1e-9, rel: 1e-9 };
      assertClose(flatten(relu.numericalGradients(x, labels, { h: 1e-6 })), backprop, tolerance);
      assert.ok(largestDifference(structured, flatten(net().gradients(x, labels))) > 1e-3);
      const perturbed = backprop.map((g) => g + 3e-9 + 3e-9 * Math.abs(g));
      assert.ok(!perturbed.some((g, i) => isClose(g, backprop[i] ?? Number.NaN, tolerance)));
    });

    it(`take large activations as brute force does with ${name}`, () => {
      const { params } = relu;
      const wide = TwoLayerNet.from({ ...params, b1: params.b1.map((b) => b + 40) }, 'relu');
      const structured = flatten(wide.numericalGradients(x, labels, { h: 1e-3 }));
      const bruteForce = flatten(wide.numericalGradients(x, labels, { h: 1e-3, method: 'bruteForce' }));
      assertClose(structured, bruteForce, { abs: 2e-11, rel: 1e-10 });
    });
  }

  const x = matrixFrom([[1]]);
  const t = Int32Array.of(0);

  // The slope right of the kink, from a unit well right of 0 but with the same outputs: d loss / d z1.
  const slope = netAt(1e-9).gradients(x, t).b1[0] ?? Number.NaN;

  for (const { z, share } of [
    { z: 1e-4, share: 1 },
    { z: 0.5e-4, share: 0.75 },
    { z: 0, share: 0.5 },
    { z: -0.5e-4, share: 0.25 },
    { z: -1e-4, share: 0 },
    { z: -1, share: 0 },
  ]) {
    it(`have ${share} of the slope across the kink at z = ${z} and h = 1e-4`, () => {
      for (const method of ['structured', 'bruteForce'] as const) {
        const { W1, b1 } = netAt(z).numericalGradients(x, t, { method });
        assertClose([b1[0] ?? Number.NaN], [share * slope], { abs: 1e-4 * Math.abs(slope) });
        assert.equal(W1.data[0], b1[0]);
      }
      const exact = netAt(z).numericalGradients(x, t, { method: 'bruteForce' });
      assertClose(flatten(netAt(z).numericalGradients(x, t)), flatten(exact), { abs: 1e-11 });
    });
  }

  it('are 0 by backprop at the kink itself', () => {
    const { W1, b1 } = netAt(0).gradients(x, t);
    assert.ok(W1.data[0] === 0 && b1[0] === 0);
    assert.ok(Math.abs(slope) > 0.1);
  });
});
