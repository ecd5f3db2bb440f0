import assert from 'node:assert/strict';
import type { TangentFrame, TangentPicture } from '#protocol';
import { assertNear, assertWithin, type PresetClaims } from './presetClaim';

type Plain = (x: number) => number;

const { cos, exp, sin } = Math;
const sigmoid: Plain = (x) => 1 / (1 + exp(-x));

/** The curve is that of f, and each tangent has the slope of f. */
function draws({ curve, pictures }: TangentFrame, f: Plain, slope: Plain): void {
  curve.y.forEach((y, i) => {
    const x = curve.x[i] ?? Number.NaN;
    if (Number.isFinite(y)) assertNear(y, f(x), 1e-9);
  });
  for (const { x, value, tangent } of pictures) {
    assertNear(value, f(x), 1e-12);
    assertNear(tangent?.slope, slope(x), 1e-9);
  }
}

/** Every point, and what is h beside it, lies in the picture. */
export function firstSightOfTangent({ range, yRange, pictures }: TangentFrame): void {
  for (const { x, value, from, to, before, after, outside } of pictures) {
    assert.equal(outside, undefined);
    for (const at of [x, from, to]) assertWithin(at, range, 'x');
    for (const at of [value, before, after]) assertWithin(at, yRange, 'f');
  }
}

const only = ({ pictures }: TangentFrame): TangentPicture => {
  assert.equal(pictures.length, 1);
  return pictures[0] as TangentPicture;
};

/** How often the curve crosses 0 between two places. */
function crossings({ curve }: TangentFrame, from: number, to: number): number {
  const ys = [...curve.y].filter((_, i) => from < (curve.x[i] ?? 0) && (curve.x[i] ?? 0) < to);
  return ys.filter((y, i) => i > 0 && y * (ys[i - 1] ?? 0) < 0).length;
}

