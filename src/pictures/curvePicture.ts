import { adaptiveCurve, type ScalarFunction } from '#engine';
import { type Axis, type Drawn, Paper } from './paper';

export interface CurvePicture extends Drawn {
  readonly f: ScalarFunction;
  readonly x: Axis;
  readonly y: Axis;
  /** The point that is looked at, with the slope there where there is one. */
  readonly at: { readonly x: number; readonly y: number; readonly slope: number };
}

/** Even intervals to begin with, one to two pixels, and values of f that may be asked for. */
const [INTERVALS, LIMIT] = [120, 1600];

/** The curve of a function of one number, with the tangent at a point, as SVG. */
export function curvePicture({ f, x, y, at, ...drawn }: CurvePicture): string {
  const paper = new Paper(x, y, drawn);
  const { curve, point } = drawn.palette;
  const [from, to] = x.range;
  const sampled = adaptiveCurve(f, from, to, { yRange: y.range, intervals: INTERVALS, limit: LIMIT });
  const path = pathThrough(sampled.x, sampled.y, paper);
  return paper.around(
    `<path id="f" d="${path}" stroke="${curve}" stroke-width="1.8" stroke-linejoin="round"/>${tangent(at, paper)}${dot(at.x, at.y, paper, point)}`,
  );
}

/** The line through points, which ends where f has no value and begins again behind. */
function pathThrough(x: Float64Array, y: Float64Array, paper: Paper): string {
  let path = '';
  let last = '';
  for (const [i, value] of y.entries()) {
    if (!Number.isFinite(value)) {
      last = '';
      continue;
    }
    const place = paper.place(x[i] ?? Number.NaN, value).join(' ');
    if (place === last) continue;
    path += `${last === '' ? 'M' : 'L'}${place}`;
    last = place;
  }
  return path;
}

function tangent({ x, y, slope }: CurvePicture['at'], paper: Paper): string {
  if (!Number.isFinite(y) || !Number.isFinite(slope)) return '';
  const ends = paper.x.range.map((end) => paper.place(end, y + slope * (end - x)).join(' '));
  return `<path d="M${ends.join('L')}" stroke="${paper.drawn.palette.point}" stroke-width="1.4" stroke-dasharray="5 3"/>`;
}

/** A point where f has a value. */
export function dot(x: number, y: number, paper: Paper, colour: string): string {
  if (!Number.isFinite(y)) return '';
  const [across, upright] = paper.place(x, y);
  return `<circle cx="${across}" cy="${upright}" r="3" fill="${colour}"/>`;
}
