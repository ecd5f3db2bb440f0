import * as l10n from '@vscode/l10n';
import {
  type AxisChoice,
  asPlaneFunction,
  asScalarFunction,
  compileFormula,
  type FunctionSource,
  type Letter,
  type Problem,
  type Reading,
  type TwoVariables,
  type Values,
} from '#language';
import { formatDigits } from './format';
import { type OneOfVariables, readPlaneCode, readScalarCode, type TwoOfVariables } from './readCode';
import { LearnerError, say } from './view';

/** The functions of one variable: f, and g beside it. */
export type ScalarName = 'f' | 'g';

/** Where f is of one variable h is the step of its difference. */
export const scalarReading: Readonly<Record<ScalarName, Reading>> = {
  f: { taken: ['h'] },
  g: { taken: ['h'], isSecond: true },
};
/** The fields in which they are typed. */
export const scalarField: Readonly<Record<ScalarName, string>> = { f: 'formula', g: 'beside' };
/** Where f is of two, NumPy's x may be the array of both. */
export const planeReading: Reading = { isPlane: true };

/**
 * A view's function as one of one variable, `values` being the numbers of its letters. Throws LearnerError at the place in the field
 * where its text is typed.
 */
export function readScalarFormula(
  source: FunctionSource,
  values: Values,
  name: ScalarName = 'f',
  axes: readonly string[] = [],
): OneOfVariables {
  if (source.kind === 'code') return readScalarCode(source, values, axes);
  const result = asScalarFunction(compileFormula(source.text, values, scalarReading[name]));
  if (!result.ok) throw problemError(result.problem, scalarField[name]);
  return result;
}

/** A view's function as one of two variables, as {@link readScalarFormula}. */
export function readPlaneFormula(
  source: FunctionSource,
  values: Values,
  axes: readonly string[] = [],
): TwoOfVariables {
  if (source.kind === 'code') return readPlaneCode(source, values, axes);
  const result = asPlaneFunction(compileFormula(source.text, values, planeReading));
  if (!result.ok) throw problemError(result.problem, 'formula');
  return result;
}

export type { OneOfVariables, TwoOfVariables } from './readCode';

/** What the learner may change of a function beside its text. */
interface Changeable {
  readonly letters: readonly Letter[];
  readonly axes?: AxisChoice;
}

export const changeableOf = ({ letters, axes }: Changeable): Changeable =>
  axes ? { letters, axes } : { letters };

/** What fails once a formula was read tells its letters all the same: it may be their numbers that are to be changed. */
export function withLetters<T>({ letters, axes }: Changeable, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof LearnerError) throw new LearnerError(error.message, error.at, letters, axes);
    throw error;
  }
}

/** What a view says beside a learner's own function, after it was called. */
export function noticesOf({ notices }: Pick<OneOfVariables | TwoOfVariables, 'notices'>): readonly string[] {
  return notices?.() ?? [];
}

/** Two variables as they are shown everywhere: x0, as it is typed, is x₀. */
export function shownVariables([first, second]: TwoVariables['variables']): TwoVariables['variables'] {
  return [withIndex(first), withIndex(second)];
}

function withIndex(variable: string): string {
  if (variable.includes('[')) return variable;
  return variable.replace(/\d/, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
}

/** The values of a function from `low` to `high` as an axis. Throws LearnerError where they are further apart than the largest number. */
export function drawableValues(
  [low, high]: readonly [number, number],
  name: DrawnName = 'f',
): readonly [number, number] {
  if (Number.isFinite(high - low)) return [low, high];
  const message = l10n.t(
    'The values of {0} reach from {1} to {2}, too far apart to be drawn. Change the function or the range.',
    name,
    formatDigits(low, 3),
    formatDigits(high, 3),
  );
  const field = scalarField[name === 'g' ? 'g' : 'f'];
  throw new LearnerError(message, { field, or: ofRanges, start: 0, end: 0 });
}

/** What is drawn over one axis of values. */
export type DrawnName = ScalarName | "f'";

/** The fields that choose which values are drawn. */
const ofRanges: readonly string[] = ['range', 'range0', 'range1', 'point', 'points'];

function problemError(problem: Problem, field: string): LearnerError {
  return new LearnerError(say(problem), { field, ...problem.range });
}
