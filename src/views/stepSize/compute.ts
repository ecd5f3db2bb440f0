import * as l10n from '@vscode/l10n';
import {
  bestStepSize,
  centralDifference,
  estimateDerivative,
  forwardDifference,
  stepSizeSweep,
} from '#engine';
import type { OneVariable } from '#language';
import type { ErrorCurve, StepSizeFrame, StepSizeParams } from '#protocol';
import { readScalarFormula } from '../readFormula';
import { LearnerError } from '../view';

export function* computeStepSize(params: StepSizeParams): Generator<StepSizeFrame, void, void> {
  const { x, h } = params;
  const scalar = readScalarFormula(params.formula);
  const { f, variable } = scalar;
  const value = f(x);
  if (!Number.isFinite(value)) {
    const message = l10n.t('f has no value at {0} = {1}. Choose another point.', variable, x);
    throw new LearnerError(message, { field: 'x', start: 0, end: 0 });
  }
  const { exact, exactKnown } = exactSlope(scalar, x);
  const forward = forwardDifference(f, x, h);
  const central = centralDifference(f, x, h);
  const lost = x + h === x;
  yield {
    variable,
    x,
    h,
    exact,
    exactKnown,
    curves: errorCurves(f, x, exact),
    forward,
    central,
    forwardError: Math.abs(forward - exact),
    centralError: Math.abs(central - exact),
    xPlusH: x + h,
    after: f(x + h),
    before: f(x - h),
    value,
    stepLost: lost,
    h32: Math.fround(h),
    inverseH32: Math.fround(1 / Math.fround(h)),
    ...describe(params, variable, lost, Math.abs(central - exact), exact),
  };
}

/** By automatic differentiation; where the formula has none, the extrapolated estimate stands in. */
function exactSlope({ f, derivative }: OneVariable, x: number): { exact: number; exactKnown: boolean } {
  const exact = derivative(x);
  return Number.isFinite(exact)
    ? { exact, exactKnown: true }
    : { exact: estimateDerivative(f, x).value, exactKnown: false };
}

function errorCurves(f: (x: number) => number, x: number, exact: number): ErrorCurve[] {
  return (['float64', 'float32'] as const).flatMap((precision) => {
    const rows = stepSizeSweep(f, x, { precision, exact });
    const h = Float64Array.from(rows, (row) => row.h);
    return (['forward', 'central'] as const).map((method) => {
      const best = bestStepSize(f, x, method, { precision, exact });
      const error = Float64Array.from(rows, (row) =>
        method === 'forward' ? row.forwardError : row.centralError,
      );
      return { method, precision, h, error, bestH: best.measured, bestError: best.error };
    });
  });
}

/** The one sentence: which of the two errors rules at the learner's h. */
function describe({ x, h }: StepSizeParams, variable: string, lost: boolean, error: number, exact: number) {
  const best = Math.cbrt(2 ** -52) * Math.max(1, Math.abs(x));
  if (lost && Math.fround(h) === 0) {
    return warn(
      l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so f({1} + h) - f({1}) is exactly 0. In float32 it is worse: h itself becomes 0, and 1 / h is inf. Try h = 1e-4.',
        h,
        variable,
      ),
    );
  }
  if (lost) {
    return warn(
      l10n.t(
        'h = {0} is too small: {1} + h is {1} again, so the difference is exactly 0. Try h = 1e-4.',
        h,
        variable,
      ),
    );
  }
  if (!(error <= 1e-3 * Math.max(1, Math.abs(exact)))) {
    return warn(
      h > best
        ? l10n.t('h = {0} is too large: the curve bends between the two points. Make h smaller.', h)
        : l10n.t(
            'h = {0} is too small: the two values of f agree in nearly all digits, and what is left is rounding. Make h larger.',
            h,
          ),
    );
  }
  return {
    sentence: l10n.t(
      'To the right of the best h the curve bends between the points; to the left rounding takes over. The central difference is best near h = {0}; 1e-4 costs little.',
      best.toExponential(0),
    ),
    warning: false,
  };
}

function warn(sentence: string): { sentence: string; warning: true } {
  return { sentence, warning: true };
}
