import * as l10n from '@vscode/l10n';
import { takeKey } from '../../base/dom';
import { color } from '../../base/theme';
import { isInside, type Pen } from '../canvas/pen';
import type { Point } from '../geometry/polyline';
import type { Shell } from '../shell/shell';
import { valuesAt } from './handles';
import {
  type Cursor,
  type Found,
  find,
  move,
  nearest,
  nearestAt,
  type Readable,
  readAlongX,
  underPointer,
} from './reading/found';

export interface Explorable extends Readable {
  pen(): Pen | undefined;
  readonly onPoint?: ((x: number, y: number) => void) | undefined;
  /** The charts that show a crosshair at the same x; without it there are none. */
  readonly onCross?: ((x: number | undefined) => void) | undefined;
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
    const found = nearest(this.#figure, pen, at) ?? underPointer(this.#figure, pen, at);
    this.#show(found ?? (alongX ? nearestAt(this.#figure, pen, at) : undefined));
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
