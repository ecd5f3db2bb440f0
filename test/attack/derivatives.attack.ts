import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimateDerivative } from '../../src/engine/calculus/estimateDerivative';
import { errorBranches } from '../../src/engine/stepSize/errorBranches';
import { bestStepSize, sweepExponents } from '../../src/engine/stepSize/stepSize';
import { attack } from './attack';
import { knownShapes } from './knownShapes';
import { roundingOf, type SmoothFunction, smoothFunctions } from './smoothFunctions';

/** The share of smooth places that may look too rough. */
const MOST_NOISY = 1e-4;

const seen = { smooth: 0, noisy: 0 };

/** x with at most three digits after the point, as learners type it. */
const roundPlace = fc.constantFrom(...smoothFunctions).chain((smooth) =>
  fc.constantFrom(1, 10, 100, 1000).chain((parts) =>
    fc.record({
      smooth: fc.constant(smooth),
      x: fc
        .integer({ min: Math.ceil(smooth.from * parts), max: Math.floor(smooth.to * parts) })
        .map((k) => k / parts),
    }),
  ),
);

const MOST_PLACES = 2 ** 31 - 1;

const anyPlace = fc.constantFrom(...smoothFunctions).chain((smooth) =>
  fc.record({
    smooth: fc.constant(smooth),
    x: fc
      .integer({ min: 0, max: MOST_PLACES })
      .map((k) => smooth.from + ((smooth.to - smooth.from) * k) / MOST_PLACES),
    high: fc.constantFrom(1, 1e-6, 0.37, 3, 1e5, 1e20),
  }),
);

/** So near an extremum that doubles may not show the slope. */
const placeNearMiddle = fc.record({
  smooth: fc.constantFrom(...smoothFunctions.filter(({ from }) => from < 0)),
  x: fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
});

const shapedPlace = fc.record({
  shape: fc.constantFrom(...knownShapes),
  at: fc.oneof(
    fc.constantFrom(0, 0.1, 1, -2.5),
    fc.integer({ min: -20_000, max: 20_000 }).map((k) => k / 1000),
  ),
  wide: fc.double({ min: 0.1, max: 100, noNaN: true }),
  high: fc.double({ min: -30, max: 30, noNaN: true }).map((power) => 10 ** power),
  tilt: fc.double({ min: -1, max: 1, noNaN: true }),
});

const roughFunctions: readonly ((x: number) => number)[] = [
  (x) => x,
  (x) => 1 / x,
  (x) => x * x * x,
  Math.exp,
  Math.sqrt,
  (x) => Math.sin(1 / x),
  (x) => Math.sin(1e300 * x),
  (x) => x % 1,
  (x) => 1e308 * x,
  (x) => 5e-324 * x,
  () => 0,
  () => Number.NaN,
  (x) => (x > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE),
];
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.integer({ min: -1074, max: 1023 }), fc.constantFrom(1, -1))
    .map(([power, sign]) => sign * 2 ** power),
  fc.constantFrom(0, -0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** -1022),
);

/** More values of f than any figure needs. */
const MOST_VALUES = 40_000;

export const attacks = [
  attack('a smooth function has its slope at every round x', 12_000, roundPlace, holdSlope, () => {
    const { smooth, noisy } = seen;
    assert.ok(noisy <= Math.max(1, MOST_NOISY * smooth), `${noisy} of ${smooth} noisy`);
    return `${noisy} of ${smooth} noisy`;
  }),
  attack('a smooth function has its slope at any x, however high', 4000, anyPlace, ({ smooth, x, high }) => {
    const { f, df } = smooth;
    holdSlope({ smooth: { ...smooth, f: (t) => high * f(t), df: (t) => high * df(t) }, x });
  }),
  attack('a slope too small to be seen is no abrupt change', 2000, placeNearMiddle, ({ smooth, x }) => {
    assert.match(estimateDerivative(smooth.f, x).status, /^(ok|noisy)$/);
  }),
  attack('a kink, a jump and an end is found wherever it is', 4000, shapedPlace, (place) => {
    const { shape, at, wide, high, tilt } = place;
    const f = (x: number) => high * (shape.f((x - at) * wide) + tilt * Math.sin(x - at));
    assert.equal(estimateDerivative(f, at).status, shape.status);
  }),
  attack(
    'no x makes a loop without end',
    400,
    fc.record({ f: fc.constantFrom(...roughFunctions), x: anyNumber }),
    ({ f, x }) => {
      let left = MOST_VALUES;
      const counted = (t: number) => {
        left -= 1;
        assert.ok(left > 0, 'too many values');
        return f(t);
      };
      const { status, value, error } = estimateDerivative(counted, x);
      if (status === 'ok') assert.ok(Number.isFinite(value) && Number.isFinite(error) && error >= 0);
      errorBranches(counted, counted, x);
      bestStepSize(counted, x, 'central', { exact: 1, exponents: sweepExponents(x) });
    },
  ),
];

function holdSlope({ smooth, x }: { readonly smooth: SmoothFunction; readonly x: number }): void {
  const { status, value, error } = estimateDerivative(smooth.f, x);
  seen.smooth += 1;
  if (status === 'noisy') seen.noisy += 1;
  else assert.equal(status, 'ok');
  if (status !== 'ok') return;
  const off = Math.abs(value - smooth.df(x));
  assert.ok(off <= error + roundingOf(smooth, x), `${value} is off by ${off}, more than ${error}`);
}
