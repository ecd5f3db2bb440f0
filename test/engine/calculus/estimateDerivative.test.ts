import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { centralDifference } from '../../../src/engine/calculus/differentiate';
import { type DerivativeStatus, estimateDerivative } from '../../../src/engine/calculus/estimateDerivative';
import { knownShapes } from '../../attack/knownShapes';
import { smooth } from './knownDerivatives';

const { abs, cbrt, cos, exp, floor, log, max, sign, sin, sqrt, PI } = Math;

/** The exact values are rounded themselves, and taken at x rounded to a double. */
const OWN_ROUNDING = 4e-16;

describe('estimateDerivative', () => {
  const points = smooth.flatMap(({ name, f, df, xs }) => xs.map((x) => ({ name, f, x, exact: df(x) })));

  for (const { name, f, x, exact } of points) {
    it(`bounds its error for ${name} at ${x}`, () => {
      const { value, error, status } = estimateDerivative(f, x);
      assert.equal(status, 'ok');
      const off = abs(value - exact);
      assert.ok(off <= error + OWN_ROUNDING * abs(exact), `${value} is off by ${off}, more than ${error}`);
    });
  }

  it('claims no more than it needs: half of the bounds are below 1e-12, nearly all below 1e-4, relative', () => {
    assert.ok(points.length >= 200);
    const bounds = points
      .filter(({ exact }) => exact !== 0)
      .map(({ f, x, exact }) => estimateDerivative(f, x).error / abs(exact))
      .sort((a, b) => a - b);
    const share = (q: number) => bounds[floor(q * bounds.length)] ?? Number.NaN;
    assert.ok(share(0.5) < 1e-12, `half: ${share(0.5)}`);
    assert.ok(share(0.9) < 1e-4, `nine tenths: ${share(0.9)}`);
  });

  it('is better than the central difference with h = 1e-4', () => {
    const better = points.filter(({ f, x, exact }) => {
      const plain = abs(centralDifference(f, x) - exact);
      return !(abs(estimateDerivative(f, x).value - exact) > plain + OWN_ROUNDING * abs(exact));
    });
    assert.ok(better.length > 0.9 * points.length, `${better.length} of ${points.length}`);
  });

  it('costs some hundred values of f', () => {
    for (const x of [0, 1, -30, 1e6]) {
      let calls = 0;
      estimateDerivative((t) => {
        calls++;
        return sin(t);
      }, x);
      assert.ok(calls < 500, `${calls} at ${x}`);
    }
  });

  it('wants a finite x', () => {
    assert.throws(
      () => estimateDerivative(sin, Number.NaN),
      /^InputError: x must be a finite number, but it is NaN\.$/,
    );
  });
});

/** A function that is rough at every scale: a different number of [0, 1) for every double. */
function hash(x: number): number {
  const bits = new Uint32Array(Float64Array.of(x).buffer);
  let mixed = ((bits[0] ?? 0) ^ Math.imul(bits[1] ?? 0, 0x9e3779b1)) >>> 0;
  for (const factor of [0x85ebca6b, 0xc2b2ae35]) mixed = Math.imul(mixed ^ (mixed >>> 15), factor) >>> 0;
  return mixed / 2 ** 32;
}

interface Hard {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly x: number;
  readonly status: DerivativeStatus;
}

const hard: readonly Hard[] = [
  { name: '|x|', f: abs, x: 0, status: 'kink' },
  { name: '|x - 0.3|', f: (x) => abs(x - 0.3), x: 0.3, status: 'kink' },
  { name: '|sin(x)|', f: (x) => abs(sin(x)), x: PI, status: 'kink' },
  { name: 'relu', f: (x) => max(0, x), x: 0, status: 'kink' },
  { name: 'leaky relu', f: (x) => (x > 0 ? x : 0.01 * x), x: 0, status: 'kink' },
  { name: 'max(x, x^2)', f: (x) => max(x, x * x), x: 1, status: 'kink' },
  { name: 'hinge loss', f: (x) => max(0, 1 - x), x: 1, status: 'kink' },
  { name: 'sqrt(x^2)', f: (x) => sqrt(x * x), x: 0, status: 'kink' },
  { name: 'exp(|x|)', f: (x) => exp(abs(x)), x: 0, status: 'kink' },
  { name: 'elu with a bend', f: (x) => (x > 0 ? x : 1.5 * (exp(x) - 1)), x: 0, status: 'kink' },
  { name: 'x + |x| / 10^6', f: (x) => x + 1e-6 * abs(x), x: 0, status: 'kink' },
  { name: 'the cusp sqrt(|x|)', f: (x) => sqrt(abs(x)), x: 0, status: 'kink' },
  { name: 'the cusp x^(2/3)', f: (x) => cbrt(x * x), x: 0, status: 'kink' },
  { name: 'cbrt(x)', f: cbrt, x: 0, status: 'vertical' },
  { name: 'sign(x) |x|^0.9', f: (x) => sign(x) * abs(x) ** 0.9, x: 0, status: 'vertical' },
  { name: 'floor', f: floor, x: 2, status: 'jump' },
  { name: 'floor', f: floor, x: 0, status: 'jump' },
  { name: 'floor(x) + sin(x)', f: (x) => floor(x) + sin(x), x: 3, status: 'jump' },
  { name: 'sign', f: sign, x: 0, status: 'jump' },
  { name: 'x mod 1', f: (x) => x % 1, x: 3, status: 'jump' },
  { name: 'a step', f: (x) => (x >= 1 ? 5 : 2), x: 1, status: 'jump' },
  { name: 'a small step', f: (x) => x + (x >= 1 ? 1e-3 : 0), x: 1, status: 'jump' },
  { name: 'a tiny step', f: (x) => x + (x >= 1 ? 1e-6 : 0), x: 1, status: 'jump' },
  { name: 'log', f: log, x: -1, status: 'nonFinite' },
  { name: 'log', f: log, x: 0, status: 'nonFinite' },
  { name: 'sqrt', f: sqrt, x: 0, status: 'nonFinite' },
  { name: 'acos', f: Math.acos, x: 1, status: 'nonFinite' },
  { name: '1 / x', f: (x) => 1 / x, x: 0, status: 'nonFinite' },
  { name: 'sin(1 / x)', f: (x) => sin(1 / x), x: 0, status: 'nonFinite' },
  { name: 'sin(x) / x', f: (x) => sin(x) / x, x: 0, status: 'nonFinite' },
  { name: 'x^2', f: (x) => x * x, x: 1e300, status: 'nonFinite' },
  { name: '1 / x', f: (x) => 1 / x, x: 1e-300, status: 'nonFinite' },
  { name: 'x', f: (x) => x, x: Number.MAX_VALUE, status: 'nonFinite' },
  { name: 'sin', f: sin, x: 1e300, status: 'stepLost' },
  { name: 'sin(10^6 x)', f: (x) => sin(1e6 * x), x: 1e11, status: 'stepLost' },
  { name: 'noise', f: hash, x: 0.5, status: 'noisy' },
  { name: 'x sin(1 / x)', f: (x) => (x === 0 ? 0 : x * sin(1 / x)), x: 0, status: 'noisy' },
  { name: '10^15 + x^2', f: (x) => 1e15 + x * x, x: 1, status: 'noisy' },
];

