import * as l10n from '@vscode/l10n';
import { takeKey } from '../../base/dom';
import { isInside, type Pen } from '../canvas/pen';
import type { Point } from '../geometry/polyline';
import type { Scales } from '../geometry/scales';
import type { Shell } from '../shell/shell';
import type { LineChartOptions } from './contract';
import {
  type Handle,
  handleAt,
  isHeldAnywhere,
  moveByKey,
  type Ranges,
  shifted,
  unitOf,
  valuesAt,
  zoomed,
} from './handles';

interface Movable extends Pick<LineChartOptions, 'onDrag' | 'onRange'> {
  pen(): Pen | undefined;
  scales(): Scales | undefined;
  handles(): readonly Handle[];
  /** What is read out after a handle was moved by keys. */
  read(handle: Handle): string;
}

interface HandleGrip {
  readonly on: 'handle';
  /** As it was when it was grabbed: later data may order the handles differently. */
  readonly handle: Handle;
  readonly offset: Point;
}

/** What the pointer holds: a handle (and where on it), or the whole picture. */
type Grip = HandleGrip | { readonly on: 'picture'; readonly start: Point; readonly scales: Scales };

/** Keys that follow within this time go on from where the last one led, though its picture may not be here yet. */
const keyPause = 600;
/** A pointer that moved less has clicked. */
const clickReach = 3;
const zoomPerKey = 0.8;

const pixelOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });

/** Lets marks and guides be dragged, and the picture be zoomed and shifted, by pointer and keys. */
export class Mover {
  readonly #shell: Shell;
  readonly #figure: Movable;
  #grip: Grip | undefined;
  #pressed: Point | undefined;
  #dragged = false;
  /** The handle that keys move: the one held last. */
  #chosen = 0;
  #reading = false;
  #led: { readonly at: Point; readonly time: number } | undefined;
  #spoken = true;

