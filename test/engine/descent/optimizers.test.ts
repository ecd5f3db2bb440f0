import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DescentStep, gradientDescent } from '../../../src/engine/descent/descent';
import { adaGrad, adam, momentum, nesterov, rmsProp, sgd } from '../../../src/engine/descent/optimizers';
import { InputError } from '../../../src/engine/inputError';
import { assertClose, isClose } from '../assertClose';
import { numpyPrinted } from '../numbers/numpyPrinted';

const optimizers = { sgd, momentum, nesterov, adaGrad, rmsProp, adam };
const at = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
const f = (x: Float64Array) => at(x, 0) ** 2 / 20 + at(x, 1) ** 2;
const exact = (x: Float64Array) => [at(x, 0) / 10, 2 * at(x, 1)];

describe('the book’s comparison of optimizers', () => {
  const book = [
    { name: 'sgd', final: [-0.350393, 0.0847823] },
    { name: 'momentum', final: [0.896414, 0.0880856] },
    { name: 'adaGrad', final: [-0.120162, 2.486e-17] },
    { name: 'adam', final: [0.136007, 0.318245] },
  ];

  for (const { optimizer, learningRate, x: positions } of numpyPrinted.descents) {
    const options = { learningRate, stepCount: 30, optimizer: optimizers[optimizer]() };
    const steps = [...gradientDescent(f, [-7, 2], { ...options, gradient: exact })];
    const final = book.find(({ name }) => name === optimizer)?.final ?? [];

    it(`has NumPy’s positions with ${optimizer}`, () => {
      assert.equal(steps.length, positions.length);
      for (const { step, x } of steps)
        assertClose(x, positions[step] ?? [], { abs: 1e-15, rel: 1e-13 }, `step ${step}`);
      if (optimizer === 'sgd')
        assert.deepEqual(
          steps.map(({ x }) => [...x]),
          positions,
        );
    });

    it(`ends near the book’s point with ${optimizer}, with either gradient`, () => {
      const last = steps.at(-1)?.x ?? [];
      const [numerical] = [...gradientDescent(f, [-7, 2], options)].slice(-1) as [DescentStep];
      assertClose(numerical.x, [...last], { abs: 1e-9 });
      final.forEach((value, i) => {
        assert.ok(isClose(at(last, i), value, { rel: 2e-4 }));
        assert.ok(!isClose(at(last, i) * 1.001, value, { rel: 2e-4 }));
      });
    });
  }
});

describe('optimizers', () => {
  for (const [name, make] of Object.entries(optimizers)) {
    it(`change nothing that they are given: ${name}`, () => {
      const optimizer = make();
      const gradient = Float64Array.of(3, -4, 0);
      const [change, state] = optimizer.update(gradient, optimizer.init(3), 0.1);
      const before = structuredClone(state);
      optimizer.update(gradient, state, 0.1);
      assert.deepEqual(state, before);
      assert.deepEqual([...gradient], [3, -4, 0]);
      assert.deepEqual(
        [...change.map(Math.sign)].map((sign) => sign + 0),
        [-1, 1, 0],
      );
    });
  }

  it('sgd’s change added to x is x - lr * g to the last bit', () => {
    const x = 0.1 + 0.2;
    for (const g of [1e-17, 1 / 3, 7.123456789, -1e10, 0, -0]) {
      const [change] = sgd().update(Float64Array.of(g), sgd().init(1), 0.95);
      assert.ok(Object.is(x + at(change, 0), x - 0.95 * g));
    }
  });

  it('nesterov looks ahead: in its own variable it is momentum with the gradient taken at x + momentum * v', () => {
    const m = 0.9;
    const lr = 0.1;
    let plain = -7;
    let v = 0;
    const ahead: number[] = [];
    for (let i = 0; i < 20; i++) {
      ahead.push(plain + m * v);
      v = m * v - lr * ((plain + m * v) / 10);
      plain += v;
    }
    const options = {
      learningRate: lr,
      stepCount: 19,
      optimizer: nesterov({ momentum: m }),
      gradient: exact,
    };
    const x = [...gradientDescent(f, [-7, 0], options)].map((step) => at(step.x, 0));
    assertClose(x, ahead, { rel: 1e-12 });
  });

  it('momentum 0 is plain gradient descent', () => {
    for (const optimizer of [momentum({ momentum: 0 }), nesterov({ momentum: 0 })]) {
      const [change] = optimizer.update(Float64Array.of(3), optimizer.init(1), 0.1);
      assertClose(change, [-0.3], { abs: 1e-16 });
    }
  });

  it('adam’s first step has the length of the learning rate', () => {
    for (const g of [1e-3, 5, 1e6]) {
      const [change] = adam().update(Float64Array.of(g), adam().init(1), 0.3);
      assertClose(change, [-0.3], { rel: 1e-2 });
    }
  });

  const faults = [
    {
      run: () => momentum({ momentum: 1 }),
      says: /^momentum must be a number from 0 up to, .* but it is 1\.$/,
    },
    { run: () => nesterov({ momentum: -0.1 }), says: /^momentum .* -0\.1\.$/ },
    { run: () => rmsProp({ decayRate: Number.NaN }), says: /^decayRate .* NaN\.$/ },
    { run: () => adam({ beta1: 2 }), says: /^beta1 .* 2\.$/ },
    { run: () => adam({ beta2: 1 }), says: /^beta2 .* 1\.$/ },
  ];
  for (const { run, says } of faults) {
    it(`throws an InputError saying ${says.source}`, () => {
      assert.throws(run, (error) => error instanceof InputError && says.test(error.message));
    });
  }
});
