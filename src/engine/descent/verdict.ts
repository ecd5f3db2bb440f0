import { spacing } from '../calculus/derivativeSamples';
import type { VectorFunction } from '../calculus/gradient';
import { InputError } from '../inputError';
import { type CarefulCurvature, carefulCurvatureAt, curvatureAt } from './curvature';
import type { DescentStep } from './descent';
import { fallsWithoutEnd } from './endlessFall';
import { describeMovement, type Movement, type Zigzag } from './movement';
import { type NonFinite, nonFiniteIn } from './nonFinite';
import { type Remaining, remaining } from './remaining';
import { type RestingPlace, restingPlace } from './restingPlace';
import { roundingAt } from './surroundings';
import { goesNowhere, rises } from './valuePattern';

/**
 * - converged: f is nowhere lower around x, at a distance that is nothing beside the way that was made
 * - stillMoving: on its way; see distanceMoved and distanceLeft for whether it has hardly started
 * - zigzag: getting closer, but a coordinate overshoots the valley at every step
 * - oscillating: to and fro without getting lower
 * - diverging: going up and away, or gone up so far that the doubles there no longer carry the gradient
 * - unbounded: going down where f falls without end, as far as its values can tell
 * - frozen: the slope is not 0, but the gradient is exactly 0 or x no longer changes: the doubles at x are too far apart
 *   for h, so that f(x + h) is f(x - h), or for the step
 * - saddle: the slope is 0, but some direction leads down (a maximum too); plateau: the slope is 0 and f is flat
 * - nonFinite: x, f or the gradient is infinite or not a number
 */
export type DescentKind =
  | 'converged'
  | 'stillMoving'
  | 'zigzag'
  | 'oscillating'
  | 'diverging'
  | 'unbounded'
  | 'frozen'
  | 'saddle'
  | 'plateau'
  | 'nonFinite';

/** How a descent went, and the facts a sentence about it needs. */
export interface DescentVerdict {
  readonly kind: DescentKind;
  readonly lastStep: number;
  readonly firstValue: number;
  readonly lastValue: number;
  /** the length of the gradient the descent used, and of the real one as well as it can be told, at the last step */
  readonly gradientNorm: number;
  readonly trueGradientNorm: number;
  /** the first step with something infinite or NaN, if there is one */
  readonly nonFiniteFromStep: number | undefined;
  readonly nonFinite: NonFinite | undefined;
  /** the first step from which, to the end, x stays the same or the gradient is exactly 0, if there is one */
  readonly frozenFromStep: number | undefined;
  /** the distance to the next larger double from the largest |x_i| of the last step */
  readonly spacing: number;
  /** from the first to the last x, and on to the minimum as Newton's method guesses it (infinite where it cannot) */
  readonly distanceMoved: number;
  readonly distanceLeft: number;
  /** what kind of place lies within `reach` of the last x; 'slope' if x has not come to rest */
  readonly place: RestingPlace;
  readonly reach: number;
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
  readonly learningRate: number;
}

export interface JudgeOptions {
  readonly f: VectorFunction;
  readonly learningRate: number;
}

/** What is left counts as nothing below this share of the way made, and of max(1, |x|). */
const SETTLED = 1e-4;

/** Below this distance, relative to max(1, |x|), even a start at the minimum is there. */
const AT_REST = 1e-6;

/** What jumps to and fro without end has not come to rest if its jumps are above this, relative to max(1, |x|). */
const JUMPING = 1e-5;

/** A zigzag that shrinks or grows by less than this a step must do so at every step, to be told from one that stays. */
const STEADY = 0.002;

/** What forgets steep slopes by and by (RMSProp) lets a zigzag swell by half a percent a step, and not for ever. */
const SWELLING = 0.01;

/** Growth a step that may be rounding. */
const ROUNDING = 1e-6;

/** Two Hessians, one with steps twice as long, agree to this share where there is a Hessian. */
const AGREEING = 0.02;

