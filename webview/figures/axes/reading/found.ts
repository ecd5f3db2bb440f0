import type { ColorName } from '../../../base/theme';
import { isInside, type Pen } from '../../canvas/pen';
import { nearestPoint, type Point } from '../../geometry/polyline';
import { type GridCursor, moveOnGrid, moveOnTracks, type TrackCursor } from '../../values/cursor';
import type { ReadableGrid, ReadableTrack } from '../../values/readable';

/** What of a figure can be read: rows of points, and a grid. */
export interface Readable {
  tracks(): readonly ReadableTrack[];
  grid(): ReadableGrid | undefined;
}

/** Where the keyboard stands: on a point of a track, or on a point of the grid. */
export type Cursor =
  | { readonly on: 'track'; readonly at: TrackCursor }
  | { readonly on: 'grid'; readonly at: GridCursor };

export interface Found extends Point {
  readonly text: string;
  readonly color: ColorName;
}

const reach = 24;
/** A curve that is at most so many pixels further from the pointer than a line drawn for comparison is the one that is read. */
const ALIKE = 3;
/** Of a crosshair that follows another chart's. */
const mostLines = 8;

export function find(figure: Readable, cursor: Cursor): Found | undefined {
  if (cursor.on === 'grid') {
    const grid = figure.grid();
    const at = grid?.at(cursor.at);
    return grid && at ? { ...at, text: grid.read(cursor.at), color: 'foreground' } : undefined;
  }
  const track = figure.tracks()[cursor.at.track];
  const { index } = cursor.at;
  if (!track || index >= track.count || !track.isDrawn(index)) return undefined;
  return { ...track.at(index), text: track.read(index), color: track.color };
}

export function move(
  figure: Readable,
  cursor: Cursor | undefined,
  key: string,
  overGrid: boolean,
): Cursor | undefined {
  const grid = figure.grid();
  const tracks = figure.tracks();
  if (grid && (overGrid || tracks.length === 0)) {
    const { columns, rows, least = { column: 0, row: 0 } } = grid;
    const middle = {
      column: Math.floor((least.column + columns) / 2),
      row: Math.floor((least.row + rows) / 2),
    };
    const from = cursor?.on === 'grid' ? cursor.at : (grid.start ?? middle);
    const at = moveOnGrid(from, key, columns, rows, least);
    return at && { on: 'grid', at };
  }
  if (cursor?.on === 'track') {
    const at = moveOnTracks(cursor.at, key, tracks);
    return at && { on: 'track', at };
  }
  const at = moveOnTracks({ track: 0, index: -1 }, /^Arrow/.test(key) ? 'Home' : key, tracks);
  return at && { on: 'track', at };
}

export function nearest(figure: Readable, pen: Pen, pointer: Point): Found | undefined {
  const found = figure.tracks().flatMap((track): Found[] => {
    const points = Array.from({ length: track.count }, (_, i) => {
      const { x, y } = track.at(i);
      return pen.toPixel(x, y);
    });
    const index = nearestPoint(points, pointer, reach);
    return index < 0 ? [] : [{ ...track.at(index), text: track.read(index), color: track.color }];
  });
  const best = found[nearestOf(found, pen, pointer, reach)];
  if (best?.color !== 'lines') return best;
  const { x, y } = pen.toPixel(best.x, best.y);
  const alike = Math.hypot(x - pointer.x, y - pointer.y) + ALIKE;
  const curves = found.filter(({ color }) => color !== 'lines');
  return curves[nearestOf(curves, pen, pointer, alike)] ?? best;
}

const nearestOf = (found: readonly Found[], pen: Pen, pointer: Point, within: number): number =>
  nearestPoint(
    found.map(({ x, y }) => pen.toPixel(x, y)),
    pointer,
    within,
  );

export function underPointer(figure: Readable, pen: Pen, pointer: Point): Found | undefined {
  const at = isInside(pen.area, pointer) ? figure.grid()?.under?.(pen.fromPixel(pointer)) : undefined;
  return at && find(figure, { on: 'grid', at });
}

/** The points of a track that the crosshair at x means: the one nearest to it along x. */
function nearestAlongX(track: ReadableTrack, x: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < track.count; i++) {
    const distance = Math.abs(track.at(i).x - x);
    if (!track.isDrawn(i) || distance >= least) continue;
    best = i;
    least = distance;
  }
  return best;
}

/** Of the points nearest along x the one nearest to the pointer. */
export function nearestAt(figure: Readable, pen: Pen, pointer: Point): Found | undefined {
  const { x } = pen.fromPixel(pointer);
  const found = figure.tracks().flatMap((track): Found[] => {
    const index = nearestAlongX(track, x);
    return index < 0 ? [] : [{ ...track.at(index), text: track.read(index), color: track.color }];
  });
  const pixels = found.map((one) => pen.toPixel(one.x, one.y));
  return found[nearestPoint(pixels, pointer, Number.MAX_VALUE)];
}

/** What every track has at x, a line each. */
export function readAlongX(figure: Readable, x: number): string {
  const lines = figure.tracks().flatMap((track) => {
    const index = nearestAlongX(track, x);
    return index < 0 ? [] : [track.read(index)];
  });
  return lines.slice(0, mostLines).join('\n');
}
