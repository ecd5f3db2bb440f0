import { fitRange } from '#engine';
import type { FunctionSource, OneVariable, Values } from '#language';
import { overflows } from './noValue';
import { readScalarFormula } from './readFormula';
import { remember } from './remember';
import { placeOn } from './standing';
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

function choose(f: OneVariable, isOfFile: boolean): CurveChoice {
  const [x = 1] = placeOn(([one = Number.NaN]) => f.f(one), [1]) ?? [];
  const range = fitRange(f.f, [x], (at) => overflows(f.whyNoValue(at)));
  return { x, h: isOfFile ? BOOK_STEP : 0.15 * (range[1] - range[0]), range };
}
