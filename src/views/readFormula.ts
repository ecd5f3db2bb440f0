import * as l10n from '@vscode/l10n';
import {
  asPlaneFunction,
  asScalarFunction,
  compileFormula,
  type FunctionSource,
  type Letter,
  type OneVariable,
  type Problem,
  type Reading,
  type TwoVariables,
  type Values,
} from '#language';
import { formatDigits } from './format';
import { LearnerError, say } from './view';

/** Where f is of one variable h is the step of its difference. */
export const scalarReading: Reading = { taken: ['h'] };
/** Where f is of two, NumPy's x may be the array of both. */
export const planeReading: Reading = { isPlane: true };

/**
 * A view's function as one of one variable, `values` being the numbers of its letters. Throws LearnerError at the place in the field
 * where its text is typed.
 */
export function readScalarFormula({ text }: FunctionSource, values: Values, field = 'formula'): OneVariable {
  const result = asScalarFunction(compileFormula(text, values, scalarReading));
  if (!result.ok) throw problemError(result.problem, field);
  return result;
}

/** A view's function as one of two variables, as {@link readScalarFormula}. */
export function readPlaneFormula({ text }: FunctionSource, values: Values): TwoVariables {
  const result = asPlaneFunction(compileFormula(text, values, planeReading));
  if (!result.ok) throw problemError(result.problem, 'formula');
  return result;
}

/** What fails once a formula was read tells its letters all the same: it may be their numbers that are to be changed. */
export function withLetters<T>(letters: readonly Letter[], make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof LearnerError) throw new LearnerError(error.message, error.at, letters);
    throw error;
  }
}

/** Two variables as they are shown everywhere: x0, as it is typed, is x₀. */
export function shownVariables([first, second]: TwoVariables['variables']): TwoVariables['variables'] {
  return [withIndex(first), withIndex(second)];
}

function withIndex(variable: string): string {
  return variable.replace(/\d/, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
}

/** The values from `low` to `high` as an axis. Throws LearnerError where they are further apart than the largest number. */
export function drawableValues([low, high]: readonly [number, number]): readonly [number, number] {
  if (Number.isFinite(high - low)) return [low, high];
  const message = l10n.t(
    'The values of f reach from {0} to {1}, too far apart to be drawn. Change the formula or the range.',
    formatDigits(low, 3),
    formatDigits(high, 3),
  );
  const or = ['range', 'range0', 'range1', 'point', 'points'];
  throw new LearnerError(message, { field: 'formula', or, start: 0, end: 0 });
}

function problemError(problem: Problem, field: string): LearnerError {
  return new LearnerError(say(problem), { field, ...problem.range });
}
