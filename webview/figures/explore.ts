import { type ColorName, color } from '../ui/theme';
import { type GridCursor, moveOnGrid, moveOnTracks, type Track, type TrackCursor } from './cursor';
import type { Frame } from './frame';
import { isInside, type Pen } from './pen';
import { nearestPoint, type Point } from './polyline';

/** A track whose points can be shown and read out, in data coordinates. */
export interface ReadableTrack extends Track {
  readonly color: ColorName;
  at(index: number): Point;
  read(index: number): string;
}

export interface ReadableGrid {
  readonly columns: number;
  readonly rows: number;
  at(cursor: GridCursor): Point;
  read(cursor: GridCursor): string;
}

export interface Explorable {
  pen(): Pen | undefined;
  tracks(): readonly ReadableTrack[];
  grid(): ReadableGrid | undefined;
  readonly onPoint?: ((x: number, y: number) => void) | undefined;
}

/** Where the keyboard stands: on a point of a track, or on a point of the grid. */
type Cursor =
  | { readonly on: 'track'; readonly at: TrackCursor }
  | { readonly on: 'grid'; readonly at: GridCursor };

interface Found extends Point {
  readonly text: string;
  readonly color: ColorName;
}

const reach = 24;

function find(figure: Explorable, cursor: Cursor): Found | undefined {
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

function move(
  figure: Explorable,
  cursor: Cursor | undefined,
  key: string,
  overGrid: boolean,
): Cursor | undefined {
  const grid = figure.grid();
  const tracks = figure.tracks();
  if (grid && (overGrid || tracks.length === 0)) {
    const middle = { column: Math.floor(grid.columns / 2), row: Math.floor(grid.rows / 2) };
    const at = moveOnGrid(cursor?.on === 'grid' ? cursor.at : middle, key, grid.columns, grid.rows);
    return at && { on: 'grid', at };
  }
  if (cursor?.on === 'track') {
    const at = moveOnTracks(cursor.at, key, tracks);
    return at && { on: 'track', at };
  }
  const at = moveOnTracks({ track: 0, index: -1 }, /^Arrow/.test(key) ? 'Home' : key, tracks);
  return at && { on: 'track', at };
}

function nearest(figure: Explorable, pen: Pen, pointer: Point): Found | undefined {
  const found = figure.tracks().flatMap((track): Found[] => {
    const points = Array.from({ length: track.count }, (_, i) => {
      const { x, y } = track.at(i);
      return pen.toPixel(x, y);
    });
    const index = nearestPoint(points, pointer, reach);
    return index < 0 ? [] : [{ ...track.at(index), text: track.read(index), color: track.color }];
  });
  const best = nearestPoint(
    found.map(({ x, y }) => pen.toPixel(x, y)),
    pointer,
    reach,
  );
  return found[best];
}

/** Lets a figure be read by pointer and keyboard. `placed` moves the cursor to where its point is after a paint. */
export function explore(frame: Frame, figure: Explorable): { placed(): void } {
  const { drawing, readout } = frame;
  let cursor: Cursor | undefined;
  const show = (found: Found | undefined): void => {
    const pen = figure.pen();
    const at = pen && found ? pen.toPixel(found.x, found.y) : undefined;
    if (!pen || !found || !at || !isInside(pen.area, at)) readout.hide();
    else readout.show({ ...at, text: found.text, color: color(found.color) }, pen.area);
  };
  const pixelOf = (event: PointerEvent | MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      const found = cursor && find(figure, cursor);
      if (!found || !figure.onPoint) return;
      figure.onPoint(found.x, found.y);
      event.preventDefault();
      return;
    }
    const next = move(figure, cursor, event.key, event.altKey);
    if (!next) return;
    event.preventDefault();
    cursor = next;
    const found = find(figure, cursor);
    show(found);
    if (found) frame.say(found.text);
  };
  drawing.addEventListener('keydown', press);
  drawing.addEventListener('blur', () => {
    cursor = undefined;
    readout.hide();
  });
  drawing.addEventListener('pointermove', (event) => {
    const pen = figure.pen();
    if (pen) show(nearest(figure, pen, pixelOf(event)));
  });
  drawing.addEventListener('pointerleave', () => show(cursor && find(figure, cursor)));
  drawing.addEventListener('click', (event) => {
    const pen = figure.pen();
    const pixel = pixelOf(event);
    if (!pen || !figure.onPoint || !isInside(pen.area, pixel)) return;
    const { x, y } = pen.fromPixel(pixel);
    figure.onPoint(x, y);
  });
  return {
    placed: () => {
      if (cursor) show(find(figure, cursor));
    },
  };
}
