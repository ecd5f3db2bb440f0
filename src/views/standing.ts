import type { CodeSource, Question, Result } from '#protocol';
import { readPlaneCode, readScalarCode } from './readCode';
import { LearnerError } from './view';

/** Coordinates that a function with a domain often has in it, a plain one first. */
const USUAL: readonly number[] = [1, 0.5, 2, 0.25, -0.5, -2, 10, -10, 100];
const USUAL_PAIRS: readonly (readonly number[])[] = [
  [1, 1],
  [0.5, 0.5],
  [0.25, 0.5],
  [2, 0.5],
  [0.5, 2],
  [10, 10],
  [-0.5, -0.5],
  [1, -1],
  [-1, 1],
];

/** Where a view is to stand on a function that has no value where it usually does; nothing where it has one there, or nowhere. */
export function standingOf({ source, at }: Question<'standing'>): Result<'standing'> {
  try {
    const found = placeOn(at.length === 1 ? curveOf(source) : surfaceOf(source), at);
    return found && found !== at ? { at: found } : {};
  } catch (error) {
    if (error instanceof LearnerError) return {};
    throw error;
  }
}

/** `at` itself, else a usual point, where a function has a value. */
export function placeOn(
  value: (point: readonly number[]) => number,
  at: readonly number[],
): readonly number[] | undefined {
  const usual = at.length === 1 ? USUAL.map((x) => [x]) : USUAL_PAIRS;
  return [at, ...usual].find((point) => Number.isFinite(value(point)));
}

function curveOf(source: CodeSource): (point: readonly number[]) => number {
  const { f } = readScalarCode(source, {});
  return ([x = Number.NaN]) => f(x);
}

function surfaceOf(source: CodeSource): (point: readonly number[]) => number {
  const { f } = readPlaneCode(source, {});
  return (point) => f(Float64Array.from(point));
}
