import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TwoLayerNet } from '../../../../src/engine/network/core/twoLayerNet';
import { argmax, type Matrix, matrixFrom, rowOf, zeroMatrix } from '../../../../src/engine/numbers/matrix';
import { createRandom } from '../../../../src/engine/numbers/random';
import { assertClose, isClose } from '../../assertClose';
import { seedOracle } from '../../seedOracles';
import { numpyCases } from '../numpyCases';

const digitsShape = { inputSize: 784, hiddenSize: 100, outputSize: 10 };

function oneHot(labels: Int32Array, classCount: number): Matrix {
  return matrixFrom(
    [...labels].map((label) => Array.from({ length: classCount }, (_, k) => (k === label ? 1 : 0))),
  );
}

describe('TwoLayerNet', () => {
  it('has the shapes and the number of parameters of the book’s network', () => {
    const { expected } = seedOracle<unknown, { total: number; shapes: Record<string, number[]> }>(
      'twolayernet.counts',
    );
    const net = new TwoLayerNet(digitsShape);
    const { W1, b1, W2, b2 } = net.params;
    assert.equal(net.parameterCount, expected.total);
    assert.equal(net.block.flat.length, expected.total);
    assert.deepEqual([W1.rows, W1.cols], expected.shapes['W1']);
    assert.deepEqual([b1.length], expected.shapes['b1']);
    assert.deepEqual([W2.rows, W2.cols], expected.shapes['W2']);
    assert.deepEqual([b2.length], expected.shapes['b2']);
  });

  it('starts with normal weights of the given deviation and biases of 0', () => {
    const net = new TwoLayerNet({ ...digitsShape, weightInitStd: 0.5, random: createRandom(1) });
    const { data } = net.params.W1;
    const deviation = Math.sqrt(data.reduce((sum, w) => sum + w * w, 0) / data.length);
    assertClose([deviation], [0.5], { rel: 5 * Math.sqrt(0.5 / data.length) });
    assert.ok(net.params.b1.every((b) => b === 0) && net.params.b2.every((b) => b === 0));
    assert.deepEqual(new TwoLayerNet(digitsShape).block.flat, new TwoLayerNet(digitsShape).block.flat);
  });

  const spreads = [
    { weightInit: 'xavier', deviations: [1 / 28, 1 / 10] },
    { weightInit: 'he', deviations: [Math.sqrt(2) / 28, Math.sqrt(2) / 10] },
    { weightInit: 0.1, deviations: [0.1, 0.1] },
    { weightInit: 0, deviations: [0, 0] },
  ] as const;
  for (const { weightInit, deviations } of spreads) {
    it(`starts with weights of deviation ${deviations.join(' and ')} by ${weightInit}`, () => {
      const { params } = new TwoLayerNet({
        ...digitsShape,
        weightInit,
        weightInitStd: 9,
        random: createRandom(3),
      });
      for (const [layer, { data }] of [params.W1, params.W2].entries()) {
        const expected = deviations[layer] ?? Number.NaN;
        const found = Math.sqrt(data.reduce((sum, w) => sum + w * w, 0) / data.length);
        const tolerance = { rel: 5 * Math.sqrt(0.5 / data.length) };
        assertClose([found], [expected], tolerance);
        if (expected > 0)
          assert.ok(!isClose(expected * 1.2, found, tolerance) && !isClose(expected / 1.2, found, tolerance));
      }
    });
  }

  it('is made from weights and biases, which it copies', () => {
    const [sample] = numpyCases;
    assert.ok(sample);
    const original = sample.net();
    const copy = TwoLayerNet.from(original.params);
    assert.deepEqual(copy.block.flat, original.block.flat);
    assert.deepEqual([copy.shape, copy.activation], [original.shape, 'sigmoid']);
    assert.deepEqual(copy.predict(sample.x), original.predict(sample.x));
    copy.block.flat.fill(0);
    assert.notDeepEqual(copy.block.flat, original.block.flat);
  });

  it('sets what is below 0 to 0 with ReLU', () => {
    const params = {
      W1: matrixFrom([
        [1, -1],
        [2, -2],
      ]),
      b1: Float64Array.of(-0.5, 0.25),
      W2: matrixFrom([
        [1, 0],
        [0, 3],
      ]),
      b2: Float64Array.of(0, 1),
    };
    const relu = TwoLayerNet.from(params, 'relu');
    const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
    // x = (1, 1): z1 = (2.5, -2.75), so z2 = (2.5, 1). x = (0, 0): z1 = (-0.5, 0.25), so z2 = (0, 1.75).
    const { data } = relu.predict(
      matrixFrom([
        [1, 1],
        [0, 0],
      ]),
    );
    assertClose(data, [logistic(1.5), logistic(-1.5), logistic(-1.75), logistic(1.75)], { abs: 1e-15 });
    assert.notDeepEqual(TwoLayerNet.from(params).predict(matrixFrom([[1, 1]])).data, data.slice(0, 2));
  });

  it('starts with a loss near ln 10 and probabilities that add up to 1', () => {
    const { expected } = seedOracle<unknown, number>('twolayernet.initial_loss_hint');
    const random = createRandom(2);
    const x = zeroMatrix(100, 784);
    for (let i = 0; i < x.data.length; i++) x.data[i] = random.uniform();
    const net = new TwoLayerNet({ ...digitsShape, random });
    const loss = net.loss(x, random.choice(10, 100));
    assertClose([loss], [expected], { abs: 0.02 });
    assert.notEqual(loss, expected);
    const y = net.predict(x);
    assert.deepEqual([y.rows, y.cols], [100, 10]);
    for (let n = 0; n < 100; n++) assertClose([rowOf(y, n).reduce((sum, p) => sum + p)], [1], { abs: 1e-14 });
  });

  for (const { name, net, x, labels, y, loss } of numpyCases) {
    it(`predicts NumPy’s figures with ${name}`, () => {
      assertClose(net().predict(x).data, y.flat(), { abs: 1e-14, rel: 1e-12 });
      assertClose([net().loss(x, labels)], [loss], { abs: 1e-13 });
      assert.equal(net().loss(x, oneHot(labels, 4)), net().loss(x, labels));
      assert.equal(net().loss(x, Uint8Array.from(labels)), net().loss(x, labels));
      const right = y.filter((row, n) => argmax(Float64Array.from(row)) === labels[n]).length;
      assert.equal(net().accuracy(x, labels), right / labels.length);
    });
  }

  it('leaves x as it was and takes any order of samples', () => {
    const [sample] = numpyCases;
    assert.ok(sample);
    const net = sample.net();
    const before = sample.x.data.slice();
    const backwards = { ...sample.x, data: zeroMatrix(sample.x.rows, sample.x.cols).data };
    for (let n = 0; n < sample.x.rows; n++) rowOf(backwards, sample.x.rows - 1 - n).set(rowOf(sample.x, n));
    assertClose([net.loss(backwards, sample.labels.toReversed())], [net.loss(sample.x, sample.labels)], {
      abs: 1e-15,
    });
    assert.deepEqual(sample.x.data, before);
  });

  const small = { inputSize: 2, hiddenSize: 3, outputSize: 2 };
  const net = new TwoLayerNet(small);
  const x = matrixFrom([[0.5, 1]]);
  const faults = [
    {
      run: () => new TwoLayerNet({ ...small, hiddenSize: 0 }),
      says: 'hiddenSize must be a whole number of at least 1, but it is 0.',
    },
    {
      run: () => new TwoLayerNet({ ...small, inputSize: 1.5 }),
      says: 'inputSize must be a whole number of at least 1, but it is 1.5.',
    },
    {
      run: () => new TwoLayerNet({ ...small, weightInitStd: Number.NaN }),
      says: "weightInit must be a finite number, 'xavier' or 'he', but it is NaN.",
    },
    {
      run: () => new TwoLayerNet({ ...small, weightInit: 'wide' as 'he' }),
      says: "weightInit must be a finite number, 'xavier' or 'he', but it is wide.",
    },
    {
      run: () => new TwoLayerNet({ ...small, activation: 'tanh' as 'relu' }),
      says: "activation must be 'sigmoid' or 'relu', but it is tanh.",
    },
    {
      run: () => TwoLayerNet.from({ ...net.params, b1: new Float64Array(2) }),
      says: 'b1 must hold a number for each column of W1, 3 in all, but it holds 2.',
    },
    {
      run: () => TwoLayerNet.from({ ...net.params, b2: new Float64Array(3) }),
      says: 'b2 must hold a number for each column of W2, 2 in all, but it holds 3.',
    },
    {
      run: () => TwoLayerNet.from({ ...net.params, W2: zeroMatrix(4, 2) }),
      says: 'W2 must have a row for each column of W1, 3 in all, but it has 4.',
    },
    {
      run: () => TwoLayerNet.from({ ...net.params, W1: { rows: 2, cols: 3, data: new Float64Array(5) } }),
      says: 'W1 is 2 x 3, which takes 6 numbers, but it holds 5.',
    },
    {
      run: () => TwoLayerNet.from({ ...net.params, b2: Float64Array.of(0, Number.NaN) }),
      says: 'b2 must be finite numbers, but element 1 is NaN.',
    },
    {
      run: () => TwoLayerNet.from(net.params, 'tanh' as 'relu'),
      says: "activation must be 'sigmoid' or 'relu', but it is tanh.",
    },
    {
      run: () => net.predict(matrixFrom([[1, 2, 3]])),
      says: 'x must have a column for each input, 2 in all, but it has 3.',
    },
    {
      run: () => net.predict(zeroMatrix(0, 2)),
      says: 'x must have at least one row and one column, but it is 0 x 2.',
    },
    {
      run: () => net.loss(matrixFrom([[0, Number.NaN]]), Int32Array.of(0)),
      says: 'x[0, 1] must be a finite number, but it is NaN.',
    },
    {
      run: () => net.accuracy(x, Int32Array.of(0, 1)),
      says: 't must hold a label for each sample, 1 in all, but it holds 2.',
    },
    {
      run: () => net.gradients(x, Uint8Array.of(2)),
      says: 'Labels must be whole numbers from 0 to 1, but label 0 is 2.',
    },
    {
      run: () => net.numericalGradients(x, matrixFrom([[1, 0, 0]])),
      says: 't must be 1 x 2 like y, but it is 1 x 3.',
    },
    {
      run: () => net.numericalGradients(x, Int32Array.of(0), { h: 0 }),
      says: 'h must be a finite number other than 0, but it is 0.',
    },
    {
      run: () => net.numericalGradients(x, Int32Array.of(0), { h: Infinity, method: 'bruteForce' }),
      says: 'h must be a finite number other than 0, but it is Infinity.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
