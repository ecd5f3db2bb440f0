import * as l10n from '@vscode/l10n';
import { estimateDerivative, fitRange, fitValues, type ScalarFunction, type VectorFunction } from '#engine';
import type { Letter, OneVariable, TwoVariables } from '#language';
import type { CodeSource, Picture, PictureQuestion, Result } from '#protocol';
import { LearnerError } from '#views';
import { curvePicture } from '../pictures/curvePicture';
import { mapPicture } from '../pictures/mapPicture';
import { palettes } from '../pictures/palettes';
import type { Drawn, Ends } from '../pictures/paper';
import { functionOf } from '../views/compiledCode';
import { isByElement } from '../views/cutCode';
import { formatGiven, formatShown } from '../views/format';
import { overflows } from '../views/noValue';
import { readPlaneCode, readScalarCode } from '../views/readCode';

/** Milliseconds that a picture may take: a thread that has just begun on a busy machine needs a third of it. */
const MOST_TIME = 1000;
/** Digits of what is told, and at a tick. */
const [DIGITS, TICK_DIGITS] = [6, 6];
/** The share of a picture that is left free above and below the curve. */
const ROOM = 0.05;

class TookTooLong extends Error {}

/** f as long as there is time. */
type InTime = <Given>(f: (given: Given) => number) => (given: Given) => number;

/** A function in short; where it cannot be computed, or takes too long, the reason. */
export function pictureOf(
  { source, takes, theme, at }: PictureQuestion,
  now: () => number = () => performance.now(),
): Result<'picture'> {
  const end = now() + MOST_TIME;
  const inTime: InTime = (f) => (given) => {
    if (now() > end) throw new TookTooLong();
    return f(given);
  };
  const drawn = { palette: palettes[theme], write: (value: number) => formatShown(value, TICK_DIGITS) };
  try {
    const isCurve = takes === 'one' || isByElement(functionOf(source), source);
    const picture = isCurve ? ofCurve(source, at, drawn, inTime) : ofSurface(source, at, drawn, inTime);
    return picture ? { picture } : {};
  } catch (error) {
    if (error instanceof LearnerError) return { reason: error.message };
    if (error instanceof TookTooLong) return { reason: tooLong(source) };
    throw error;
  }
}

const tooLong = ({ name }: CodeSource): string =>
  l10n.t('{0} takes longer to compute than a small picture may. Open a view of it.', name);

function ofCurve(
  source: CodeSource,
  at: readonly number[] | undefined,
  drawn: Drawn,
  inTime: InTime,
): Picture | undefined {
  const scalar = readScalarCode(source, {});
  const { variable } = scalar;
  const f = inTime(scalar.f);
  const constant = constantOf(f);
  if (constant !== undefined)
    return { sentences: [constantSentence(source, scalar, constant)], takes: 'one' };
  const [x = 1] = at ?? pointWithValue(([one = 1]) => f(one), [1]) ?? [];
  const range = fitRange(f, [x], (one) => overflows(scalar.whyNoValue(one)));
  const ends = fitValues(f, range, [x]);
  if (!ends) return undefined;
  const y = f(x);
  const told = slopeAt(f, x);
  const picture = {
    f,
    x: { name: variable, range },
    y: { name: l10n.t('{0}({1})', source.name, variable), range: withRoom(ends) },
    at: { x, y, slope: told.slope },
    ...drawn,
  };
  return {
    sentences: [curveSentence(source, scalar), pointSentence(variable, x, y, told)],
    drawn: { svg: curvePicture(picture), words: l10n.t('The curve of {0}', source.name) },
    takes: 'one',
  };
}

/** Numbers of both signs, of small and of larger size, at which a function that is no constant has two values. */
const APART: readonly number[] = [1, 0.5, -0.25, 2.5, -3, 10, -40, 100];

/** The value of a function that has the same at all of them. */
function constantOf(f: ScalarFunction): number | undefined {
  const value = f(1);
  return Number.isFinite(value) && APART.every((x) => f(x) === value) ? value : undefined;
}

function constantSentence({ name }: CodeSource, { variable }: OneVariable, value: number): string {
  return l10n.t(
    '{0}({1}) is {2} at every {1} that was tried, from {3} to {4}: there is no curve to see.',
    name,
    variable,
    formatShown(value, DIGITS),
    formatShown(Math.min(...APART), DIGITS),
    formatShown(Math.max(...APART), DIGITS),
  );
}

interface Slope {
  readonly slope: number;
  /** Whether it is known that there is none. */
  readonly isNone: boolean;
}

