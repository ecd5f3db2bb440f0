import { type CompiledProgram, ProblemError } from '../compileProgram';

/** So different that a function with a domain has one of them in it; the first once more at the end. */
const POINTS = [
  [0.5, 2],
  [2, -1.5],
  [-1.5, 10],
  [10, 0.5],
  [0.5, 2],
] as const;

/** The points at which a function of so many numbers is tried. */
export const pointsOf = (count: number): readonly (readonly number[])[] =>
  POINTS.map((pair) => Array.from({ length: count }, (_, i) => pair[i % 2] ?? 0));

/** Where variables are held whose numbers nobody has chosen, if f has a value there. */
const HELD = [1, 0, 0.5, -1];

type Of = (point: readonly number[]) => number;

/** A point at which a function of so many numbers has a value: all 1 if it has one there, or none anywhere. */
export function pointWithValue(f: Of, count: number): readonly number[] {
  const alike = HELD.map((one): number[] => Array(count).fill(one));
  for (const point of [...alike, ...pointsOf(count)]) {
    const value = valueAt(f, point);
    if (value === 'tooManySteps') break;
    if (Number.isFinite(value)) return point;
  }
  return Array(count).fill(1);
}

/** Longer arrays, each number of which is a variable, nobody writes by hand. */
const LONGEST = 32;
/** JavaScript has no error for what an array is too short for: one as long as this is not. */
const LONG = 16;

/** What tells that an array is of the wrong length: an index, shapes that do not fit, names on the left of an =. */
const wrongLength = new Set(['numpy', 'indexRange', 'unpackFew', 'unpackMany', 'unpackFewWithRest']);
/** What may tell it: a check of the learner's own. */
const refusals = new Set(['raised', 'raisedPlain', 'thrown', 'thrownPlain']);

/** How many numbers the array has that a function takes: the least from 2 on with which it gives one; 2 where it gives none. */
export function lengthTaken(
  f: CompiledProgram['f'],
  languageId: 'python' | 'javascript' | 'typescript',
): number {
  const ofArray: Of = (point) => f(Float64Array.from(point));
  const isScript = languageId !== 'python';
  if (!refuses(ofArray, 2, isScript)) return 2;
  if (isScript && refuses(ofArray, LONG, isScript)) return 2;
  for (let length = 3; length <= LONGEST; length++) if (!refuses(ofArray, length, isScript)) return length;
  return 2;
}

/** Where a script reads beyond an array it gives NaN. */
function refuses(f: Of, length: number, isScript: boolean): boolean {
  for (const point of pointsOf(length)) {
    const value = valueAt(f, point);
    if (typeof value === 'string' && wrongLength.has(value)) return true;
    const isDoubtful = typeof value === 'string' ? refusals.has(value) : isScript && Number.isNaN(value);
    if (!isDoubtful) return false;
  }
  return true;
}

/** What f gives, or the code of its mistake. */
function valueAt(f: Of, point: readonly number[]): number | string {
  try {
    return f(point);
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}
