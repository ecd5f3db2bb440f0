import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayOverflow, probabilitiesOf, TwoLayerNet } from '#engine';

const matrix = (rows: number, cols: number, value: number) => ({
  rows,
  cols,
  data: new Float64Array(rows * cols).fill(value),
});

describe('mayOverflow', () => {
  const cases = [
    { first: 4e307, second: 1, sigmoid: false, relu: true },
    { first: 1e300, second: 1e8, sigmoid: false, relu: true },
    { first: 9e307, second: 1, sigmoid: true, relu: true },
    { first: 0.01, second: 8e307, sigmoid: false, relu: false },
    { first: 1, second: 9e307, sigmoid: true, relu: true },
  ];

  for (const { first, second, ...expected } of cases) {
    for (const activation of ['sigmoid', 'relu'] as const) {
      it(`${activation}: W1 = ${first}, W2 = ${second}`, () => {
        const biases = { b1: new Float64Array(2), b2: new Float64Array(2) };
        const W = { W1: matrix(3, 2, first), W2: matrix(2, 2, second), ...biases };
        const isSafe = !mayOverflow(W, activation);
        assert.equal(!isSafe, expected[activation]);
        const net = TwoLayerNet.from(W, activation);
        if (isSafe) assert.ok(probabilitiesOf(net, Float64Array.of(1, 1, 1)).every(Number.isFinite));
      });
    }
  }

  it('is so of weights and biases that are no numbers', () => {
    const W = {
      W1: matrix(1, 1, 0),
      b1: Float64Array.of(Number.NaN),
      W2: matrix(1, 1, 0),
      b2: new Float64Array(1),
    };
    assert.equal(mayOverflow(W, 'sigmoid'), true);
  });
});
