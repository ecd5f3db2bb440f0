import { choosePoint, fitRange, fitValues } from '#engine';
import type { FunctionSource, Values } from '#language';
import { isSlow } from './isSlow';
import { overflows } from './noValue';
import { type OneOfVariables, readScalarFormula } from './readFormula';
import { remember } from './remember';
import { LearnerError } from './view';

/** What suits a function of one variable: the point that is looked at first, the step from there, and the range that is shown. */
export interface CurveChoice {
  readonly x: number;
  readonly h: number;
  readonly range: readonly [number, number];
}

interface Asked {
  readonly source: FunctionSource;
  readonly values: Values;
  /** The numbers of the letters that the choice is made for. */
  readonly fitValues: Values;
  readonly axes: readonly string[];
}

/** As the book computes. */
const BOOK_STEP = 1e-4;

/** A function of which a value takes longer than this many milliseconds is not searched for its range: the search takes ten thousand values, the picture a thousand. */
const COSTLY = 0.1;
/** The range of a function that is slow. */
const PLAIN = [-5, 5] as const;

/** Where a function has no value. */
const NOWHERE = { x: 1, h: 1 };

const rememberChoice = remember<CurveChoice>();

/** The choice for the function of a view. Throws LearnerError where the function cannot be read. */
export function curveChoice({ source, values, fitValues, axes }: Asked): CurveChoice {
  const f = fittedFunction((numbers) => readScalarFormula(source, numbers, 'f', axes), { values, fitValues });
  return rememberChoice([f.identity], () => choose(f, source.kind === 'code'));
}

/** The function with the numbers that choices are made for; with those that it has now, where it has no value for them. */
export function fittedFunction<F>(
  read: (numbers: Values) => F,
  { values, fitValues }: Pick<Asked, 'values' | 'fitValues'>,
): F {
  try {
    return read(fitValues);
  } catch (error) {
    if (error instanceof LearnerError) return read(values);
    throw error;
  }
}

/** What the function's own file uses it with goes first. */
function choose(f: OneOfVariables, isOfFile: boolean): CurveChoice {
  const { points = [], ranges = [], h: ownStep } = f.usage ?? {};
  const own = points.flatMap(([x]) => (x !== undefined && Number.isFinite(f.f(x)) ? [x] : [])).slice(0, 1);
  const fitted = ranges[0] ?? fittedRange(f, own);
  const range = own.reduce((shown, x) => [Math.min(shown[0], x), Math.max(shown[1], x)] as const, fitted);
  const values = fitValues(f.f, range);
  const { x, h } = values ? choosePoint(f.f, range, values) : NOWHERE;
  return { x: own[0] ?? x, h: ownStep ?? (isOfFile ? Math.min(BOOK_STEP, h) : h), range };
}

function fittedRange({ f, whyNoValue }: OneOfVariables, own: readonly number[]): readonly [number, number] {
  if (isSlow((k) => f(0.37 + k / 10), COSTLY)) return PLAIN;
  return fitRange(f, own, (at) => overflows(whyNoValue(at)));
}
