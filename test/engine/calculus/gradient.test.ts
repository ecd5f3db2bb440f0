import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { centralGradient, numericalGradient, partialDerivative } from '../../../src/engine/calculus/gradient';
import { InputError } from '../../../src/engine/inputError';
import { gradientField } from '../../../src/engine/plane/gradientField';
import { assertClose, isClose } from '../assertClose';

const at = (x: Float64Array, i: number) => x[i] ?? Number.NaN;
const rosenbrock = (x: Float64Array) => (1 - at(x, 0)) ** 2 + 100 * (at(x, 1) - at(x, 0) ** 2) ** 2;
const rosenbrockGradient = (a: number, b: number) => [
  -2 * (1 - a) - 400 * a * (b - a * a),
  200 * (b - a * a),
];

describe('numericalGradient', () => {
  for (const [a, b] of [
    [-1.2, 1],
    [1, 1],
    [0, 0],
    [2, -3],
  ] as const) {
    it(`is within h^2 of the exact gradient of Rosenbrock's function at (${a}, ${b})`, () => {
      const exact = rosenbrockGradient(a, b);
      const gradient = numericalGradient(rosenbrock, Float64Array.of(a, b));
      assertClose(gradient, exact, { abs: 1e-5 });
      assert.ok(!isClose(at(gradient, 0), (exact[0] ?? 0) + 2e-5, { abs: 1e-5 }));
    });
  }

  it('calls f at x_i + h first, then at x_i - h, one coordinate after the other', () => {
    const calls: number[][] = [];
    numericalGradient((x) => calls.push([...x]), Float64Array.of(1, 2), 0.5);
    assert.deepEqual(calls, [
      [1.5, 2],
      [0.5, 2],
      [1, 2.5],
      [1, 1.5],
    ]);
  });

  it('leaves x as it was, even if f throws', () => {
    const x = Float64Array.of(0.1, 0.2, 0.3);
    const before = x.slice();
    numericalGradient((point) => at(point, 0) * at(point, 2), x);
    assert.deepEqual(x, before);
    let calls = 0;
    const failing = () => {
      calls++;
      if (calls === 4) throw new Error('no value');
      return 0;
    };
    assert.throws(() => numericalGradient(failing, x), /no value/);
    assert.deepEqual(x, before);
  });

  it('of no variable is empty', () => {
    assert.equal(numericalGradient(() => 1, new Float64Array()).length, 0);
  });
});

describe('partialDerivative', () => {
  it('is an entry of the gradient', () => {
    const x = Float64Array.of(-1.2, 1);
    const gradient = numericalGradient(rosenbrock, x, 1e-3);
    assert.equal(partialDerivative(rosenbrock, x, 1, 1e-3), at(gradient, 1));
    assert.notEqual(partialDerivative(rosenbrock, x, 1, 1e-3), at(gradient, 0));
    assert.deepEqual([...x], [-1.2, 1]);
  });
});

describe('centralGradient', () => {
  it('goes on where x is no longer finite', () => {
    const gradient = centralGradient((x) => at(x, 0) ** 2, Float64Array.of(Number.POSITIVE_INFINITY), 1e-4);
    assert.equal(at(gradient, 0), Number.NaN);
  });
});

describe('gradientField', () => {
  const x = Float64Array.of(-1, 0, 2);
  const y = Float64Array.of(3, 5);

  it('lists the gradients row by row, x fastest', () => {
    const { u, v } = gradientField((p) => at(p, 0) ** 2 + 10 * at(p, 0) * at(p, 1), { x, y });
    assertClose(u, [28, 30, 34, 48, 50, 54], { abs: 1e-7 });
    assertClose(v, [-10, 0, 20, -10, 0, 20], { abs: 1e-7 });
  });

  it('takes h, and has NaN where f has no value', () => {
    const { u } = gradientField((p) => Math.log(at(p, 0)), { x, y: y.subarray(1), h: 1 });
    assert.deepEqual([...u.subarray(0, 2)], [Number.NaN, Number.NaN]);
    assertClose(u.subarray(2), [Math.log(3) / 2], { abs: 1e-15 });
  });
});

describe('wrong input to gradients', () => {
  const x = Float64Array.of(1, 2);
  const bad = Float64Array.of(1, Number.NaN);
  const f = (point: Float64Array) => at(point, 0);
  const faults = [
    {
      run: () => numericalGradient(f, x, 0),
      says: /^h must be a finite number other than 0, but it is 0\.$/,
    },
    { run: () => numericalGradient(f, bad), says: /^x\[1\] must be a finite number, but it is NaN\.$/ },
    {
      run: () => partialDerivative(f, x, 2),
      says: /^index must be a whole number from 0 to 1, but it is 2\.$/,
    },
    { run: () => partialDerivative(f, x, 0.5), says: /0\.5\.$/ },
    { run: () => partialDerivative(f, bad, 0), says: /^x\[1\]/ },
    { run: () => gradientField(f, { x: bad, y: x }), says: /^x\[1\]/ },
    { run: () => gradientField(f, { x, y: x, h: Number.NaN }), says: /^h must .* NaN\.$/ },
  ];
  for (const { run, says } of faults) {
    it(`throws an InputError saying ${says.source}`, () => {
      assert.throws(run, (error) => error instanceof InputError && says.test(error.message));
    });
  }
});
