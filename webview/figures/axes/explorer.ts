import * as l10n from '@vscode/l10n';
import { takeKey } from '../../base/dom';
import { type ColorName, color } from '../../base/theme';
import { isInside, type Pen } from '../canvas/pen';
import { nearestPoint, type Point } from '../geometry/polyline';
import type { Shell } from '../shell/shell';
import { type GridCursor, moveOnGrid, moveOnTracks, type TrackCursor } from '../values/cursor';
import type { ReadableGrid, ReadableTrack } from '../values/readable';
import { valuesAt } from './handles';

export interface Explorable {
  pen(): Pen | undefined;
  tracks(): readonly ReadableTrack[];
  grid(): ReadableGrid | undefined;
  readonly onPoint?: ((x: number, y: number) => void) | undefined;
  /** The charts that show a crosshair at the same x; without it there are none. */
  readonly onCross?: ((x: number | undefined) => void) | undefined;
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
/** Of a crosshair that follows another chart's. */
const mostLines = 8;

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
function nearestAt(figure: Explorable, pen: Pen, pointer: Point): Found | undefined {
  const { x } = pen.fromPixel(pointer);
  const found = figure.tracks().flatMap((track): Found[] => {
    const index = nearestAlongX(track, x);
    return index < 0 ? [] : [{ ...track.at(index), text: track.read(index), color: track.color }];
  });
  const pixels = found.map((one) => pen.toPixel(one.x, one.y));
  return found[nearestPoint(pixels, pointer, Number.MAX_VALUE)];
}

/** What every track has at x, a line each. */
function readAlongX(figure: Explorable, x: number): string {
  const lines = figure.tracks().flatMap((track) => {
    const index = nearestAlongX(track, x);
    return index < 0 ? [] : [track.read(index)];
  });
  return lines.slice(0, mostLines).join('\n');
}

const pixelOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });

/** Lets a figure be read by pointer and keyboard, and its points be chosen. */
export class Explorer {
  readonly #shell: Shell;
  readonly #figure: Explorable;
  #cursor: Cursor | undefined;
  #overGrid = false;
  /** Where the pointer reads a point. */
  #hovered: Point | undefined;
  /** Where a linked chart has its crosshair. */
  #followed: number | undefined;

  constructor(shell: Shell, figure: Explorable) {
    this.#shell = shell;
    this.#figure = figure;
    const { drawing } = shell;
    drawing.addEventListener('keydown', (event) => this.#press(event));
    drawing.addEventListener('blur', () => this.#leave());
    drawing.addEventListener('pointermove', (event) => this.#hover(event));
    drawing.addEventListener('pointerleave', () => this.#unhover());
    // What the pointer takes hold of, it does not read.
    drawing.addEventListener('pointerdown', () => this.#unhover(), { capture: true });
    if (!figure.onPoint) return;
    drawing.classList.add('figure-pick');
    drawing.addEventListener('click', (event) => this.#choose(event));
  }

  /** After a paint: moves the cursor to where its point is now. */
  painted(): void {
    if (this.#hovered) this.#read(this.#hovered);
    else if (this.#cursor) this.#showCursor();
    else if (this.#followed !== undefined) this.follow(this.#followed);
  }

  /** Shows a crosshair at x, as a linked chart has it. */
  follow(x: number | undefined): void {
    this.#followed = x;
    const pen = this.#figure.pen();
    const at = pen?.toPixel(x ?? Number.NaN, 1).x ?? Number.NaN;
    if (!pen || x === undefined || !isInside(pen.area, { x: at, y: pen.area.top }))
      this.#shell.readout.hide();
    else this.#shell.readout.showColumn(at, readAlongX(this.#figure, x), pen.area);
  }

  #show(found: Found | undefined): void {
    const pen = this.#figure.pen();
    const at = pen && found ? pen.toPixel(found.x, found.y) : undefined;
    const isSeen = pen !== undefined && at !== undefined && isInside(pen.area, at);
    if (!isSeen || !found) this.#shell.readout.hide();
    else this.#shell.readout.show({ ...at, text: found.text, color: color(found.color) }, pen.area);
    this.#figure.onCross?.(isSeen ? found?.x : undefined);
  }

  #showCursor(): void {
    this.#show(this.#cursor && find(this.#figure, this.#cursor));
  }

  #leave(): void {
    this.#cursor = undefined;
    this.#show(undefined);
  }

  #unhover(): void {
    this.#hovered = undefined;
    this.#showCursor();
  }

  #hover(event: PointerEvent): void {
    this.#hovered = pixelOf(event);
    this.#read(this.#hovered);
  }

  #read(at: Point): void {
    const pen = this.#figure.pen();
    if (!pen) return;
    const alongX = this.#figure.onCross && isInside(pen.area, at);
    this.#show(nearest(this.#figure, pen, at) ?? (alongX ? nearestAt(this.#figure, pen, at) : undefined));
  }

  #choose(event: MouseEvent): void {
    const pen = this.#figure.pen();
    const pixel = pixelOf(event);
    if (!pen || !isInside(pen.area, pixel)) return;
    const { x, y } = valuesAt(pen, pixel);
    this.#figure.onPoint?.(x, y);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const used = isChoice ? this.#chooseCursor() : this.#toggleGrid(event.key) || this.#move(event.key);
    if (used) takeKey(event);
  }

  #chooseCursor(): boolean {
    const found = this.#cursor && find(this.#figure, this.#cursor);
    if (!found || !this.#figure.onPoint) return false;
    this.#figure.onPoint(found.x, found.y);
    return true;
  }

  /** P leads from the tracks to the grid and back, where there are both. */
  #toggleGrid(key: string): boolean {
    if (key.toLowerCase() !== 'p' || !this.#figure.grid() || this.#figure.tracks().length === 0) return false;
    this.#overGrid = !this.#overGrid;
    this.#shell.say(
      this.#overGrid ? l10n.t('Arrow keys now read the map.') : l10n.t('Arrow keys now read the path.'),
    );
    return true;
  }

  #move(key: string): boolean {
    const next = move(this.#figure, this.#cursor, key, this.#overGrid);
    if (!next) return false;
    this.#cursor = next;
    const found = find(this.#figure, next);
    this.#show(found);
    if (found) this.#shell.say(found.text);
    return true;
  }
}
