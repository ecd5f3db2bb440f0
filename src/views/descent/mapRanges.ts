import type { DescentPath } from '#protocol';

type Range = readonly [number, number];
type Point = readonly [number, number];

/** Beyond this a picture has nothing to say, and widths would overflow. */
const LARGEST = 1e150;

/** A run that goes so many times as far as another one would make that one a dot. */
const FAR = 3;

/** Width by height of the map, on which a unit of both axes is as long: about that of the room it has in a page. */
const ASPECT = 1.1;

/** Half of the width of what is shown, as a share of how far the paths reach. */
const ROOM = 0.62;

/** The ends of the ranges are multiples of a round number, this share of the width at most: a small move of the start moves none. */
const ROUND = 1 / 16;

/** The surface is cut this much above the highest point that a path has on it, in heights of that. */
const HEADROOM = 1.1;

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
  const [range0, range1] = shaped(rangeOf(along(0)), rangeOf(along(1)), 2 * least);
  return { range0, range1, leaving };
}

/** The ranges widened to the map's aspect and this width at least, with round ends. */
function shaped(range0: Range, range1: Range, least: number): [Range, Range] {
  const [width, height] = [range0[1] - range0[0], range1[1] - range1[0]];
  const wide = Math.max(width, height * ASPECT, least);
  const unit = roundUnit(wide * ROUND);
  return [widened(range0, wide, unit), widened(range1, wide / ASPECT, unit)];
}

function widened([from, to]: Range, width: number, unit: number): Range {
  const [middle, half] = [from / 2 + to / 2, width / 2];
  return [Math.floor((middle - half) / unit) * unit, Math.ceil((middle + half) / unit) * unit];
}

/** 1, 2 or 5 times a power of ten, the largest not above the size. */
function roundUnit(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (size >= 5 * power ? 5 : size >= 2 * power ? 2 : 1) * power;
}

/**
 * The heights of the surface that are drawn: from its lowest point to a little above the highest that a path has over the map,
 * for a slope far steeper than what is descended would make that flat.
 */
export function heightsOf(
  z: Float64Array,
  paths: readonly DescentPath[],
  { range0, range1 }: Pick<MapRanges, 'range0' | 'range1'>,
): Range {
  const isOn = (x: number, [from, to]: Range) => x >= from && x <= to;
  const reached = paths.flatMap(({ x0, x1, value }) =>
    Array.from(value).filter(
      (_, i) => isOn(x0[i] ?? Number.NaN, range0) && isOn(x1[i] ?? Number.NaN, range1),
    ),
  );
  const [low, high] = [z, reached].map(endsOf) as [Range, Range];
  const least = Math.min(low[0], high[0]);
  const top = Math.min(low[1], least + HEADROOM * (high[1] - least));
  return top > least ? [least, top] : low;
}

/** The least and the greatest of the values that can be drawn. */
function endsOf(values: Iterable<number>): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!(Math.abs(value) <= LARGEST)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
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

function rangeOf(lists: readonly ArrayLike<number>[]): Range {
  const [low, high] = endsOf(lists.flatMap((list) => Array.from(list)));
  const [middle, half] = [low / 2 + high / 2, ROOM * (high - low)];
  return [middle - half, middle + half];
}
