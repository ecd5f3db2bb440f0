import type { DescentPath } from '#protocol';

type Range = readonly [number, number];
type Point = readonly [number, number];

/** Beyond this a picture has nothing to say, and widths would overflow. */
const LARGEST = 1e150;

/** A run that goes so many times as far as another one would make that one a dot. */
const FAR = 3;

interface MapRanges {
  readonly range0: Range;
  readonly range1: Range;
  /** The indices of the runs that leave the map. */
  readonly leaving: readonly number[];
}

/**
 * The part of the plane that the paths cross, with room around: at least as far as the start is from the origin, so that a path
 * which hardly moves is still seen in its valley. Runs that go far beyond the others leave it. Minima near by lie on it.
 */
export function mapRanges(paths: readonly DescentPath[], minima: readonly Point[] = []): MapRanges {
  const start: Point = [paths[0]?.x0[0] ?? 0, paths[0]?.x1[0] ?? 0];
  const least = 0.75 * Math.max(1, ...start.map(Math.abs));
  const reaches = paths.map((path) => reachOf(path, start));
  const near = FAR * Math.max(least, Math.min(...reaches));
  const leaving = paths.flatMap((_, i) => ((reaches[i] ?? 0) > near ? [i] : []));
  const staying = paths.filter((_, i) => !leaving.includes(i));
  const room = 3 * Math.max(least, ...reaches.filter((reach) => reach <= near));
  const shown = minima.filter((at) => distance(at, start) <= room);
  const along = (axis: 0 | 1) => [
    ...staying.map((path) => (axis === 0 ? path.x0 : path.x1)),
    shown.map((at) => at[axis]),
  ];
  return { range0: rangeOf(along(0), least), range1: rangeOf(along(1), least), leaving };
}

function reachOf({ x0, x1 }: DescentPath, start: Point): number {
  return x0.reduce((reach, first, step) => {
    const away = distance([first, x1[step] ?? Number.NaN], start);
    return Number.isNaN(away) ? reach : Math.max(reach, Math.min(LARGEST, away));
  }, 0);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function rangeOf(lists: readonly ArrayLike<number>[], least: number): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of lists.flatMap((list) => Array.from(list))) {
    if (!(Math.abs(value) <= LARGEST)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const middle = (low + high) / 2;
  const half = Math.max(0.62 * (high - low), least);
  return [middle - half, middle + half];
}