describe('estimateDerivative where f has no derivative, or none that doubles can show', () => {
  for (const { name, f, x, status } of hard) {
    it(`says ${status} for ${name} at ${x}`, () => {
      const estimate = estimateDerivative(f, x);
      assert.equal(estimate.status, status);
      if (status !== 'noisy')
        assert.deepEqual([estimate.value, estimate.error], [Number.NaN, Number.POSITIVE_INFINITY]);
    });
  }

  it('sees through noise that leaves a slope', () => {
    const { value, error, status } = estimateDerivative((x) => cos(x) + 1e-9 * hash(x), 1);
    assert.equal(status, 'ok');
    assert.ok(error < 1e-6 && abs(value + sin(1)) <= error, `${value} +- ${error}`);
  });
});

const smoothAtRound: readonly {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly xs: readonly number[];
}[] = [
  { name: 'sin(5x)', f: (x) => sin(5 * x), xs: [-15.68, -14.96, -14.32] },
  { name: 'sin(10x)', f: (x) => sin(10 * x), xs: [1.87, -14.96, -14.68] },
  { name: 'cos(10x)', f: (x) => cos(10 * x), xs: [-15.96, -15.32] },
  { name: 'exp(10x)', f: (x) => exp(10 * x), xs: [-15.68, -15.96, -15.04] },
  { name: 'sin(x^2)', f: (x) => sin(x * x), xs: [18.272, -18.272] },
  { name: 'exp(sin(5x))', f: (x) => exp(sin(5 * x)), xs: [-15.68, -15.04] },
  { name: 'tanh', f: Math.tanh, xs: [14.67, 14.85, -14.616] },
  {
    name: 'exp(-x^2) too small for a double',
    f: (x) => exp(-x * x),
    xs: [28, 29, 31, 38, 45, 59, -70, 27.24],
  },
];

describe('estimateDerivative at round x', () => {
  for (const { name, f, xs } of smoothAtRound) {
    for (const x of xs) {
      it(`finds a slope for ${name} at ${x}`, () => assert.equal(estimateDerivative(f, x).status, 'ok'));
    }
  }

  it('does not take an extremum whose slope only large steps show for abrupt', () => {
    for (const x of [4.53e-13, -4.51e-13, 3e-12, 1e-11]) {
      for (const f of [(t: number) => exp(-t * t), (t: number) => 1 / (1 + t * t), cos])
        assert.match(estimateDerivative(f, x).status, /^(ok|noisy)$/, `${f} at ${x}`);
    }
  });

  it('finds a kink whose two sides cancel to nothing but rounding', () => {
    const f = (x: number) => abs((x + 7.938) * 0.1) - 4.737019212798131e-14 * sin(x + 7.938);
    assert.equal(estimateDerivative(f, -7.938).status, 'kink');
    const cusp = (x: number) => sqrt(abs((x - 4) * 0.1)) + 2.1666871253250691e-13 * sin(x - 4);
    assert.equal(estimateDerivative(cusp, 4).status, 'kink');
  });

  it('has a bound wherever it says ok', () => {
    const f = (x: number) => (x > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE);
    for (const x of [-4e-323, 2.3e-308, 2 ** -52, 1, 1e308]) {
      const { status, error } = estimateDerivative(f, x);
      assert.ok(status !== 'ok' || Number.isFinite(error), `${x}: ${status} within ${error}`);
    }
  });

  it('finds what there is at places shifted, scaled and tilted', () => {
    for (const { name, f, status } of knownShapes) {
      for (const at of [0, 0.1, -2.5, 19.99, 1e4]) {
        for (const wide of [1, 1 / 7, 100]) {
          for (const high of [1, 1e-6, 1e100]) {
            const g = (x: number) => high * (f((x - at) * wide) + sin(x - at));
            assert.equal(estimateDerivative(g, at).status, status, `${name} at ${at}, ${wide}, ${high}`);
          }
        }
      }
    }
  });
});
