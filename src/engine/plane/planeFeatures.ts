import type { VectorFunction } from '../calculus/gradient';
import { linspace, sampleGrid } from '../calculus/sample';
import { type Pair, type PlanePlace, seekLow, valueAt } from './seek';

export interface PlaneRanges {
  readonly range0: Pair;
  readonly range1: Pair;
}

/** Values of f on a grid: z[j * x.length + i] is f(x[i], y[j]). */
export interface PlaneSamples {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** The local minima, local maxima and saddle points of f in a part of the plane. */
export interface PlaneFeatures {
  readonly minima: readonly PlanePlace[];
  readonly maxima: readonly PlanePlace[];
  readonly saddles: readonly PlanePlace[];
}

/** The most features kept of each kind; a periodic function has many. */
const MOST = 12;

/** At a minimum, at most this fraction of the rise within a step happens in its first thousandth; at a pole more does. */
const OF_POLE = 0.3;

export function samplePlane(f: VectorFunction, { range0, range1 }: PlaneRanges, count: number): PlaneSamples {
  const [x, y] = [linspace(...range0, count), linspace(...range1, count)];
  return { x, y, z: sampleGrid(f, x, y) };
}

/** Finds the features that samples of f show, and refines minima and maxima to a small part of a grid step. Poles are left out. */
export function planeFeatures(f: VectorFunction, samples: PlaneSamples): PlaneFeatures {
  const { x, y, z } = samples;
  const columns = x.length;
  const found = { minima: [] as PlanePlace[], maxima: [] as PlanePlace[], saddles: [] as PlanePlace[] };
  const at = (i: number, j: number) => z[j * columns + i] ?? Number.NaN;
  for (let j = 1; j < y.length - 1; j++) {
    for (let i = 1; i < columns - 1; i++) {
      const kind = kindAt(
        at(i, j),
        RING.map(([di, dj]) => at(i + di, j + dj)),
      );
      if (kind) found[kind].push({ x: [x[i] ?? 0, y[j] ?? 0], value: at(i, j) });
    }
  }
  const step = Math.min((x[1] ?? 0) - (x[0] ?? 0), (y[1] ?? 0) - (y[0] ?? 0));
  return {
    minima: closer(f, found.minima, step, 1),
    maxima: closer(f, found.maxima, step, -1),
    saddles: found.saddles.slice(0, MOST),
  };
}

/** Offsets to the eight neighbours of a sample, in the order of their angles. */
const RING: readonly Pair[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
];

function kindAt(value: number, around: readonly number[]): keyof PlaneFeatures | undefined {
  if (!Number.isFinite(value)) return undefined;
  const known = around.filter((one) => !Number.isNaN(one));
  if (known.length < around.length) return undefined;
  if (known.every((one) => one >= value) && known.some((one) => one > value)) return 'minima';
  if (known.every((one) => one <= value) && known.some((one) => one < value)) return 'maxima';
  const changes = around.filter(
    (one, k) => one > value !== (around[(k + 1) % around.length] ?? 0) > value,
  ).length;
  return changes >= 4 ? 'saddles' : undefined;
}

/** Refines minima (sign 1) or maxima (sign -1); those from which the search runs away are dropped. */
function closer(f: VectorFunction, places: readonly PlanePlace[], step: number, sign: 1 | -1): PlanePlace[] {
  const turned: VectorFunction = sign > 0 ? f : (x) => -f(x);
  const chosen = places.toSorted((a, b) => sign * (a.value - b.value)).slice(0, MOST);
  const found: PlanePlace[] = [];
  for (const { x } of chosen) {
    const low = seekLow(turned, x, step / 2);
    if (!low || distance(low.x, x) > 2 * step || !isPit(turned, low, step)) continue;
    if (found.every((one) => distance(one.x, low.x) > step / 4))
      found.push({ x: low.x, value: sign * low.value });
  }
  return found;
}

const distance = (a: Pair, b: Pair): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Whether f rises by more than `least` in every direction from a place, and gradually, unlike at a pole. */
export function isPit(f: VectorFunction, { x, value }: PlanePlace, step: number, least = 0): boolean {
  const rise = (length: number) =>
    Math.max(...RING.map(([dx, dy]) => valueAt(f, [x[0] + length * dx, x[1] + length * dy]) - value));
  const far = rise(step);
  return far > least && rise(step / 1000) <= OF_POLE * far;
}
