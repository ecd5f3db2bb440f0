import { type DescentStep, type DescentVerdict, gradientDescent } from '#engine';
import type { DescentParams, DescentRun } from '#protocol';
import { judged, optionsOf } from '../descents';

type Plane = Parameters<typeof optionsOf>[0] & { readonly f: (x: Float64Array) => number };

/** What the rates are tried on. */
export interface Course {
  readonly plane: Plane;
  readonly start: readonly [number, number];
  readonly stepCount: number;
  readonly gradient: DescentParams['gradient'];
  /** The width of what is shown of the plane. */
  readonly width: number;
}

/** A learning rate that was tried. */
interface Tried {
  readonly run: DescentRun;
  readonly steps: readonly DescentStep[];
  /** f at the end, and how far it fell. */
  readonly end: number;
  /** The share of the steps after which nearly all of the way down is made. */
  readonly arrival: number;
  /** The share of the steps that led up. */
  readonly up: number;
  /** The longest step, as a share of the way from the start to the end. */
  readonly longest: number;
}

/** A run whose first step is so long, as shares of the width, is tried. */
const SHORTEST = 1e-4;
const LONGEST = 1;

/** A run that is this many widths away from its start has left the picture. */
const AWAY = 1;

/** What has made this share of its way down has arrived; that should take this share of the steps. */
const ARRIVED = 0.99;
const GOOD_ARRIVAL = 0.15;

/** Deep is what makes so much of the way down that the deepest makes. */
const DEEP = 0.9;

/** More steps up than this share are no descent. */
const MOST_UP = 0.34;

/** A step that is longer than this share of the way leaps. */
const LONG = 0.4;

/** So many of the best are judged until one has converged. */
const MOST_JUDGED = 4;

/** From best to worst what a descent may come to; what is not here is no first picture. */
const ranks: readonly (readonly DescentVerdict['kind'][])[] = [
  ['converged'],
  ['stillMoving', 'zigzag', 'unbounded'],
  ['saddle', 'plateau', 'oscillating'],
];

/**
 * The learning rate, 1, 2 or 5 times a power of ten, with which an optimizer converges in a good part of the steps, or else falls
 * furthest without leaving the picture; undefined where none of those that were tried leads down.
 */
export function suitedRate(course: Course, run: Omit<DescentRun, 'learningRate'>): number | undefined {
  const tried = ladder(course, run).flatMap(
    (learningRate) => tryRate(course, { ...run, learningRate }) ?? [],
  );
  const lowest = Math.min(...tried.map(({ end }) => end));
  const from = tried[0]?.steps[0]?.value ?? 0;
  const isDeep = ({ end }: Tried) => from - end >= DEEP * (from - lowest);
  const [deep, others] = [tried.filter(isDeep), tried.filter((one) => !isDeep(one))];
  return (
    bestOf(
      course,
      deep.sort((a, b) => costOf(a) - costOf(b)),
    ) ??
    bestOf(
      course,
      others.sort((a, b) => a.end - b.end),
    )
  );
}

function bestOf(course: Course, tried: readonly Tried[]): number | undefined {
  let best: { readonly rank: number; readonly rate: number } | undefined;
  for (const { run, steps } of tried.slice(0, MOST_JUDGED)) {
    const { kind } = judged(course.plane, course, run, steps);
    const rank = ranks.findIndex((kinds) => kinds.includes(kind));
    if (rank >= 0 && rank < (best?.rank ?? ranks.length)) best = { rank, rate: run.learningRate };
    if (rank === 0) break;
  }
  return best?.rate;
}

/** How far a run is from one that is good to look at. */
function costOf({ arrival, up, longest }: Tried): number {
  return (
    Math.abs(Math.log(Math.max(arrival, 0.01) / GOOD_ARRIVAL)) + 4 * up + 4 * Math.max(0, longest - LONG)
  );
}

/** The rates with which the first step is neither too short nor too long. */
function ladder({ plane, start, gradient, width }: Course, run: Omit<DescentRun, 'learningRate'>): number[] {
  const isAdaptive = run.optimizer === 'adaGrad' || run.optimizer === 'rmsProp' || run.optimizer === 'adam';
  const options = optionsOf(plane, { stepCount: 0, gradient }, { ...run, learningRate: 1 });
  const [first] = gradientDescent(plane.f, start, options);
  const slope = isAdaptive ? 1 : Math.hypot(...(first?.gradient ?? [Number.NaN]));
  const [low, high] = [SHORTEST, LONGEST].map((share) => Math.log10((share * width) / slope));
  if (low === undefined || high === undefined || !Number.isFinite(low + high)) return [];
  return Array.from({ length: 3 * (Math.ceil(high) - Math.floor(low)) + 1 }, (_, k) => {
    const power = Math.floor(low) + Math.floor(k / 3);
    return Number(`${[1, 2, 5][k % 3]}e${power}`);
  }).filter((rate) => rate >= 10 ** low && rate <= 10 ** high);
}

/** A run with the rate; undefined where it ends no lower, leaves the picture or goes up too often. */
function tryRate({ plane, start, stepCount, gradient, width }: Course, run: DescentRun): Tried | undefined {
  const steps: DescentStep[] = [];
  for (const step of gradientDescent(plane.f, start, optionsOf(plane, { stepCount, gradient }, run))) {
    const isThere = Number.isFinite(step.value) && step.gradient.every(Number.isFinite);
    const away = Math.hypot((step.x[0] ?? 0) - start[0], (step.x[1] ?? 0) - start[1]);
    if (!isThere || away > AWAY * width) return undefined;
    steps.push(step);
  }
  const values = steps.map(({ value }) => value);
  const [from = 0, end = 0] = [values[0], values.at(-1)];
  if (!(end < from)) return undefined;
  const up = values.filter((value, i) => value > (values[i - 1] ?? value)).length / stepCount;
  if (up > MOST_UP && run.optimizer !== 'adam') return undefined;
  const arrival = values.findIndex((value) => from - value >= ARRIVED * (from - end)) / stepCount;
  const way = (a: DescentStep, b: DescentStep) => Math.hypot(...a.x.map((one, i) => one - (b.x[i] ?? 0)));
  const [first, last] = [steps[0], steps.at(-1)];
  const whole = first && last ? way(first, last) : 0;
  const longest = Math.max(...steps.slice(1).map((step, i) => way(step, steps[i] ?? step))) / whole;
  return { run, steps, end, arrival, up, longest };
}
