import * as l10n from '@vscode/l10n';
import {
  estimateDerivative,
  type Precision,
  type RoundedDifferences,
  roundedDifferences,
  sweepExponents,
} from '#engine';
import type { OneVariable } from '#language';
import type { DifferenceMethod, StepSizeFrame, StepSizeParams } from '#protocol';
import { formatShown } from '../format';
import { isLevelBeyond } from '../levelBeyond';
import { noValueAt } from '../noValue';
import { changeableOf, noticesOf, type OneOfVariables, readScalarFormula, withLetters } from '../readFormula';
import { LearnerError } from '../view';
import { bestStepOf } from './bestStep';
import { branchesAt, errorAxis, errorCurves, guideLines, type Measured } from './errorCurves';
import { noSlopeText } from './noSlope';
import { type SettledStepSize, settleStepSize } from './settle';
import { describeStep } from './stepSizeText';
import { subtractions } from './subtractions';

/** As the sentences write x. */
const X_DIGITS = 6;

export function* computeStepSize(params: StepSizeParams): Generator<StepSizeFrame, void, void> {
  const scalar = readScalarFormula(params.source, params.values, 'f', params.axes);
  yield withLetters(scalar, () => frameOf(scalar, settleStepSize(params)));
}

// long: each part of a frame needs those before it
function frameOf(
  scalar: OneOfVariables,
  { settled: params, chosen }: ReturnType<typeof settleStepSize>,
): StepSizeFrame {
  const { x, h, method } = params;
  const { f, variable } = scalar;
  if (!Number.isFinite(f(x))) {
    const message = noValueAt(scalar.whyNoValue(x), `${variable} = ${formatShown(x, X_DIGITS)}`);
    throw new LearnerError(message, { field: 'x', or: ['formula'], start: 0, end: 0 });
  }
  if (params.precision === 'float32' && !Number.isFinite(Math.fround(x))) throw tooLarge(variable, x);
  const exact = exactSlope(scalar, x);
  const status = Number.isFinite(exact) ? '' : estimateDerivative(f, x).status;
  const measured = { f, slope: scalar.derivative, x, exact };
  const precision = params.precision === 'float32' ? 'float32' : 'float64';
  const at = roundedDifferences(f, x, h, precision);
  const used = method === 'forward' ? 'forward' : 'central';
  const branches = branchesAt(measured, precision)[used];
  const noTruncation = hasNoTruncation(measured, used, precision);
  const best = bestStepOf(
    method,
    branches,
    noTruncation,
    (step) => !roundedDifferences(f, x, step, precision).stepLost,
  );
  const digits = subtractions(at, variable, method, precision);
  return {
    chosen,
    variable,
    ...changeableOf(scalar),
    x,
    h,
    method,
    precision,
    exact,
    noSlope: status === '' ? '' : noSlopeText(status),
    best,
    subtractions: digits,
    ...picture(measured, params),
    ...numbersAt(at, exact, method),
    h32: Math.fround(h),
    inverseH32: Math.fround(1 / Math.fround(h)),
    ...describeStep({
      ...{ params, variable, precision, at, exact, status },
      ...{ branches, best, noTruncation },
      levelAt: levelAt(f, x, h),
      cancels: digits[1] ?? { count: 0, digits: 16 },
    }),
    notices: noticesOf(scalar),
  };
}

/** Returns the steps, of the picture and beyond it, at which f has to either side the value that it has at x. */
function levelAt(f: (x: number) => number, x: number, h: number): 'all' | 'smaller' | 'none' {
  const value = f(x);
  const isLevel = (step: number) => f(x - step) === value && f(x + step) === value;
  const steps = Array.from(sweepExponents(x), (exponent) => 10 ** exponent);
  if (![h, ...steps.filter((step) => step <= h)].every(isLevel) || x + h === x) return 'none';
  const isConstant = steps.every(isLevel) && isLevelBeyond(([at = x]) => f(at), [x]);
  return isConstant ? 'all' : 'smaller';
}

function tooLarge(variable: string, x: number): LearnerError {
  const message = l10n.t(
    '{0} = {1} is too large for float32, whose largest number is 3.4e38. Choose another point, or float64.',
    variable,
    formatShown(x, X_DIGITS),
  );
  return new LearnerError(message, { field: 'x', start: 0, end: 0 });
}

/** The curves, the lines they follow, and the axes around them. */
function picture(measured: Measured, params: SettledStepSize) {
  const curves = errorCurves(measured, params);
  const exponents = sweepExponents(params.x);
  const power = (exponent: number | undefined) => Number(`1e${exponent}`);
  const hRange: [number, number] = [power(exponents.at(-1)), power(exponents[0])];
  const axis = errorAxis(curves);
  return {
    curves,
    branches: guideLines(measured, params),
    hRange,
    shownH: params.hRange ?? ([hRange[0], Math.max(hRange[1], params.h)] as const),
    hasZeroError: axis.hasZeroError,
    errorRange: params.errorRange ?? axis.errorRange,
  };
}

/** By automatic differentiation; where the formula has none, the extrapolated estimate, NaN where that is not sure. */
function exactSlope({ f, derivative }: OneVariable, x: number): number {
  const exact = derivative(x);
  return Number.isFinite(exact) ? exact : estimateDerivative(f, x).value;
}

function numbersAt(at: RoundedDifferences, exact: number, method: DifferenceMethod) {
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
    difference: method === 'forward' ? at.ahead : at.across,
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
    return room < Number.MAX_VALUE && Math.abs(difference[method] - exact) <= (8 * room) / (share * size);
  });
}
