import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NetworkParameters, TwoLayerNet } from '#engine';
import { type PlantedBug, plantedGradients } from '../../../src/engine/gradientCheck/plantedGradients';
import { smallNet } from './smallNet';

const flat = ({ W1, b1, W2, b2 }: NetworkParameters): number[] => [...W1.data, ...b1, ...W2.data, ...b2];

function assertNear(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    const [ours, theirs] = [actual[i] ?? Number.NaN, expected[i] ?? Number.NaN];
    assert.ok(Math.abs(ours - theirs) <= 1e-14, `${i}: ${ours} is not ${theirs}`);
  }
}

const planted = (bug: PlantedBug) => {
  const { net, x, t } = smallNet(4);
  const { W1, b1, W2, b2 } = plantedGradients(net, x, t, bug);
  const right = net.gradients(x, t);
  return { net, x, right, gradient: { W1: W1.data, b1, W2: W2.data, b2 }, all: flat({ W1, b1, W2, b2 }) };
};

describe('plantedGradients', () => {
  it('without a bug is the backpropagation of the network', () => {
    const { all, right } = planted('none');
    assertNear(all, flat(right));
    assert.ok(Math.max(...all) > 0.01, 'and not nothing');
  });

  it('without a bug is the backpropagation with ReLU, too', () => {
    const { net, x, t } = smallNet(4, 5, 5, 'relu');
    const gradient = flat(plantedGradients(net, x, t, 'none'));
    assertNear(gradient, flat(net.gradients(x, t)));
    const sigmoid = smallNet(4, 5);
    assert.notDeepEqual(gradient, flat(plantedGradients(sigmoid.net, x, t, 'none')), 'which is another');
  });

  it('with the sign turned is its negative', () => {
    const { all, right } = planted('sign');
    assertNear(
      all,
      flat(right).map((value) => -value),
    );
  });

  it('without the division is the batch size times as much', () => {
    const { all, right } = planted('batch');
    assertNear(
      all.map((value) => value / 5),
      flat(right),
    );
  });

  it('with a bias forgotten is 0 there, and right elsewhere', () => {
    const { gradient, right } = planted('bias');
    assertNear(gradient.b2, [0, 0, 0]);
    assertNear(gradient.W2, right.W2.data);
    assertNear(gradient.W1, right.W1.data);
    assertNear(gradient.b1, right.b1);
    assert.ok(Math.max(...right.b2) > 1e-3);
  });

  it('with W2 for its transpose is as if the errors went back through other weights', () => {
    const { net, x, gradient, right } = planted('transposed');
    assertNear(gradient.W2, right.W2.data);
    assertNear(gradient.b2, right.b2);
    const z1 = hidden(net, x.data);
    const dy = outputErrors();
    const W2 = net.params.W2.data;
    const expected = [0, 1, 2].map((j) => {
      let sum = 0;
      for (let n = 0; n < 5; n++) {
        const a = z1[n * 3 + j] ?? 0;
        for (let k = 0; k < 3; k++) sum += (dy[n * 3 + k] ?? 0) * (W2[k * 3 + j] ?? 0) * a * (1 - a);
      }
      return sum;
    });
    assertNear(gradient.b1, expected);
    assert.ok(Math.abs((gradient.b1[0] ?? 0) - (right.b1[0] ?? 0)) > 1e-3, 'which is not the right one');
  });

  it('refuses the transposed weights where shapes do not allow it, as NumPy does', () => {
    const { net, x, t } = smallNet(4, 5);
    assert.throws(
      () => plantedGradients(net, x, t, 'transposed'),
      /as many hidden units as outputs: 3 instead of 5/,
    );
  });
});

/** sigmoid(x W1 + b1) by plain loops. */
function hidden(net: TwoLayerNet, x: Float64Array): Float64Array {
  const { W1, b1 } = net.params;
  return Float64Array.from({ length: 15 }, (_, at) => {
    const [n, j] = [Math.floor(at / 3), at % 3];
    let sum = b1[j] ?? 0;
    for (let i = 0; i < 4; i++) sum += (x[n * 4 + i] ?? 0) * (W1.data[i * 3 + j] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  });
}

/** The derivative of the loss by the outputs, found by moving the biases of a net that sees one sample at a time. */
function outputErrors(): Float64Array {
  const { net, x, t } = smallNet(4);
  return Float64Array.from({ length: 15 }, (_, at) => {
    const [n, k] = [Math.floor(at / 3), at % 3];
    const row = { rows: 1, cols: 4, data: x.data.slice(n * 4, n * 4 + 4) };
    return (net.gradients(row, t.slice(n, n + 1)).b2[k] ?? 0) / 5;
  });
}
