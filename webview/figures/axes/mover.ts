import * as l10n from '@vscode/l10n';
import { takeKey } from '../../base/dom';
import type { Pen } from '../canvas/pen';
import type { Point } from '../geometry/polyline';
import type { Scales } from '../geometry/scales';
import type { Shell } from '../shell/shell';
import type { LineChartOptions } from './contract';
import { EarlyPointer, pixelOf } from './earlyPointer';
import { type Handle, handleAt, isHeldAnywhere, moveByKey, valuesAt } from './handles';

interface Movable extends Pick<LineChartOptions, 'onDrag'> {
  pen(): Pen | undefined;
  scales(): Scales | undefined;
  handles(): readonly Handle[];
  /** What is read out after a handle was moved by keys. */
  read(handle: Handle): string;
}

/** The handle that the pointer holds, and where on it. */
interface Grip {
  /** As it was when it was grabbed: later data may order the handles differently. */
  readonly handle: Handle;
  readonly offset: Point;
}

/** Where a handle is; a guide leaves one direction open. */
type Place = Pick<Handle, 'x' | 'y'>;

const placeOf = ({ x, y }: Place): Place => ({ x, y });
const isAt = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y;

/** Keys that follow within this time go on from where the last one led, though its picture may not be here yet. */
const keyPause = 600;
/** A pointer that moved less has clicked. */
const clickReach = 3;

/** To a hundredth of a pixel, since places are differences. */
const isSame = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 0.01;

/** Lets marks and guides be moved by pointer and keys. */
export class Mover {
  readonly #shell: Shell;
  readonly #figure: Movable;
  #grip: Grip | undefined;
  #pressed: Point | undefined;
  /** Where the pointer was last while it held a handle. */
  #pulled: Point = { x: Number.NaN, y: Number.NaN };
  readonly #early = new EarlyPointer();
  #dragged = false;
  /** The handle that keys move: the one held last. */
  #chosen = 0;
  #reading = false;
  #led: { readonly at: Point; readonly time: number } | undefined;
  /** Where the handle that keys move was when it was read out last: it is read out again where it is elsewhere. */
  #heard: Place | undefined;

  constructor(shell: Shell, figure: Movable) {
    this.#shell = shell;
    this.#figure = figure;
    const { drawing } = shell;
    if (!figure.onDrag) return;
    drawing.classList.add('figure-move');
    drawing.addEventListener('pointerdown', (event) => this.#grab(event));
    drawing.addEventListener('pointerrawupdate', (event) => this.#pullEarly(event as PointerEvent));
    drawing.addEventListener('pointermove', (event) => this.#point(event));
    drawing.addEventListener('pointerup', (event) => this.#release(event));
    drawing.addEventListener('pointercancel', (event) => this.#release(event));
    drawing.addEventListener('click', (event) => this.#dragged && event.stopImmediatePropagation());
    drawing.addEventListener('keydown', (event) => this.#press(event));
    drawing.addEventListener('blur', () => this.#fallSilent());
  }

  /** The handle that keys move. */
  get chosen(): Handle | undefined {
    const handles = this.#figure.handles();
    return handles[this.#chosen] ?? handles[0];
  }

  /** After any paint, also one of data from before the key: says where the handle is once a key has moved it. */
  painted(): void {
    const handle = this.chosen;
    if (handle && this.#heard && !isAt(handle, this.#heard)) this.#say(handle);
  }

  #say(handle: Handle): void {
    this.#heard = placeOf(handle);
    this.#shell.say(this.#figure.read(handle));
  }

  #fallSilent(): void {
    this.#heard = undefined;
  }

  #grab(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const pointer = pixelOf(event);
    this.#dragged = false;
    this.#fallSilent();
    if (event.button !== 0 || !pen) return;
    const index = handleAt(this.#figure.handles(), pen, pointer);
    const handle = this.#figure.handles()[index];
    if (!handle) return;
    event.stopImmediatePropagation();
    const at = pen.toPixel(handle.x ?? Number.NaN, handle.y ?? Number.NaN);
    this.#chosen = index;
    this.#led = undefined;
    this.#grip = { handle, offset: { x: pointer.x - at.x || 0, y: pointer.y - at.y || 0 } };
    this.#pressed = pointer;
    this.#pulled = pointer;
    this.#shell.drawing.setPointerCapture(event.pointerId);
    this.#shell.readout.hide();
  }

  #pullEarly(event: PointerEvent): void {
    const pointer = this.#early.placeOf(event);
    if (pointer && this.#grip) this.#pull(pointer, this.#grip);
  }

  #point(event: PointerEvent): void {
    const pen = this.#figure.pen();
    this.#early.compare(event);
    if (!pen) return;
    if (!this.#grip) {
      const over = handleAt(this.#figure.handles(), pen, pixelOf(event)) >= 0;
      this.#shell.drawing.classList.toggle('figure-grab', over);
      return;
    }
    event.stopImmediatePropagation();
    this.#pull(pixelOf(event), this.#grip);
  }

  #pull(pointer: Point, grip: Grip): void {
    const pen = this.#figure.pen();
    if (!pen || isSame(pointer, this.#pulled)) return;
    this.#pulled = pointer;
    const start = this.#pressed ?? pointer;
    if (!this.#dragged && Math.hypot(pointer.x - start.x, pointer.y - start.y) < clickReach) return;
    this.#dragged = true;
    this.#shell.drawing.classList.add('figure-grabbing');
    this.#drag(pen, pointer, grip, 'move');
  }

  #release(event: PointerEvent): void {
    const pen = this.#figure.pen();
    const grip = this.#grip;
    this.#grip = undefined;
    this.#shell.drawing.classList.remove('figure-grabbing');
    if (grip && this.#dragged && pen) this.#drag(pen, pixelOf(event), grip, 'end');
  }

  #drag(pen: Pen, pointer: Point, { handle, offset }: Grip, phase: 'move' | 'end'): void {
    const held = isHeldAnywhere(handle) ? pointer : { x: pointer.x - offset.x, y: pointer.y - offset.y };
    const { x, y } = valuesAt(pen, held);
    this.#figure.onDrag?.(x, y, phase, handle);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (!this.#toggle(event.key) && !this.#move(event.key, event.shiftKey)) return;
    takeKey(event);
    event.stopImmediatePropagation();
  }

  /** M leads from moving the point to reading the picture, and back. */
  #toggle(key: string): boolean {
    if (key.toLowerCase() !== 'm' || this.#figure.handles().length === 0) return false;
    this.#reading = !this.#reading;
    this.#fallSilent();
    this.#shell.readout.hide();
    this.#shell.say(
      this.#reading ? l10n.t('Arrow keys now read the picture.') : l10n.t('Arrow keys now move the point.'),
    );
    return true;
  }

  #move(key: string, fine: boolean): boolean {
    const handle = this.chosen;
    const scales = this.#figure.scales();
    if (!handle || !scales || this.#reading) return false;
    const isFresh = this.#led !== undefined && performance.now() - this.#led.time < keyPause;
    const here = { x: handle.x ?? 0, y: handle.y ?? 0 };
    const from = isFresh && this.#led ? this.#led.at : here;
    const at = moveByKey(from, key, fine, scales, 'keyStep' in handle ? handle.keyStep : 0);
    if (!at) return false;
    this.#led = { at, time: performance.now() };
    // At the end of an axis nothing will move.
    if (isAt(at, here)) this.#say(handle);
    this.#heard = placeOf(handle);
    this.#figure.onDrag?.(at.x, at.y, 'end', handle);
    return true;
  }
}
