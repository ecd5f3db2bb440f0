import { spacing } from '../calculus/derivativeSamples';
import type { VectorFunction } from '../calculus/gradient';
import { InputError } from '../inputError';
import { type CarefulCurvature, carefulCurvatureAt, curvatureAt } from './curvature';
import type { DescentStep } from './descent';
import {
  AGREEING,
  type DescentKind,
  isPlain,
  type JudgeOptions,
  kindOf,
  type Run,
  shrinks,
} from './descentKind';
import { type Jump, jumpBeside } from './jump';
import { describeMovement, type Movement } from './movement';
import { type NonFinite, nonFiniteIn } from './nonFinite';
import { type Remaining, remaining } from './remaining';
import { type RestingPlace, restingPlace } from './restingPlace';
import { roundingAt } from './surroundings';

/** How a descent went, and the facts a sentence about it needs. */
export interface DescentVerdict {
  readonly kind: DescentKind;
  readonly lastStep: number;
  readonly firstValue: number;
  readonly lastValue: number;
  readonly lastX: Float64Array;
  /** the length of the gradient the descent used, and of the real one as well as it can be told, at the last step */
  readonly gradientNorm: number;
  readonly trueGradientNorm: number;
  /** the first step with something infinite or NaN, if there is one */
  readonly nonFiniteFromStep: number | undefined;
  readonly nonFinite: NonFinite | undefined;
  /** the first step from which, to the end, x stays the same or the gradient is exactly 0, if there is one */
  readonly frozenFromStep: number | undefined;
  /** whether a descent that froze had gone up and away before */
  readonly divergedBefore: boolean;
  /** the distance to the next larger double from the largest |x_i| of the last step */
  readonly spacing: number;
  /** from the first to the last x, and on to the minimum as Newton's method guesses it (infinite where it cannot) */
  readonly distanceMoved: number;
  readonly distanceLeft: number;
  /** what kind of place lies within `reach` of the last x; 'slope' if x has not come to rest */
  readonly place: RestingPlace;
  readonly reach: number;
  /** a jump of f that lies beside the last x, if there is one: within h, or within `reach` */
  readonly jump: Jump | undefined;
  /** whether x goes to and fro around a minimum, at most one and a half times as far from it as its last steps were long */
  readonly isAroundMinimum: boolean;
  /** the coordinates whose steps changed their sign every time towards the end */
  readonly zigzagCoordinates: readonly number[];
  /**
   * the extreme eigenvalues of the Hessian at the end; at the start if the descent ran away from it. NaN where f has none (at
   * a kink, where it has no value)
   */
  readonly largestCurvature: number;
  readonly smallestCurvature: number;
  /**
   * plain gradient descent is stable below this learning rate, 2 / largestCurvature; infinite without upward curvature, NaN
   * where there is no curvature
   */
  readonly stableBound: number;
  /** whether f bends at the start as it does at the end, so that the bound holds on the whole way */
  readonly isBoundSteady: boolean;
  /** whether more than half of the way to a saddle or a maximum is made, and f bends there as it does at the last x */
  readonly isNearingSaddle: boolean;
  readonly learningRate: number;
}

/** What is left counts as nothing below this share of the way made, and of max(1, |x|). */
const SETTLED = 1e-4;

/** Below this distance, relative to max(1, |x|), even a start at the minimum is there. */
const AT_REST = 1e-6;

/** What jumps to and fro without end has not come to rest if its jumps are above this, relative to max(1, |x|). */
const JUMPING = 1e-5;

/**
 * Tells how a descent of f went from its steps, {@link gradientDescent}'s yields in order. Costs some hundred to two thousand
 * values of f a coordinate, nearly all around the last x.
 * @throws InputError if there is no step
 */
