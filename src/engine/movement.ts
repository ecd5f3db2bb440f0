import type { DescentStep } from './descent';

/** The last steps that are looked at to tell how a descent moves now. */
const TAIL = 10;

/** Fewer changes than this do not show a pattern. */
const LEAST = 3;

/** What the path of a descent shows without knowing f. Coordinates are numbered from 0. */
export interface Movement {
  /** the first step at which x, f or the gradient is not finite */
  readonly nonFiniteFromStep: number | undefined;
  /** the first step from which, to the end, x stays the same or the gradient is exactly 0, if there is one */
  readonly frozenFromStep: number | undefined;
  /** from the first to the last x, and from the last to the one furthest from it */
  readonly distanceMoved: number;
  readonly extent: number;
  /** the lengths of the steps of the tail, oldest first */
  readonly lastLengths: readonly number[];
  /** the coordinates that changed their direction at every step of the tail, and played a part in it */
  readonly zigzagCoordinates: readonly number[];
  /** how the zigzag's size changed: by what factor a step on the average, and whether it grew at every step */
  readonly zigzagGrowth: number;
  readonly zigzagAlwaysGrew: boolean;
}

/** Describes the path of a descent of at least one step. */
export function describeMovement(steps: readonly DescentStep[]): Movement {
  const points = steps.map((step) => step.x);
  const last = points[points.length - 1] ?? new Float64Array();
  const changes = points
    .slice(-TAIL - 1)
    .map((x, i, tail) => x.map((value, j) => value - (tail[i - 1]?.[j] ?? value)));
  const tail = changes.slice(1);
  const zigzagCoordinates = tail.length < LEAST ? [] : zigzags(tail);
  return {
    nonFiniteFromStep: steps.find((step) => !isFiniteStep(step))?.step,
    frozenFromStep: frozenFrom(steps),
    distanceMoved: distance(points[0] ?? last, last),
    extent: points.reduce((most, x) => Math.max(most, distance(x, last)), 0),
    lastLengths: tail.map((change) => Math.hypot(...change)),
    zigzagCoordinates,
    zigzagGrowth: Math.max(0, ...zigzagCoordinates.map((index) => growth(tail, index))),
    zigzagAlwaysGrew: zigzagCoordinates.some((index) => alwaysGrew(tail, index)),
  };
}

function isFiniteStep(step: DescentStep): boolean {
  return Number.isFinite(step.value) && step.x.every(Number.isFinite) && step.gradient.every(Number.isFinite);
}

function frozenFrom(steps: readonly DescentStep[]): number | undefined {
  const last = steps[steps.length - 1];
  const hasSlope = (step: DescentStep | undefined) => step?.gradient.some((slope) => slope !== 0);
  const isElsewhere = (step: DescentStep) => step.x.some((value, i) => value !== last?.x[i]);
  const from = steps.findLastIndex((step) => hasSlope(step) && isElsewhere(step)) + 1;
  return from < steps.length - 1 || !hasSlope(last) ? steps[from]?.step : undefined;
}

/** Coordinates whose changes alternate in sign, unless they are a thousandth of the last step or less. */
function zigzags(tail: readonly Float64Array[]): number[] {
  const lastChange = tail[tail.length - 1] ?? new Float64Array();
  const size = Math.hypot(...lastChange);
  return Array.from(lastChange.keys()).filter(
    (i) =>
      Math.abs(lastChange[i] ?? 0) > 1e-3 * size &&
      tail.slice(1).every((change, k) => (change[i] ?? 0) * (tail[k]?.[i] ?? 0) < 0),
  );
}

function growth(tail: readonly Float64Array[], index: number): number {
  const first = Math.abs(tail[0]?.[index] ?? 0);
  const last = Math.abs(tail[tail.length - 1]?.[index] ?? 0);
  return (last / first) ** (1 / (tail.length - 1));
}

function alwaysGrew(tail: readonly Float64Array[], index: number): boolean {
  const sizes = tail.map((change) => Math.abs(change[index] ?? 0));
  return sizes.every((size, k) => k === 0 || size > (sizes[k - 1] ?? 0));
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}