/** A gradient further off than this is no longer the slope. */
const OFF = 1e-3;

/** So many times as far from the start as the start from 0 (or 1) is far off. */
const FAR = 100;

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
  const kind = left ? kindOf(run, place, left) : 'nonFinite';
  const ranAway = !left || kind === 'diverging' || kind === 'unbounded' || kind === 'frozen';
  const curvatures =
    ranAway || !left
      ? reliableCurvatures(options.f, first.x)
      : reliableCurvatures(options.f, last.x, left.curvature);
  const largestCurvature = Math.max(...curvatures);
  const atOtherEnd = Math.max(...reliableCurvatures(options.f, ranAway ? last.x : first.x));
  return {
    kind,
    lastStep: last.step,
    firstValue: first.value,
    lastValue: last.value,
    gradientNorm: Math.hypot(...last.gradient),
    trueGradientNorm: left?.slope ?? Number.NaN,
    nonFiniteFromStep: movement.nonFiniteFromStep,
    nonFinite: nonFiniteIn(steps, options.f),
    frozenFromStep: movement.frozenFromStep,
    spacing: spacing(Math.max(...last.x.map(Math.abs))),
    distanceMoved: movement.distanceMoved,
    distanceLeft: left?.distance ?? Number.NaN,
    place,
    reach,
    isAroundMinimum: left !== undefined && kind === 'oscillating' && surroundsMinimum(run, left),
    zigzagCoordinates: movement.zigzagCoordinates,
    largestCurvature,
    smallestCurvature: Math.min(...curvatures),
    stableBound: largestCurvature <= 0 ? Number.POSITIVE_INFINITY : 2 / largestCurvature,
    isBoundSteady: Math.abs(atOtherEnd - largestCurvature) <= AGREEING * largestCurvature,
    learningRate: options.learningRate,
  };
}

interface Run extends JudgeOptions {
  readonly steps: readonly DescentStep[];
  readonly first: DescentStep;
  readonly last: DescentStep;
  readonly movement: Movement;
}

