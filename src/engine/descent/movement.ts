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
  readonly zigzag: Zigzag | undefined;
}

/** How the size of a zigzag changes: `factor` a step on the average, `lately` in the second half of the tail. */
export interface Zigzag {
  readonly factor: number;
  readonly lately: number;
  readonly alwaysGrew: boolean;
  readonly alwaysShrank: boolean;
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
    zigzag: widest(zigzagCoordinates.map((index) => zigzagOf(tail, index))),
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

/** From the differences of successive changes, in which what moves slowly one way cancels and the zigzag adds up. */
function zigzagOf(tail: readonly Float64Array[], index: number): Zigzag {
  const sizes = tail.slice(1).map((change, k) => Math.abs((change[index] ?? 0) - (tail[k]?.[index] ?? 0)));
  const end = sizes.length - 1;
  const middle = end >> 1;
  const factor = (from: number) => ((sizes[end] ?? 0) / (sizes[from] ?? 0)) ** (1 / (end - from));
  const every = (holds: (size: number, before: number) => boolean) =>
    sizes.every((size, k) => k === 0 || holds(size, sizes[k - 1] ?? 0));
  return {
    factor: factor(0),
    lately: factor(middle),
    alwaysGrew: every((size, before) => size > before),
    alwaysShrank: every((size, before) => size < before),
  };
}

/** The one that grows most, or shrinks least: it is what will be left. */
function widest(zigzags: readonly Zigzag[]): Zigzag | undefined {
  return zigzags.reduce<Zigzag | undefined>(
    (most, one) => (most && most.factor >= one.factor ? most : one),
    undefined,
  );
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}
