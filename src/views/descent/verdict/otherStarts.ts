import { curvatureAt, type DescentVerdict } from '#engine';
import type { SettledDescent } from '#protocol';
import type { Lower } from './lowerElsewhere';
import { asSet, short } from './verdictFacts';

type Point = readonly [number, number];

interface Asked {
  readonly plane: { readonly f: (x: Float64Array) => number };
  readonly params: SettledDescent;
  readonly verdict: DescentVerdict;
  readonly lower: Lower | undefined;
}

/** How far beside a saddle's start, and how far on towards a lower place, relative to the start and to the way. */
const BESIDE = [0.1, 0.5];
const TOWARDS = [0.5, 0.8, 0.95, 1];

/** How far from a start without a value or on a plateau, relative to max(1, |start|), in how many directions; and on the way to 0. */
const AWAY = [0.5, 1, 2];
const DIRECTIONS = 8;
const SHRUNK = [0.5, 0.1, 0.01];

/** Starts that may do better than one that led to a saddle, a plateau, a jump or a local minimum, or at which f has no value. */
export function otherStarts({ plane, params, verdict, lower }: Asked): readonly Point[] {
  const { start } = params;
  if (verdict.nonFiniteFromStep === 0) return around(start).filter((at) => hasValue(plane.f, at));
  if (verdict.kind === 'saddle') return beside(plane.f, start, verdict);
  if (!lower) return ['plateau', 'jump'].includes(verdict.kind) ? around(start) : [];
  const way: Point = [lower.x[0] - start[0], lower.x[1] - start[1]];
  return TOWARDS.map((share) => moved(start, way, share));
}

/** To either side of the start, as f bends down most at the saddle; from a maximum as it bends down at all. */
function beside(f: (x: Float64Array) => number, start: Point, { lastX, place }: DescentVerdict): Point[] {
  const [one, other] = curvatureAt(f, lastX).directions;
  const [u = 1, v = 0] = one ?? [];
  const [p = 0, q = 0] = (place === 'maximum' ? other : undefined) ?? [];
  const size = Math.hypot(1, ...start);
  const along: Point = [(u + p) * size, (v + q) * size];
  return BESIDE.flatMap((share) => [moved(start, along, share), moved(start, along, -share)]);
}

/** Nearer to 0, and all around. */
function around(start: Point): Point[] {
  const size = Math.hypot(1, ...start);
  const ring = AWAY.flatMap((share) =>
    Array.from({ length: DIRECTIONS }, (_, k) => {
      const angle = (2 * Math.PI * k) / DIRECTIONS;
      return moved(start, [size * Math.cos(angle), size * Math.sin(angle)], share);
    }),
  );
  return [...SHRUNK.map((share) => moved(start, start, share - 1)), ...ring];
}

function hasValue(f: (x: Float64Array) => number, at: Point): boolean {
  return Number.isFinite(f(Float64Array.from(at)));
}

/** By a share of the way, in numbers as round as two digits of what each is moved by allow, and as they are told. */
function moved(from: Point, way: Point, share: number): Point {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(share) * Math.hypot(...way))) - 1);
  const along = (axis: 0 | 1) => {
    const to = from[axis] + share * way[axis];
    if (to === from[axis]) return Number(short(to));
    return Number(asSet(unit === 0 ? to : Math.round(to / unit) * unit)) + 0;
  };
  return [along(0), along(1)];
}