/** The curvatures at x; NaN if they are others with steps twice as long, as at a kink, where there are none. */
function reliableCurvatures(f: VectorFunction, x: Float64Array, known?: CarefulCurvature): Float64Array {
  const none = new Float64Array([Number.NaN]);
  if (!x.every(Number.isFinite)) return none;
  const { values, times } = known ?? carefulCurvatureAt(f, x, roundingAt(f, x));
  const wider = curvatureAt(f, x, 2 * times).values;
  const size = Math.max(...values.map(Math.abs));
  return values.every((value, i) => Math.abs(value - (wider[i] ?? 0)) <= AGREEING * size) ? values : none;
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

/** Whether the last two steps were learningRate * gradient alone, so that nothing carries x on where the gradient is 0. */
function isPlain({ steps, learningRate }: Run): boolean {
  const recent = steps.slice(-3);
  return recent.every((step, k) => {
    const before = recent[k - 1];
    return step.x.every((value, i) => {
      const from = before?.x[i] ?? value;
      const plain = from - learningRate * (before?.gradient[i] ?? 0);
      return Math.abs(value - plain) <= 2 ** -48 * (Math.abs(value) + Math.abs(from));
    });
  });
}

function kindOf(run: Run, place: RestingPlace, left: Remaining): DescentKind {
  const { steps, movement } = run;
  if (place === 'minimum' || place === 'valley') return 'converged';
  if (place === 'saddle' || place === 'maximum') return 'saddle';
  if (place === 'plateau') return 'plateau';
  if (isFalling(run, left)) return 'unbounded';
  if (movement.frozenFromStep !== undefined) return 'frozen';
  if (isLostFarAbove(run)) return 'diverging';
  if (isOverBound(run, left)) return 'diverging';
  if (movement.zigzag) return kindOfZigzag(run, movement.zigzag);
  const values = steps.map((step) => step.value);
  if (rises(values, movement.lastLengths)) return 'diverging';
  return goesNowhere(values) ? 'oscillating' : 'stillMoving';
}

function kindOfZigzag(run: Run, zigzag: Zigzag): DescentKind {
  const values = run.steps.map((step) => step.value);
  if (zigzag.factor > 1 + (isPlain(run) ? STEADY : SWELLING) && rises(values)) return 'diverging';
  return shrinks(zigzag) && !goesNowhere(values) ? 'zigzag' : 'oscillating';
}

/**
 * Plain descent in a bowl (f bends the same halfway between the last two x) whose learning rate is over its bound, so that each
 * step is longer than the one before: f has got higher, or the zigzag has grown all the time.
 */
function isOverBound(run: Run, { curvature }: Remaining): boolean {
  const { f, steps, first, last, movement, learningRate } = run;
  const before = steps[steps.length - 2]?.x;
  const bend = Math.max(...curvature.values);
  if (!before || steps.length < 3 || !isPlain(run) || !(learningRate * bend > 2)) return false;
  const climbs = movement.zigzag ? grows(movement.zigzag) : last.value > first.value;
  if (!climbs) return false;
  const halfway = last.x.map((value, i) => (value + (before[i] ?? 0)) / 2);
  return Math.abs(Math.max(...curvatureAt(f, halfway, curvature.times).values) - bend) <= AGREEING * bend;
}

/** Growing at every step, and no less lately than before, as it would on the way to a zigzag of constant size. */
function grows({ factor, lately, alwaysGrew }: Zigzag): boolean {
  return alwaysGrew && factor > 1 + ROUNDING && lately - 1 > 0.8 * (factor - 1);
}

function shrinks({ factor, lately, alwaysShrank }: Zigzag): boolean {
  return (alwaysShrank || factor < 1 - STEADY) && factor < 1 - ROUNDING && 1 - lately > 0.5 * (1 - factor);
}

/** Gone up and so far away that the doubles there are too far apart for h: the gradient is not the slope any more. */
function isLostFarAbove({ f, steps, first, last, movement }: Run): boolean {
  if (!(last.value > first.value) || !isFarOff(movement, first)) return false;
  return steps.slice(-4).some((step) => {
    const { gradient, slope } = remaining(f, step.x);
    return Math.hypot(...step.gradient.map((value, i) => value - (gradient[i] ?? 0))) > OFF * slope;
  });
}

function isFarOff({ extent }: Movement, { x }: DescentStep): boolean {
  return extent > FAR * Math.hypot(1, ...x);
}

/** Whether f got lower and falls without end from here: downhill, as x went last, or along an eigenvector or an axis. */
function isFalling({ f, steps, first, last }: Run, { gradient, curvature }: Remaining): boolean {
  if (!(last.value < first.value)) return false;
  const before = steps[steps.length - 2]?.x ?? last.x;
  const axes = last.x.map((_, i) => i);
  const directions = [
    last.gradient.map((value) => -value),
    last.x.map((value, i) => value - (before[i] ?? 0)),
    ...curvature.directions,
    ...Array.from(axes, (axis) => axes.map((i) => (i === axis ? 1 : 0))),
  ];
  return directions.some((direction) => {
    const slope = direction.reduce((sum, value, i) => sum + value * (gradient[i] ?? 0), 0);
    if (slope === 0) return false;
    return fallsWithoutEnd(f, last.x, slope > 0 ? direction.map((value) => -value) : direction);
  });
}

function surroundsMinimum({ f, last, movement }: Run, left: Remaining): boolean {
  const jump = 1.5 * Math.max(...movement.lastLengths);
  return jump > 0 && restingPlace(f, last.x, jump, left) === 'minimum';
}

function lastLength({ lastLengths }: Movement): number {
  return lastLengths[lastLengths.length - 1] ?? 0;
}
