import assert from 'node:assert/strict';
import type { ErrorCurve, StepSizeFrame } from '#protocol';
import { assertNear, assertWithin, type PresetClaims } from './presetClaim';

/** The learner's own step and its error lie in the picture, unless the step is lost beside x. */
export function firstSightOfStepSize(frame: StepSizeFrame): void {
  const { x, h, shownH, errorRange, method, curves, exact } = frame;
  assert.ok(Number.isFinite(exact));
  if (x + h !== x) assertWithin(h, shownH, 'h');
  const own = curves.filter((curve) => curve.method === method);
  assert.ok(own.length > 0);
  for (const { ownError } of own) if (ownError > 0) assertWithin(ownError, errorRange, 'the error at h');
}

const curveOf = (
  { curves }: StepSizeFrame,
  method: ErrorCurve['method'],
  precision: ErrorCurve['precision'] = 'float64',
): ErrorCurve => {
  const found = curves.find((curve) => curve.method === method && curve.precision === precision);
  assert.ok(found, `${method} in ${precision}`);
  return found;
};

/** The h with the least error of a curve, and that error. */
function lowest({ h, error }: ErrorCurve): { readonly h: number; readonly error: number } {
  const at = error.reduce((best, value, i) => (value < (error[best] ?? Infinity) ? i : best), 0);
  return { h: h[at] ?? Number.NaN, error: error[at] ?? Number.NaN };
}

export const stepSizeClaims: PresetClaims<'stepSize'> = {
  'The error falls, then rises: sin x': {
    shows: (frame) => {
      const curve = curveOf(frame, 'central');
      const best = lowest(curve);
      const [first = 0, last = 0] = [curve.error[0], curve.error.at(-1)];
      assert.ok(first > 1e6 * best.error && last > 1e6 * best.error, `${first}, ${best.error}, ${last}`);
      assert.ok(frame.h > 100 * best.h, 'it begins where the error is still to fall');
    },
  },
  'Wrong: the step h = 1e-50': {
    warns: true,
    says: /h = 1e-50 is too small/,
    shows: ({ h, forward, stepLost, h32 }) => {
      // Beside 5 doubles are 8.9e-16 apart, and the smallest float32 is 1.4e-45.
      assert.deepEqual([h, forward, stepLost, h32], [1e-50, 0, true, 0]);
    },
  },
  'Less exact: the forward difference': {
    shows: ({ method, h, forwardError, centralError }) => {
      assert.equal(method, 'forward');
      // h f''/2 with f'' = 0.02; the central difference has only rounding.
      assertNear(forwardError, 0.01 * h, 1e-9);
      assert.ok(forwardError > 1e4 * centralError, `${forwardError}, ${centralError}`);
    },
  },
  'Wrong: / 2*h without brackets': {
    warns: true,
    says: /divides by 2 and then multiplies by h/,
    shows: ({ method, h, slip, slipError }) => {
      assert.equal(method, 'slip');
      assertNear(slip / (h * h), 0.2);
      assertNear(slipError, 0.2 - slip);
    },
  },
  "Right: the book's step, h = 1e-4": {
    shows: ({ h, method, central, centralError }) => {
      assert.deepEqual([h, method], [1e-4, 'central']);
      assertNear(central, 0.2, 1e-11);
      assert.ok(centralError < 1e-11);
    },
  },
  'Digits that cancel, h = 1e-13': {
    says: /cancels 13 of 16 digits/,
    shows: ({ h, subtractions, centralError }) => {
      assert.equal(h, 1e-13);
      assert.ok(subtractions.length === 2 && subtractions.every(({ count }) => count >= 12));
      assert.ok(centralError > 1e-5, `${centralError}`);
    },
  },
  'A step too large, h = 1': {
    warns: true,
    says: /h = 1 is too large/,
    shows: (frame) => {
      // sinh(1) e instead of e.
      assertNear(frame.centralError, Math.E * (Math.sinh(1) - 1), 1e-9);
      assert.ok(frame.centralError > 1e6 * lowest(curveOf(frame, 'central')).error);
    },
  },
  'sin x in float32 and float64': {
    shows: (frame) => {
      const [wide, narrow] = [curveOf(frame, 'central'), curveOf(frame, 'central', 'float32')].map(lowest);
      assert.ok(wide && narrow);
      assert.ok(narrow.error > 1e3 * wide.error && narrow.h > 30 * wide.h, JSON.stringify({ wide, narrow }));
    },
  },
};
