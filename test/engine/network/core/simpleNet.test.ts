import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimpleNet } from '../../../../src/engine/network/core/simpleNet';
import { matrixFrom } from '../../../../src/engine/numbers/matrix';
import { assertClose, isClose } from '../../assertClose';
import { seedOracle } from '../../seedOracles';

interface Inputs {
  readonly W: number[][];
  readonly x: number[];
  readonly t: number[];
  readonly h: number;
}

const { inputs, expected: dW } = seedOracle<Inputs, number[][]>('simplenet.dW');
const x = Float64Array.from(inputs.x);
const net = (): SimpleNet => new SimpleNet(matrixFrom(inputs.W));

describe('SimpleNet', () => {
  it('predicts NumPy’s figures', () => {
    const { expected } = seedOracle<Inputs, number[]>('simplenet.predict');
    assertClose(net().predict(x), expected, { abs: 1e-12 });
    assertClose(net().predict(x), [2.15420814, -0.25363727, 1.32308622], { abs: 1.2e-8 });
  });

  for (const name of ['simplenet.loss.t0', 'simplenet.loss.t1']) {
    it(`has the loss of ${name}`, () => {
      const { inputs: given, expected } = seedOracle<Inputs, number>(name);
      assertClose([net().loss(x, Float64Array.from(given.t))], [expected], { abs: 1e-12 });
    });
  }

  it('has NumPy’s numerical gradient, not the exact one, and leaves W as it was', () => {
    const subject = net();
    const gradient = subject.numericalGradient(x, Float64Array.from(inputs.t), inputs.h);
    assert.deepEqual([gradient.rows, gradient.cols], [2, 3]);
    assertClose(gradient.data, dW.flat(), { abs: 1e-11 });
    assertClose(gradient.data, subject.numericalGradient(x, Float64Array.from(inputs.t)).data, {});
    const { analytic } = seedOracle<Inputs, number[][]>('simplenet.dW') as unknown as {
      analytic: number[][];
    };
    assert.ok(!isClose(analytic[0]?.[0] ?? 0, dW[0]?.[0] ?? 0, { abs: 1e-11 }));
    assert.deepEqual([...subject.W.data], inputs.W.flat());
  });

  it('falls in loss when W goes against the gradient', () => {
    const subject = net();
    const t = Float64Array.from(inputs.t);
    const before = subject.loss(x, t);
    const { data } = subject.numericalGradient(x, t);
    const slope = data.reduce((sum, g) => sum + g * g, 0);
    for (const [i, g] of data.entries()) subject.W.data[i] = (subject.W.data[i] ?? 0) - 1e-3 * g;
    assertClose([before - subject.loss(x, t)], [1e-3 * slope], { rel: 2e-3 });
  });

  const t = Float64Array.of(1, 0, 0);
  const faults = [
    {
      run: () => new SimpleNet(matrixFrom([[Number.NaN]])),
      says: 'W[0, 0] must be a finite number, but it is NaN.',
    },
    {
      run: () => net().predict(Float64Array.of(1)),
      says: 'x must hold a number for each row of W, 2 in all, but it holds 1.',
    },
    { run: () => net().loss(x, Float64Array.of(0, 1)), says: 't must be 1 x 3 like y, but it is 1 x 2.' },
    {
      run: () => net().numericalGradient(x, t, 0),
      says: 'h must be a finite number other than 0, but it is 0.',
    },
    {
      run: () => net().numericalGradient(Float64Array.of(1, Infinity), t),
      says: 'x must be finite numbers, but element 1 is Infinity.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