export const tangentClaims: PresetClaims<'tangent'> = {
  'Pull h to 0': {
    says: /Pull h to 0/,
    shows: (frame) => {
      draws(
        frame,
        (x) => 0.01 * x * x + 0.1 * x,
        (x) => 0.02 * x + 0.1,
      );
      const { x, to, secant, stepSeen, slope } = only(frame);
      assert.ok(stepSeen && to - x > 0.1 * (frame.range[1] - frame.range[0]), 'h can be pulled a long way');
      assertNear(secant?.slope, slope);
      // (f(x + h) - f(x)) / h = f'(x) + h f''/2, and f'' = 0.02.
      assertNear(slope, 0.2 + (0.02 * (to - x)) / 2);
    },
  },
  'function_1 of the book': {
    shows: (frame) => {
      draws(
        frame,
        (x) => 0.01 * x * x + 0.1 * x,
        (x) => 0.02 * x + 0.1,
      );
      assert.deepEqual(
        frame.pictures.map(({ x }) => x),
        [5, 10],
      );
      assert.ok(frame.sideBySide);
    },
  },
  'x0 alone: x0^2 + 4.0^2 at 3': {
    shows: (frame) => {
      draws(
        frame,
        (x) => x * x + 16,
        (x) => 2 * x,
      );
      assert.deepEqual([frame.variable, only(frame).x], ['x0', 3]);
    },
  },
  'A cubic': {
    shows: (frame) => {
      draws(
        frame,
        (x) => x ** 3 - 2 * x,
        (x) => 3 * x * x - 2,
      );
      // What makes a cubic of it is in the picture: both turns, at -sqrt(2/3) and sqrt(2/3), and beyond them.
      const [from, to] = frame.range;
      assert.ok(from < -Math.sqrt(2) && to > Math.sqrt(2));
    },
  },
  'sin(x) and its slope cos(x)': {
    shows: (frame) => {
      draws(frame, sin, cos);
      const { slopes, beside } = frame;
      assert.ok(slopes && beside);
      for (const { x, y } of [slopes, beside.curve])
        y.forEach((value, i) => {
          assertNear(value, cos(x[i] ?? Number.NaN), 1e-9);
        });
    },
  },
  'A fading wave': {
    shows: (frame) => {
      draws(
        frame,
        (x) => sin(3 * x) * exp(-x),
        (x) => (3 * cos(3 * x) - sin(3 * x)) * exp(-x),
      );
      const heights = [0, Math.PI / 3, (2 * Math.PI) / 3].map((from) =>
        Math.max(...[...frame.curve.y].filter((_, i) => isIn(frame.curve.x[i], from)).map(Math.abs)),
      );
      const [first = 0, second = 0, third = 0] = heights;
      assert.ok(first > 2 * second && second > 2 * third && third > 0, 'each half wave is lower');
    },
  },
  'Letters with sliders: a*sin(b*x)': {
    shows: (frame, { values }) => {
      const { a = Number.NaN, b = Number.NaN } = values;
      draws(
        frame,
        (x) => a * sin(b * x),
        (x) => a * b * cos(b * x),
      );
      assert.deepEqual(
        frame.letters.map(({ name }) => name),
        ['a', 'b'],
      );
    },
  },
  'A kink: |x|': {
    warns: true,
    says: /kink at x = 0/,
    shows: ({ pictures }) => {
      const [kink, beside] = pictures;
      assert.deepEqual([kink?.x, kink?.hasSlope, kink?.tangent], [0, false, undefined]);
      assertNear(beside?.tangent?.slope, 1);
    },
  },
  'h too small: rounding': {
    warns: true,
    says: /With h = 1e-15 the slope .* is wrong: .* rounding/,
    shows: (frame) => {
      draws(frame, sin, cos);
      const { x, slope, secant } = only(frame);
      const error = Math.abs(slope - cos(x));
      const larger = Math.abs((sin(x + 1e-5) - sin(x - 1e-5)) / 2e-5 - cos(x));
      assert.ok(frame.h < 1e-13 && error > 1e4 * larger, `${error} is not much larger than ${larger}`);
      assertNear(secant?.slope, slope);
    },
  },
  'A pole: 1/x': {
    shows: (frame) => {
      draws(
        frame,
        (x) => 1 / x,
        (x) => -1 / (x * x),
      );
      const { curve, yRange } = frame;
      const at = (x: number) => curve.y[curve.x.findIndex((one) => one >= x)] ?? Number.NaN;
      assertWithin(at(-1), yRange, 'the left branch');
      assertWithin(at(1), yRange, 'the right branch');
      // The curve leaves the picture below and above, and no line joins its two branches.
      const [low, high] = yRange;
      const [least, largest] = [Math.min(...numbers(curve.y)), Math.max(...numbers(curve.y))];
      assert.ok(least < low && largest > high, `${least} ... ${largest}`);
      const joined = curve.y.findIndex((y, i) => Number.isFinite(y) && y * finiteOr0(curve.y[i - 1]) < 0);
      assert.equal(joined, -1, 'a line through the pole');
      // Neither branch is pressed to the edge by the other.
      assert.ok(-low > high / 2 && high > -low / 2, `${low} ... ${high}`);
    },
  },
  'Ever faster: sin(1/x)': {
    shows: (frame) => {
      draws(
        frame,
        (x) => sin(1 / x),
        (x) => -cos(1 / x) / (x * x),
      );
      // 1/x passes a multiple of pi (1/a - 1/b) / pi times between a and b.
      assertNear(crossings(frame, 0.1, 0.5), 3, 0);
      assertNear(crossings(frame, 0.02, 0.1), 12, 0);
    },
  },
  'The sigmoid': {
    shows: (frame) => {
      draws(frame, sigmoid, (x) => sigmoid(x) * (1 - sigmoid(x)));
      const [flat, steep] = [frame.pictures[1]?.tangent?.slope ?? 0, frame.pictures[0]?.tangent?.slope ?? 0];
      assertNear(steep, 0.25);
      assert.ok(flat < steep / 10, 'far out it is flat');
      assertWithin(0.01, frame.yRange, 'both ends');
      assertWithin(0.99, frame.yRange, 'both ends');
    },
  },
};

const numbers = (values: Float64Array): number[] => [...values].filter(Number.isFinite);
const finiteOr0 = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? value : 0;

/** Whether x lies in the half wave that begins at `from`. */
function isIn(x: number | undefined, from: number): boolean {
  return x !== undefined && from <= x && x < from + Math.PI / 3;
}
