import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { higherDerivatives } from '../../../src/engine/calculus/higherDerivatives';

const { MAX_VALUE, MIN_VALUE, MAX_SAFE_INTEGER, EPSILON } = Number;

describe('higherDerivatives', () => {
  const sizes = [
    0,
    MIN_VALUE,
    2.2e-308,
    1e-300,
    EPSILON,
    1,
    MAX_SAFE_INTEGER,
    1e154,
    1e300,
    8.98e307,
    1.79e308,
  ];

  for (const x of [...sizes, MAX_VALUE].flatMap((size) => [size, -size])) {
    it(`asks for at most 1300 slopes at ${x}`, () => {
      for (const slope of [() => 1, (t: number) => t, Math.cos, (t: number) => 1 / t]) {
        let calls = 0;
        higherDerivatives((t) => {
          calls += 1;
          return slope(t);
        }, x);
        assert.ok(calls < 1300, String(calls));
      }
    });
  }

  const known = [
    { name: 'a line', slope: () => 1, xs: [0, 1, 1e300, MAX_VALUE], second: () => 0, third: () => 0 },
    {
      name: 'sin',
      slope: Math.cos,
      xs: [0.3, 1, 5],
      second: (x: number) => -Math.sin(x),
      third: (x: number) => -Math.cos(x),
    },
    {
      name: 'x^3',
      slope: (x: number) => 3 * x * x,
      xs: [0, 1, -7, 1e5],
      second: (x: number) => 6 * x,
      third: () => 6,
    },
  ];
  for (const { name, slope, xs, second, third } of known) {
    for (const x of xs) {
      it(`finds those of ${name} at ${x}`, () => {
        const found = higherDerivatives(slope, x);
        assert.ok(
          Math.abs(found.second - second(x)) <= 1e-9 * Math.max(1, Math.abs(second(x))),
          String(found.second),
        );
        assert.ok(
          Math.abs(found.third - third(x)) <= 1e-5 * Math.max(1, Math.abs(third(x))),
          String(found.third),
        );
      });
    }
  }
});
