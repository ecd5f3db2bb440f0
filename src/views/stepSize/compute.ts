import * as l10n from '@vscode/l10n';
import { estimateDerivative, type Precision, type RoundedDifferences, roundedDifferences } from '#engine';
import type { OneVariable } from '#language';
import type { StepSizeFrame, StepSizeParams } from '#protocol';
import { readScalarFormula } from '../readFormula';
import { LearnerError } from '../view';
import { bestSteps, branchesAt, errorAxis, errorCurves, guideLines, type Measured } from './errorCurves';
import { describeStep } from './stepSizeText';
import { subtractions } from './subtractions';

export function* computeStepSize(params: StepSizeParams): Generator<StepSizeFrame, void, void> {
  const { x, h, method } = params;
  const scalar = readScalarFormula(params.formula);
  const { f, variable } = scalar;
  if (!Number.isFinite(f(x))) {
    const message = l10n.t('f has no value at {0} = {1}. Choose another point.', variable, x);
    throw new LearnerError(message, { field: 'x', start: 0, end: 0 });
  }
  const measured = { f, slope: scalar.derivative, x, exact: exactSlope(scalar, x) };
  const precision = params.precision === 'float32' ? 'float32' : 'float64';
  const round = precision === 'float32' ? Math.fround : (number: number) => number;
  const at = roundedDifferences(f, x, h, precision);
  const curves = errorCurves(measured, params);
  const best = bestSteps(measured, precision);
  const used = method === 'forward' ? 'forward' : 'central';
  const [first] = curves;
  yield {
    variable,
    x,
    h,
    method,
    precision,
    exact: measured.exact,
    curves,
    branches: guideLines(measured, params),
    best,
    hRange: [first?.h.at(-1) ?? h, first?.h[0] ?? h],
    ...errorAxis(curves),
    ...numbersAt(at, measured.exact),
    difference: round(at.fAbove - (method === 'forward' ? at.fx : at.fBelow)),
    subtractions: subtractions(at, variable, method, precision),
    h32: Math.fround(h),
    inverseH32: Math.fround(1 / Math.fround(h)),
    ...describeStep({
      params,
      variable,
      precision,
      at,
      exact: measured.exact,
      branches: branchesAt(measured, precision)[used],
      best: best.find((step) => step.method === used),
      noTruncation: hasNoTruncation(measured, used, precision),
    }),
  };
}

/** By automatic differentiation; where the formula has none, the extrapolated estimate, NaN where that is not sure. */
function exactSlope({ f, derivative }: OneVariable, x: number): number {
  const exact = derivative(x);
  return Number.isFinite(exact) ? exact : estimateDerivative(f, x).value;
}

function numbersAt(at: RoundedDifferences, exact: number) {
  const { forward, central, slip, stepLost } = at;
  return {
    forward,
    central,
    slip,
    forwardError: Math.abs(forward - exact),
    centralError: Math.abs(central - exact),
    slipError: Math.abs(slip - exact),
    xPlusH: at.above,
    after: at.fAbove,
    before: at.fBelow,
    value: at.fx,
    stepLost,
    heldH: at.h,
    twiceH: 2 * at.h,
  };
}

/** True where even large steps err by no more than rounding: a parabola's central difference, a line's forward one. */
function hasNoTruncation(
  { f, slope, x, exact }: Measured,
  method: 'forward' | 'central',
  precision: Precision,
) {
  const size = Math.max(1, Math.abs(x));
  const { rounding } = branchesAt({ f, slope, x, exact }, precision)[method];
  return [1, 0.31, 0.1].every((share) => {
    const difference = roundedDifferences(f, x, share * size, precision);
    const largest = Math.max(Math.abs(difference.fAbove), Math.abs(difference.fBelow));
    const room = rounding + (precision === 'float32' ? 2 ** -23 : 2 ** -52) * largest;
    return Math.abs(difference[method] - exact) <= (8 * room) / (share * size);
  });
}
