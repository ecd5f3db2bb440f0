import * as l10n from '@vscode/l10n';
import type { Pen } from '../../canvas/pen';
import type { Point } from '../../geometry/polyline';
import type { Scales } from '../../geometry/scales';
import type { KeyUse } from '../../shell/keys';
import type { Shell } from '../../shell/shell';
import type { Along } from './figureWindow';
import {
  type Aim,
  type Fingers,
  type Grip,
  middle,
  type Pinch,
  type Place,
  pinchOf,
  placeOf,
  spread,
} from './grips';
import { type PlotWindow, shifted, stretched, unitOf, windowBetween, zoomed } from './plotWindow';
import { createZoomButtons } from './zoomButtons';

interface Zoomable {
  pen(): Pen | undefined;
  scales(): Scales | undefined;
  /** A unit of both axes is as long on the screen: they zoom together. */
  isEqual(): boolean;
  /** What keys and buttons zoom about, in data coordinates: what is looked at, if anything is. */
  focus(): { readonly x?: number | undefined; readonly y?: number | undefined } | undefined;
  show(window: Partial<PlotWindow>): void;
  fit(...axes: readonly Along[]): void;
  /** Whether what the plot shows is read out when another part of it is painted: not after a key that is no longer the last. */
  announces(does: boolean): void;
}

/** A pointer that moved less has clicked. */
const clickReach = 3;
/** A share of the plot that nobody sees. */
const leastMove = 1e-4;
const zoomPerKey = 0.8;
const panPerKey = 0.1;
const mostPerTurn = 0.25;

const arrows: Readonly<Record<string, Point>> = {
  'Control+ArrowLeft': { x: panPerKey, y: 0 },
  'Control+ArrowRight': { x: -panPerKey, y: 0 },
  'Control+ArrowUp': { x: 0, y: -panPerKey },
  'Control+ArrowDown': { x: 0, y: panPerKey },
};

const pixelOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });

/** Zooms and shifts a figure: by Ctrl and the wheel, by dragging the plot or an axis, by two fingers, by keys and buttons. */
export class Zoomer {
  readonly #shell: Shell;
  readonly #figure: Zoomable;
  readonly #fingers = new Map<number, Point>();
  #grip: Grip | undefined;
  #pinch: Pinch | undefined;
  #dragged = false;
  #aim: Aim | undefined;

