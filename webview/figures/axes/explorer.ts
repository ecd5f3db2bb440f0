import * as l10n from '@vscode/l10n';
import { color } from '../../base/theme';
import { isInside, type Pen } from '../canvas/pen';
import type { Point } from '../geometry/polyline';
import { acrossKeys, arrowKeys, choose, goFar, type KeyUse } from '../shell/keys';
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

/** What keys read in a kind of figure, in sentences. */
export interface ReadingHints {
  /** The points of the only track, and those of several, of which up and down choose one. */
  readonly track: string;
  readonly tracks: string;
  readonly grid: string;
  readonly choose: string;
}

export interface Explorable extends Readable {
  readonly hints: ReadingHints;
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
    drawing.addEventListener('blur', () => this.leave());
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

  /** The keyboard reads nothing any more. */
  leave(): void {
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

  /** What keys read: the points of the tracks or of the grid; Enter chooses one, P leads from these to those. */
  keys(): KeyUse[] {
    const { hints, onPoint } = this.#figure;
    const count = this.#figure.tracks().filter((track) => track.count > 0).length;
    const hasGrid = this.#figure.grid() !== undefined;
    if (count === 0 && !hasGrid) return [];
    const press = (key: string): void => this.#move(key);
    return [
      count > 0 && !(hasGrid && this.#overGrid)
        ? {
            keys: count > 1 ? arrowKeys : acrossKeys,
            hint: count > 1 ? hints.tracks : hints.track,
            press,
          }
        : { keys: arrowKeys, hint: hints.grid, press },
      goFar('axis', press),
      ...(onPoint ? [choose(hints.choose, () => this.#chooseCursor())] : []),
      ...(count > 0 && hasGrid ? [this.#toggle()] : []),
    ];
  }

  #chooseCursor(): void {
    const found = this.#cursor && find(this.#figure, this.#cursor);
    if (found) this.#figure.onPoint?.(found.x, found.y);
  }

  #toggle(): KeyUse {
    return {
      keys: ['p'],
      hint: this.#overGrid
        ? l10n.t('P lets the arrow keys read the path.')
        : l10n.t('P lets the arrow keys read the map.'),
      press: () => this.#toggleGrid(),
    };
  }

  #toggleGrid(): void {
    this.#overGrid = !this.#overGrid;
    this.#shell.say(
      this.#overGrid ? l10n.t('Arrow keys now read the map.') : l10n.t('Arrow keys now read the path.'),
    );
    this.#shell.keysChanged();
  }

  #move(key: string): void {
    const next = move(this.#figure, this.#cursor, key, this.#overGrid);
    if (!next) return;
    this.#cursor = next;
    const found = find(this.#figure, next);
    this.#show(found);
    if (found) this.#shell.say(found.text);
  }
}