  constructor(shell: Shell, figure: Movable) {
    this.#shell = shell;
    this.#figure = figure;
    const { drawing } = shell;
    if (figure.onDrag || figure.onRange) {
      drawing.classList.add('figure-move');
      drawing.addEventListener('pointerdown', (event) => this.#grab(event));
      drawing.addEventListener('pointermove', (event) => this.#pull(event));
      drawing.addEventListener('pointerup', (event) => this.#release(event));
      drawing.addEventListener('pointercancel', (event) => this.#release(event));
      drawing.addEventListener('click', (event) => this.#dragged && event.stopImmediatePropagation());
      drawing.addEventListener('keydown', (event) => this.#press(event));
    }
    if (figure.onRange) drawing.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  /** After new data was painted: says where the handle is that a key has moved. */
  painted(): void {
    const handle = this.#figure.handles()[this.#chosen];
    if (this.#spoken || !handle) return;
    this.#spoken = true;
    this.#shell.say(this.#figure.read(handle));
  }

  #grab(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const scales = this.#figure.scales();
    const pointer = pixelOf(event);
    this.#dragged = false;
    if (event.button !== 0 || !pen || !scales) return;
    const index = this.#figure.onDrag ? handleAt(this.#figure.handles(), pen, pointer) : -1;
    const handle = this.#figure.handles()[index];
    if (handle) {
      const at = pen.toPixel(handle.x ?? Number.NaN, handle.y ?? Number.NaN);
      this.#chosen = index;
      this.#led = undefined;
      this.#grip = { on: 'handle', handle, offset: { x: pointer.x - at.x || 0, y: pointer.y - at.y || 0 } };
    } else if (this.#figure.onRange && isInside(pen.area, pointer)) {
      this.#grip = { on: 'picture', start: pointer, scales };
    } else return;
    this.#pressed = pointer;
    this.#shell.drawing.setPointerCapture(event.pointerId);
    this.#shell.readout.hide();
  }

  #pull(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const pointer = pixelOf(event);
    if (!pen) return;
    if (!this.#grip) {
      const over = this.#figure.onDrag && handleAt(this.#figure.handles(), pen, pointer) >= 0;
      this.#shell.drawing.classList.toggle('figure-grab', over === true);
      return;
    }
    event.stopImmediatePropagation();
    const start = this.#pressed ?? pointer;
    if (!this.#dragged && Math.hypot(pointer.x - start.x, pointer.y - start.y) < clickReach) return;
    this.#dragged = true;
    this.#shell.drawing.classList.add('figure-grabbing');
    if (this.#grip.on === 'handle') this.#drag(pen, pointer, this.#grip, 'move');
    else {
      const [from, to] = [unitOf(pen.area, this.#grip.start), unitOf(pen.area, pointer)];
      this.#show(shifted(this.#grip.scales, { x: to.x - from.x, y: to.y - from.y }));
    }
  }

  #release(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const grip = this.#grip;
    this.#grip = undefined;
    this.#shell.drawing.classList.remove('figure-grabbing');
    if (grip?.on === 'handle' && this.#dragged && pen) this.#drag(pen, pixelOf(event), grip, 'end');
  }

  #drag(pen: Pen, pointer: Point, { handle, offset }: HandleGrip, phase: 'move' | 'end'): void {
    const held = isHeldAnywhere(handle) ? pointer : { x: pointer.x - offset.x, y: pointer.y - offset.y };
    const { x, y } = valuesAt(pen, held);
    this.#figure.onDrag?.(x, y, phase, handle);
  }

  #show({ x, y }: Ranges): void {
    const isRange = ([from, to]: readonly [number, number]) => from < to && Number.isFinite(to - from);
    if (isRange(x) && isRange(y)) this.#figure.onRange?.(x, y);
  }

  /** A page that scrolls keeps its wheel, unless the figure has the focus or Ctrl (a pinch) is held. */
  #wheel(event: WheelEvent): void {
    const [pen, scales] = [this.#figure.pen(), this.#figure.scales()];
    const { scrollHeight, clientHeight } = document.documentElement;
    const mine = event.ctrlKey || this.#shell.drawing.matches(':focus') || scrollHeight <= clientHeight;
    if (!pen || !scales || !mine || !isInside(pen.area, pixelOf(event))) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    const factor = Math.exp(Math.max(-0.5, Math.min(0.5, lines * speed)));
    this.#show(zoomed(scales, unitOf(pen.area, pixelOf(event)), factor));
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const used = event.ctrlKey
      ? this.#shift(event.key)
      : this.#zoom(event.key) || this.#toggle(event.key) || this.#move(event.key, event.shiftKey);
    if (!used) return;
    takeKey(event);
    event.stopImmediatePropagation();
  }

  /** Ctrl with an arrow key looks further in its direction. */
  #shift(key: string): boolean {
    const scales = this.#figure.scales();
    const steps: Record<string, Point> = {
      ArrowLeft: { x: 0.1, y: 0 },
      ArrowRight: { x: -0.1, y: 0 },
      ArrowUp: { x: 0, y: -0.1 },
      ArrowDown: { x: 0, y: 0.1 },
    };
    const by = steps[key];
    if (!by || !scales || !this.#figure.onRange) return false;
    this.#show(shifted(scales, by));
    return true;
  }

  /** Plus and minus zoom about the handle where it is in sight, otherwise about the middle. */
  #zoom(key: string): boolean {
    const scales = this.#figure.scales();
    if (!scales || !this.#figure.onRange || !['+', '=', '-', '_'].includes(key)) return false;
    const handle = this.#figure.handles()[this.#chosen];
    const inSight = (unit: number) => (unit >= 0 && unit <= 1 ? unit : 0.5);
    const about = {
      x: inSight(scales.x.toUnit(handle?.x ?? Number.NaN)),
      y: inSight(scales.y.toUnit(handle?.y ?? Number.NaN)),
    };
    this.#show(zoomed(scales, about, key === '+' || key === '=' ? zoomPerKey : 1 / zoomPerKey));
    return true;
  }

  /** M leads from moving the point to reading the picture, and back. */
  #toggle(key: string): boolean {
    if (key.toLowerCase() !== 'm' || !this.#figure.onDrag || this.#figure.handles().length === 0)
      return false;
    this.#reading = !this.#reading;
    this.#shell.readout.hide();
    this.#shell.say(
      this.#reading ? l10n.t('Arrow keys now read the picture.') : l10n.t('Arrow keys now move the point.'),
    );
    return true;
  }

  #move(key: string, fine: boolean): boolean {
    const handles = this.#figure.handles();
    const handle = handles[this.#chosen] ?? handles[0];
    const scales = this.#figure.scales();
    if (!handle || !scales || this.#reading || !this.#figure.onDrag) return false;
    const isFresh = this.#led !== undefined && performance.now() - this.#led.time < keyPause;
    const from = isFresh && this.#led ? this.#led.at : { x: handle.x ?? 0, y: handle.y ?? 0 };
    const at = moveByKey(from, key, fine, scales, 'keyStep' in handle ? handle.keyStep : 0);
    if (!at) return false;
    this.#led = { at, time: performance.now() };
    this.#spoken = false;
    this.#figure.onDrag(at.x, at.y, 'end', handle);
    return true;
  }
}
