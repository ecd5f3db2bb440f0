import {
  type ErrorBranches,
  errorBranches,
  linspace,
  type Precision,
  roundedDifferences,
  stepSizeSweep,
  sweepExponents,
} from '#engine';
import type { ErrorBranch, ErrorCurve } from '#protocol';
import type { SettledStepSize } from './settle';

/** What is measured at a point, and against what. */
export interface Measured {
  readonly f: (x: number) => number;
  readonly slope: (x: number) => number;
  readonly x: number;
  readonly exact: number;
}

/** The ends of an axis are doubles themselves; smaller ones have no digits left. */
const SMALLEST_EXPONENT = -320;

/** Of a part that was zoomed to. */
const ZOOMED_POINTS = 161;

const METHODS = ['forward', 'central'] as const;

function shownPrecisions({ precision }: SettledStepSize): readonly Precision[] {
  return precision === 'both' ? ['float64', 'float32'] : [precision];
}

/** The powers of ten at which the error is measured, from the largest down: what is shown of h. */
function shownExponents({ x, hRange }: SettledStepSize): Float64Array {
  if (!hRange) return sweepExponents(x);
  const [from, to] = hRange.map((h) => Math.max(SMALLEST_EXPONENT, Math.min(300, Math.log10(h))));
  return linspace(to ?? 0, from ?? 0, ZOOMED_POINTS);
}

/** Error against h for each method and precision shown; the slip's only while it is looked at. */
export function errorCurves({ f, x, exact }: Measured, params: SettledStepSize): ErrorCurve[] {
  const exponents = shownExponents(params);
  const methods = params.method === 'slip' ? ([...METHODS, 'slip'] as const) : METHODS;
  return shownPrecisions(params).flatMap((precision) => {
    const rows = stepSizeSweep(f, x, { precision, exact, exponents });
    const h = Float64Array.from(rows, (row) => row.h);
    const own = roundedDifferences(f, x, params.h, precision);
    return methods.map((method): ErrorCurve => {
      const error = Float64Array.from(rows, (row) => Math.abs(row[method] - exact));
      const ownError = Math.abs(own[method] - exact);
      return { method, precision, h, error, ownError };
    });
  });
}

export type BothBranches = Readonly<Record<'forward' | 'central', ErrorBranches>>;

export function branchesAt({ f, slope, x }: Measured, precision: Precision): BothBranches {
  return errorBranches(f, slope, x, precision);
}

/** The guide lines: each method's truncation, and the rounding of each precision for the method in use. */
export function guideLines(measured: Measured, params: SettledStepSize): ErrorBranch[] {
  const exponents = shownExponents(params);
  const along = (value: (h: number) => number) => Float64Array.from(exponents, (e) => value(10 ** e));
  const used = params.method === 'forward' ? 'forward' : 'central';
  const precisions = shownPrecisions(params);
  const [first = 'float64'] = precisions;
  const truncation = METHODS.flatMap((method): ErrorBranch[] => {
    const { truncation: share, order } = branchesAt(measured, first)[method];
    const error = along((h) => share * h ** order);
    return share > 0 ? [{ kind: 'truncation', method, precision: first, error }] : [];
  });
  const rounding = precisions.flatMap((precision): ErrorBranch[] => {
    const { rounding: size } = branchesAt(measured, precision)[used];
    return size > 0 ? [{ kind: 'rounding', method: used, precision, error: along((h) => size / h) }] : [];
  });
  return [...truncation, ...rounding];
}

/** The axis of the errors: whole decades around all that is drawn, and one more below for errors of exactly 0. */
export function errorAxis(curves: readonly ErrorCurve[]): {
  errorRange: [number, number];
  hasZeroError: boolean;
} {
  const errors = curves.flatMap(({ error, ownError }) => [...error, ownError]);
  const drawn = errors.filter((error) => error > 0 && Number.isFinite(error)).map(Math.log10);
  const hasZeroError = errors.includes(0);
  const low = drawn.length > 0 ? Math.floor(Math.min(...drawn)) : -17;
  const high = drawn.length > 0 ? Math.ceil(Math.max(...drawn)) : 0;
  const floor = Math.max(SMALLEST_EXPONENT, low - (hasZeroError ? 1 : 0));
  const top = Math.max(high, floor + 1);
  return { errorRange: [10 ** floor, Math.min(Number.MAX_VALUE, 10 ** top)], hasZeroError };
}