function slopeAt(f: ScalarFunction, x: number): Slope {
  const { value, status } = estimateDerivative(f, x);
  return {
    slope: status === 'ok' ? value : Number.NaN,
    isNone: status === 'kink' || status === 'jump' || status === 'vertical',
  };
}

function withRoom([low, high]: Ends): Ends {
  const room = ROOM * (high - low);
  return [low - room, high + room];
}

function curveSentence({ name }: CodeSource, { variable, letters }: OneVariable): string {
  return letters.length === 0
    ? l10n.t('{0}({1}) is a curve.', name, variable)
    : l10n.t('{0}({1}) is a curve, here with {2}.', name, variable, lettersText(letters));
}

function pointSentence(variable: string, x: number, y: number, { slope, isNone }: Slope): string {
  const at = formatShown(x, DIGITS);
  if (!Number.isFinite(y)) return l10n.t('At {0} = {1} it has no value.', variable, at);
  const value = formatShown(y, DIGITS);
  if (isNone) return l10n.t('At {0} = {1} its value is {2}; it has no slope there.', variable, at, value);
  return Number.isFinite(slope)
    ? l10n.t('At {0} = {1} its value is {2}, its slope {3}.', variable, at, value, formatShown(slope, DIGITS))
    : l10n.t('At {0} = {1} its value is {2}.', variable, at, value);
}

const lettersText = (letters: readonly Letter[]): string =>
  letters.map(({ name, value }) => `${name} = ${formatGiven(value)}`).join(', ');

function ofSurface(
  source: CodeSource,
  given: readonly number[] | undefined,
  drawn: Drawn,
  inTime: InTime,
): Picture | undefined {
  const plane = readPlaneCode(source, {});
  const f = inTime(plane.f);
  const [x0 = 1, x1 = 1] = given ?? pointWithValue((point) => f(Float64Array.from(point)), [1, 1]) ?? [];
  const at = [x0, x1] as const;
  const [first = 'x', second = 'y'] = plane.variables;
  const picture = {
    f,
    x: { name: first, range: reaching(PLAIN, at[0]) },
    y: { name: second, range: reaching(PLAIN, at[1]) },
    at,
    ...drawn,
  };
  return {
    sentences: [surfaceSentence(source, plane), placeSentence(f, at)],
    drawn: {
      svg: mapPicture(picture),
      words: l10n.t('The surface of {0} from above, with more shade where it is higher', source.name),
    },
    takes: 'two',
  };
}

/** What is shown of either variable where a point does not need more. */
const PLAIN: Ends = [-5, 5];

/** Wide enough for a point, too, with a little room. */
function reaching([from, to]: Ends, point: number): Ends {
  const room = ROOM * (to - from);
  return [Math.min(from, Math.floor(point - room)), Math.max(to, Math.ceil(point + room))];
}

function surfaceSentence({ name }: CodeSource, { variables, letters }: TwoVariables): string {
  const [first = '', second = ''] = variables;
  return letters.length === 0
    ? l10n.t('{0} is a surface over {1} and {2}.', name, first, second)
    : l10n.t('{0} is a surface over {1} and {2}, here with {3}.', name, first, second, lettersText(letters));
}

function placeSentence(f: VectorFunction, [x, y]: readonly [number, number]): string {
  const at = [x, y].map((value) => formatShown(value, DIGITS));
  const height = f(Float64Array.of(x, y));
  const [first = '', second = ''] = at;
  if (!Number.isFinite(height)) return l10n.t('At ({0}, {1}) it has no value.', first, second);
  const value = formatShown(height, DIGITS);
  const slopes = [
    slopeAt((moved) => f(Float64Array.of(moved, y)), x),
    slopeAt((moved) => f(Float64Array.of(x, moved)), y),
  ];
  const [across = '', upright = ''] = slopes.map(({ slope }) => formatShown(slope, DIGITS));
  return slopes.every(({ slope }) => Number.isFinite(slope))
    ? l10n.t(
        'At ({0}, {1}) its value is {2}, its gradient ({3}, {4}).',
        first,
        second,
        value,
        across,
        upright,
      )
    : l10n.t('At ({0}, {1}) its value is {2}.', first, second, value);
}

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

/** Returns `at`, else the first usual point where a function has a value; undefined where it has one at none of them. */
function pointWithValue(
  value: (point: readonly number[]) => number,
  at: readonly number[],
): readonly number[] | undefined {
  const usual = at.length === 1 ? USUAL.map((x) => [x]) : USUAL_PAIRS;
  return [at, ...usual].find((point) => Number.isFinite(value(point)));
}