  constructor(shell: Shell, figure: Zoomable) {
    this.#shell = shell;
    this.#figure = figure;
    const { drawing } = shell;
    drawing.classList.add('figure-plane');
    drawing.addEventListener('pointerdown', () => this.#begin(), { capture: true });
    drawing.addEventListener('pointerdown', (event) => this.#grab(event));
    drawing.addEventListener('pointermove', (event) => this.#pull(event));
    drawing.addEventListener('pointerup', (event) => this.#release(event));
    drawing.addEventListener('pointercancel', (event) => this.#release(event));
    drawing.addEventListener('click', (event) => this.#dragged && event.stopImmediatePropagation());
    drawing.addEventListener('dblclick', (event) => this.#fitAxis(event));
    drawing.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    drawing.addEventListener('keydown', () => this.#figure.announces(false), { capture: true });
    const zoom = (isNearer: boolean): void => this.#zoomByKey(isNearer);
    shell.element.append(createZoomButtons({ zoom, fit: () => figure.fit('x', 'y') }));
  }

  /** What keys do to the window. */
  keys(): KeyUse[] {
    return [
      {
        // The same keys with Shift, or without.
        keys: ['+', '=', '-', '_', '0', ...Object.keys(arrows)],
        hint: l10n.t('Plus and minus zoom, 0 shows all, Ctrl with the arrow keys shifts the picture.'),
        press: (key) => {
          this.#press(key);
          this.#figure.announces(true);
        },
      },
    ];
  }

  /** After a paint: puts what the pointer took back under it, where the plot itself has moved; true if it had to. */
  aims(): boolean {
    const [pen, scales, aim] = [this.#figure.pen(), this.#figure.scales(), this.#aim];
    this.#aim = undefined;
    if (!pen || !scales || !aim) return false;
    const wanted = unitOf(pen.area, aim.pixel);
    const by = {
      x: aim.axes.includes('x') ? wanted.x - scales.x.toUnit(aim.value.x) : 0,
      y: aim.axes.includes('y') ? wanted.y - scales.y.toUnit(aim.value.y) : 0,
    };
    const isOff = Math.max(Math.abs(by.x), Math.abs(by.y)) > leastMove;
    if (isOff) this.#figure.show(shifted(scales, by));
    return isOff;
  }

  /** Also where something else takes hold of the pointer: a click that comes of it is no end of the drag before. */
  #begin(): void {
    this.#dragged = false;
  }

  #grab(event: PointerEvent): void {
    const [pen, scales] = [this.#figure.pen(), this.#figure.scales()];
    const from = pixelOf(event);
    const place = pen && placeOf(pen, from);
    if (event.button !== 0 || !pen || !scales || !place) return;
    this.#shell.drawing.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, from);
    this.#grip = { place, from, start: unitOf(pen.area, from), scales };
    const [first, second] = [...this.#fingers.values()];
    this.#pinch = first && second && pinchOf(pen.area, [first, second], scales);
  }

  #pull(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const at = pixelOf(event);
    if (!pen) return;
    if (!this.#grip || !this.#fingers.has(event.pointerId)) return this.#point(pen, at);
    event.stopImmediatePropagation();
    this.#fingers.set(event.pointerId, at);
    const { from } = this.#grip;
    if (!this.#dragged && Math.hypot(at.x - from.x, at.y - from.y) < clickReach) return;
    this.#dragged = true;
    this.#shell.readout.hide();
    this.#shell.drawing.classList.add('figure-grabbing');
    const [first, second] = [...this.#fingers.values()];
    if (this.#pinch && first && second) this.#spread(pen, [first, second], this.#pinch);
    else this.#drag(pen, at, this.#grip);
  }

  #drag({ area }: Pen, at: Point, { place, start, scales }: Grip): void {
    const now = unitOf(area, at);
    const from = { x: scales.x.fromUnit(start.x), y: scales.y.fromUnit(start.y) };
    if (place === 'plane') {
      this.#aim = { pixel: at, value: from, axes: ['x', 'y'] };
      return this.#figure.show(shifted(scales, { x: now.x - start.x, y: now.y - start.y }));
    }
    const { about, factor } = stretched(start[place], now[place]);
    this.#aim = undefined;
    this.#zoom(scales, place, { x: 0.5, y: 0.5, [place]: about }, factor);
  }

  /** What was between two fingers stays between them. */
  #spread({ area }: Pen, fingers: Fingers, { center, apart, scales }: Pinch): void {
    const factor = apart / spread(fingers);
    const now = unitOf(area, middle(fingers));
    const low = { x: center.x - factor * now.x, y: center.y - factor * now.y };
    const value = { x: scales.x.fromUnit(center.x), y: scales.y.fromUnit(center.y) };
    this.#aim = { pixel: middle(fingers), value, axes: ['x', 'y'] };
    this.#figure.show(windowBetween(scales, low, { x: low.x + factor, y: low.y + factor }));
  }

  #release(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#pinch = undefined;
    this.#grip = undefined;
    this.#shell.drawing.classList.remove('figure-grabbing');
  }

  /** The pointer tells what a drag would do here. */
  #point(pen: Pen, at: Point): void {
    const place = placeOf(pen, at);
    const { classList } = this.#shell.drawing;
    classList.toggle('figure-along-x', place === 'x');
    classList.toggle('figure-along-y', place === 'y');
  }

  #fitAxis(event: MouseEvent): void {
    const pen = this.#figure.pen();
    const place = pen && placeOf(pen, pixelOf(event));
    if (place === undefined || place === 'plane') return;
    if (this.#figure.isEqual()) this.#figure.fit('x', 'y');
    else this.#figure.fit(place);
  }

  /** A wheel alone goes on scrolling the page; a pinch on a touchpad comes as a wheel with Ctrl. */
  #wheel(event: WheelEvent): void {
    const [pen, scales] = [this.#figure.pen(), this.#figure.scales()];
    const place = pen && placeOf(pen, pixelOf(event));
    if (!(event.ctrlKey || event.metaKey) || !pen || !scales || !place) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    const factor = Math.exp(Math.max(-mostPerTurn, Math.min(mostPerTurn, lines * 0.01)));
    const about = unitOf(pen.area, pixelOf(event));
    const value = { x: scales.x.fromUnit(about.x), y: scales.y.fromUnit(about.y) };
    this.#aim = { pixel: pixelOf(event), value, axes: place === 'plane' ? ['x', 'y'] : [place] };
    this.#zoom(scales, place, about, factor);
  }

  #zoom(scales: Scales, place: Place, about: Point, factor: number): void {
    const isOne = place !== 'plane' && !this.#figure.isEqual();
    const onPlot = (unit: number): number => Math.max(0, Math.min(1, unit));
    const window = zoomed(scales, { x: onPlot(about.x), y: onPlot(about.y) }, { x: factor, y: factor });
    this.#figure.show(isOne ? { [place]: window[place] } : window);
  }

  #press(key: string): void {
    const scales = this.#figure.scales();
    const by = arrows[key];
    if (by && scales) this.#figure.show(shifted(scales, by));
    else if (key === '0') this.#figure.fit('x', 'y');
    else if (!by) this.#zoomByKey(key === '+' || key === '=');
  }

  /** About what is looked at where it is in sight, otherwise about the middle. */
  #zoomByKey(isNearer: boolean): void {
    const scales = this.#figure.scales();
    if (!scales) return;
    const focus = this.#figure.focus();
    const inSight = (unit: number) => (unit >= 0 && unit <= 1 ? unit : 0.5);
    const about = {
      x: inSight(scales.x.toUnit(focus?.x ?? Number.NaN)),
      y: inSight(scales.y.toUnit(focus?.y ?? Number.NaN)),
    };
    this.#zoom(scales, 'plane', about, isNearer ? zoomPerKey : 1 / zoomPerKey);
  }
}