export function judgeDescent(steps: readonly DescentStep[], options: JudgeOptions): DescentVerdict {
  const first = steps[0];
  const last = steps[steps.length - 1];
  if (!first || !last)
    throw new InputError('A verdict needs at least one step of a descent, but there is none.');
  const run: Run = { steps, first, last, movement: describeMovement(steps), ...options };
  const { movement } = run;
  const left = movement.nonFiniteFromStep === undefined ? remaining(options.f, last.x) : undefined;
  const reach = reachOf(run);
  const place = left && !passesBy(run, reach) ? restingPlace(options.f, last.x, reach, left) : 'slope';
  const jump = left && jumpBeside(options.f, last.x, options.h, reach);
  const kind = left ? kindOf(run, { place, left, jump }) : 'nonFinite';
  const ranAway = !left || kind === 'diverging' || kind === 'unbounded' || kind === 'frozen';
  const curvatures =
    ranAway || !left
      ? reliableCurvatures(options.f, first.x)
      : reliableCurvatures(options.f, last.x, left.curvature);
  const [largestCurvature, smallestCurvature] = [Math.max(...curvatures), Math.min(...curvatures)];
  const atOtherEnd = reliableCurvatures(options.f, ranAway ? last.x : first.x);
  return {
    kind,
    lastStep: last.step,
    firstValue: first.value,
    lastValue: last.value,
    lastX: last.x.slice(),
    gradientNorm: Math.hypot(...last.gradient),
    trueGradientNorm: left?.slope ?? Number.NaN,
    nonFiniteFromStep: movement.nonFiniteFromStep,
    nonFinite: nonFiniteIn(steps, options.f),
    frozenFromStep: movement.frozenFromStep,
    divergedBefore: kind === 'frozen' && wentUpAndAway(run),
    spacing: spacing(Math.max(...last.x.map(Math.abs))),
    distanceMoved: movement.distanceMoved,
    distanceLeft: left?.distance ?? Number.NaN,
    place,
    reach,
    jump,
    isAroundMinimum: left !== undefined && kind === 'oscillating' && surroundsMinimum(run, left),
    zigzagCoordinates: movement.zigzagCoordinates,
    largestCurvature,
    smallestCurvature,
    stableBound: largestCurvature <= 0 ? Number.POSITIVE_INFINITY : 2 / largestCurvature,
    isBoundSteady: agree(largestCurvature, Math.max(...atOtherEnd)),
    isNearingSaddle: left !== undefined && smallestCurvature < 0 && nearsSaddle(run, left),
    learningRate: options.learningRate,
  };
}

/**
 * The curvatures at x, 0 where they are within their errors of rounding and truncation; NaN if they are others with steps twice as
 * long, as at a kink, where there are none.
 */
function reliableCurvatures(f: VectorFunction, x: Float64Array, known?: CarefulCurvature): Float64Array {
  const none = new Float64Array([Number.NaN]);
  if (!x.every(Number.isFinite)) return none;
  const { values, times, error } = known ?? carefulCurvatureAt(f, x, roundingAt(f, x));
  const wider = curvatureAt(f, x, 2 * times).values;
  const off = values.map((value, i) => Math.abs(value - (wider[i] ?? 0)));
  const size = Math.max(...values.map(Math.abs));
  if (!off.every((each) => each <= AGREEING * size)) return none;
  return values.map((value, i) => (Math.abs(value) <= error + (off[i] ?? 0) ? 0 : value));
}

function agree(curvature: number, other: number): boolean {
  return Math.abs(other - curvature) <= AGREEING * Math.abs(curvature);
}

/** Whether f is higher at the end than at the start, further from it than the start is from 0 (or 1). */
function wentUpAndAway({ first, last, movement }: Run): boolean {
  return last.value > first.value && movement.distanceMoved > Math.hypot(1, ...first.x);
}

/** The distance that counts as nothing: beside the way made, and beside x. */
function reachOf({ last, movement }: Run): number {
  const size = Math.hypot(1, ...last.x);
  const settled = Math.max(SETTLED * Math.min(movement.extent, size), AT_REST * size);
  return movement.zigzag && !shrinks(movement.zigzag) ? Math.min(settled, JUMPING * size) : settled;
}

/** Whether x is where it is only on its way: it came in a long step, and not one that ends where the gradient does. */
function passesBy(run: Run, reach: number): boolean {
  return lastLength(run.movement) > 10 * reach && !isPlain(run);
}

function nearsSaddle({ f, last, movement }: Run, { newtonStep, distance, curvature }: Remaining): boolean {
  if (!(distance <= movement.distanceMoved)) return false;
  const there = reliableCurvatures(
    f,
    last.x.map((value, i) => value + (newtonStep[i] ?? 0)),
  );
  return curvature.values.every((value, i) => agree(value, there[i] ?? Number.NaN));
}

function surroundsMinimum({ f, last, movement }: Run, left: Remaining): boolean {
  const jump = 1.5 * Math.max(...movement.lastLengths);
  return jump > 0 && restingPlace(f, last.x, jump, left) === 'minimum';
}

function lastLength({ lastLengths }: Movement): number {
  return lastLengths[lastLengths.length - 1] ?? 0;
}
