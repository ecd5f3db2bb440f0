import { curvatureAt } from './curvature';
import { spacing } from './derivativeSamples';
import type { DescentStep } from './descent';
import type { VectorFunction } from './gradient';
import { InputError } from './inputError';
import { describeMovement, type Movement } from './movement';
import { type Remaining, remaining } from './remaining';

/**
 * - converged: what is left to the minimum is nothing beside the way that was made
 * - stillMoving: on its way down; see distanceMoved and distanceLeft for whether it has hardly started
 * - zigzag: getting closer, but a coordinate overshoots the valley at every step
 * - oscillating: to and fro without getting lower
 * - diverging: going up and away; unbounded: going down without a bottom
 * - frozen: the slope is not 0, but the gradient is exactly 0 or x no longer changes: the doubles at x are too far apart
 *   for h, so that f(x + h) is f(x - h), or for the step
 * - saddle: the slope is 0, but some direction leads down; plateau: the slope is 0 and f is flat
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
  /** the first step from which, to the end, x stays the same or the gradient is exactly 0, if there is one */
  readonly frozenFromStep: number | undefined;
  /** the distance to the next larger double from the largest |x_i| of the last step */
  readonly spacing: number;
  /** from the first to the last x, and on to the minimum as Newton's method guesses it (infinite where it cannot) */
  readonly distanceMoved: number;
  readonly distanceLeft: number;
  /** the coordinates whose steps changed their sign every time towards the end */
  readonly zigzagCoordinates: readonly number[];
  /** the extreme eigenvalues of the Hessian at the end; at the start if the descent ran away from it */
  readonly largestCurvature: number;
  readonly smallestCurvature: number;
  /** plain gradient descent is stable below this learning rate, 2 / largestCurvature; infinite without upward curvature */
  readonly stableBound: number;
  readonly learningRate: number;
}

export interface JudgeOptions {
  readonly f: VectorFunction;
  readonly learningRate: number;
}

/** What is left counts as nothing below this share of the way made. */
const SETTLED = 1e-4;

/** Below this distance, relative to max(1, |x|), even a start at the minimum is there. */
const AT_REST = 1e-6;

/** A zigzag that shrinks or grows by less than this a step keeps its size. */
const STEADY = 0.002;

/**
 * Tells how a descent of f went from its steps, {@link gradientDescent}'s yields in order. Costs some hundred values of f
 * a coordinate, all at the last x and the first.
 * @throws InputError if there is no step
 */
export function judgeDescent(steps: readonly DescentStep[], options: JudgeOptions): DescentVerdict {
  const first = steps[0];
  const last = steps[steps.length - 1];
  if (!first || !last)
    throw new InputError('A verdict needs at least one step of a descent, but there is none.');
  const movement = describeMovement(steps);
  const left = movement.nonFiniteFromStep === undefined ? remaining(options.f, last.x) : undefined;
  const kind = left ? kindOf(steps, movement, left) : 'nonFinite';
  const ranAway = !left || kind === 'diverging' || kind === 'unbounded' || kind === 'frozen';
  const curvatures = curvaturesAt(options.f, ranAway ? first.x : last.x);
  const largestCurvature = Math.max(...curvatures);
  return {
    kind,
    lastStep: last.step,
    firstValue: first.value,
    lastValue: last.value,
    gradientNorm: Math.hypot(...last.gradient),
    trueGradientNorm: left?.slope ?? Number.NaN,
    nonFiniteFromStep: movement.nonFiniteFromStep,
    frozenFromStep: movement.frozenFromStep,
    spacing: spacing(Math.max(...last.x.map(Math.abs))),
    distanceMoved: movement.distanceMoved,
    distanceLeft: left?.distance ?? Number.NaN,
    zigzagCoordinates: movement.zigzagCoordinates,
    largestCurvature,
    smallestCurvature: Math.min(...curvatures),
    stableBound: largestCurvature > 0 ? 2 / largestCurvature : Number.POSITIVE_INFINITY,
    learningRate: options.learningRate,
  };
}

function curvaturesAt(f: VectorFunction, x: Float64Array): Float64Array {
  return x.every(Number.isFinite) ? curvatureAt(f, x).values : new Float64Array([Number.NaN]);
}

function kindOf(steps: readonly DescentStep[], movement: Movement, left: Remaining): DescentKind {
  const values = steps.map((step) => step.value);
  const size = Math.hypot(1, ...(steps[steps.length - 1]?.x ?? []));
  const isZigzag = movement.zigzagCoordinates.length > 0;
  const near = Math.max(SETTLED * movement.extent, AT_REST * size);
  if (left.distance <= near) return kindOfRest(left.curvature.values);
  if (movement.frozenFromStep !== undefined) return left.isSloped ? 'frozen' : 'plateau';
  if (isZigzag) return kindOfZigzag(movement, values);
  if (rises(values)) return 'diverging';
  if (fallsWithoutBottom(steps, movement, left)) return 'unbounded';
  return goesNowhere(values) ? 'oscillating' : 'stillMoving';
}

function kindOfRest(curvatures: Float64Array): DescentKind {
  if (curvatures.every((value) => value === 0)) return 'plateau';
  return Math.min(...curvatures) < -AT_REST * Math.max(...curvatures.map(Math.abs)) ? 'saddle' : 'converged';
}

function kindOfZigzag({ zigzagGrowth, zigzagAlwaysGrew }: Movement, values: readonly number[]): DescentKind {
  if (zigzagGrowth > 1 + STEADY && (zigzagAlwaysGrew || rises(values))) return 'diverging';
  return zigzagGrowth < 1 - STEADY && !goesNowhere(values) ? 'zigzag' : 'oscillating';
}

/** Whether f has become higher than it was, and was higher in the last half of the steps than in the first. */
function rises(values: readonly number[]): boolean {
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const heights = values.map((value) => value - lowest);
  const half = Math.floor(heights.length / 2);
  const [first = 0] = heights;
  const last = heights[heights.length - 1] ?? 0;
  return last > 1.01 * first && most(heights.slice(half)) > 1.01 * most(heights.slice(0, half));
}

function fallsWithoutBottom(steps: readonly DescentStep[], movement: Movement, left: Remaining): boolean {
  const accelerates = lastLength(movement) >= most(movement.lastLengths);
  const isFarOff = movement.extent > 100 * Math.hypot(1, ...(steps[0]?.x ?? []));
  return accelerates && isFarOff && Math.min(...left.curvature.values) < 0;
}

/** Whether f went up and down in the last half of the steps, and on the average hardly lower in its second part. */
function goesNowhere(values: readonly number[]): boolean {
  const recent = values.slice(Math.floor(values.length / 2));
  const upward = recent.filter((value, i) => i > 0 && value > (recent[i - 1] ?? value)).length;
  if (recent.length < 6 || upward < recent.length / 5) return false;
  const lowest = recent.reduce((a, b) => Math.min(a, b));
  const middle = Math.floor(recent.length / 2);
  return meanAbove(recent.slice(middle), lowest) > 0.75 * meanAbove(recent.slice(0, middle), lowest);
}

function meanAbove(values: readonly number[], floor: number): number {
  return values.reduce((sum, value) => sum + (value - floor), 0) / values.length;
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

function lastLength({ lastLengths }: Movement): number {
  return lastLengths[lastLengths.length - 1] ?? 0;
}
