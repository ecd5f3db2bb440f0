import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gradientDescent } from '../../../src/engine/descent/descent';
import { momentum } from '../../../src/engine/descent/optimizers';
import { InputError } from '../../../src/engine/inputError';
import { assertClose, isClose } from '../assertClose';

const at = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
const sphere = (x: Float64Array) => at(x, 0) ** 2 + at(x, 1) ** 2;
const twice = (x: Float64Array) => x.map((value) => 2 * value);

describe('gradientDescent', () => {
  it('yields the start first and the final x last', () => {
    const steps = [...gradientDescent(sphere, [-3, 4], { learningRate: 0.1, stepCount: 2, gradient: twice })];
    assert.deepEqual(
      steps.map(({ step }) => step),
      [0, 1, 2],
    );
    assertClose(
      steps.flatMap(({ x }) => [...x]),
      [-3, 4, -2.4, 3.2, -1.92, 2.56],
      { abs: 1e-15 },
    );
    assertClose(
      steps.map(({ value }) => value),
      [25, 16, 10.24],
      { abs: 1e-14 },
    );
    assertClose(steps[2]?.gradient ?? [], [-3.84, 5.12], { abs: 1e-15 });
  });

  it('takes 100 steps of learning rate 0.01 unless told', () => {
    const steps = [...gradientDescent((x) => at(x, 0) ** 2, [1])];
    assert.equal(steps.length, 101);
    assertClose(steps.at(-1)?.x ?? [], [0.98 ** 100], { rel: 1e-9 });
    assert.ok(!isClose(at(steps.at(-1)?.x ?? [], 0), 0.98 ** 101, { rel: 1e-9 }));
  });

  it('yields only the start with no steps', () => {
    assert.deepEqual([...gradientDescent(sphere, [2, 1], { stepCount: 0 })].length, 1);
  });

  it('gives away its own arrays only', () => {
    const start = Float64Array.of(-3, 4);
    const clean = [...gradientDescent(sphere, start, { stepCount: 5 })].map(({ x }) => [...x]);
    const spoiled: number[][] = [];
    const optimizer = momentum({ momentum: 0 });
    const spoiling = (x: Float64Array) => {
      const value = sphere(x);
      x.fill(99);
      return value;
    };
    const options = { stepCount: 5, optimizer, gradient: (x: Float64Array) => x.fill(0) };
    for (const step of gradientDescent(sphere, start, { stepCount: 5 })) {
      spoiled.push([...step.x]);
      step.x.fill(99);
      step.gradient.fill(99);
    }
    assert.deepEqual(spoiled, clean);
    assert.deepEqual([...start], [-3, 4]);
    for (const { x } of gradientDescent(spoiling, start, options)) assert.deepEqual([...x], [-3, 4]);
  });

  it('is lazy: a step is computed when it is asked for', () => {
    let calls = 0;
    const run = gradientDescent(() => calls++, [1, 2], { stepCount: 1000 });
    run.next();
    assert.ok(calls > 0 && calls <= 5, `${calls} values of f`);
  });

  it('goes on beyond infinity as IEEE arithmetic does', () => {
    const steps = [
      ...gradientDescent(sphere, [-3, 4], { learningRate: 10, stepCount: 300, gradient: twice }),
    ];
    assert.equal(steps.length, 301);
    assert.equal(steps[130]?.value, Number.POSITIVE_INFINITY);
    assert.ok(Number.isNaN(steps[300]?.value));
  });

  const faults = [
    {
      options: { learningRate: 0 },
      says: /^The learning rate must be a finite number above 0, but it is 0\.$/,
    },
    { options: { learningRate: -0.1 }, says: /^The learning rate .* -0\.1\.$/ },
    { options: { learningRate: Number.NaN }, says: /^The learning rate .* NaN\.$/ },
    {
      options: { stepCount: 1.5 },
      says: /^The number of steps must be a whole number from 0 up, but it is 1\.5\.$/,
    },
    { options: { stepCount: -1 }, says: /-1\.$/ },
    { options: { h: 0 }, says: /^h must be a finite number other than 0, but it is 0\.$/ },
    { start: [], says: /^The start of a descent needs at least one number, but it is empty\.$/ },
    { start: [1, Number.NaN], says: /^x\[1\] must be a finite number, but it is NaN\.$/ },
  ];
  for (const { options, start = [1, 2], says } of faults) {
    it(`throws an InputError at the call saying ${says.source}`, () => {
      assert.throws(
        () => gradientDescent(sphere, start, options),
        (error) => error instanceof InputError && says.test(error.message),
      );
    });
  }

  it('throws an InputError if the given gradient has another length than x', () => {
    const run = gradientDescent(sphere, [1, 2], { gradient: () => [1] });
    assert.throws(
      () => run.next(),
      /^InputError: The gradient must have as many numbers as x, 2, but it has 1\.$/,
    );
  });
});
