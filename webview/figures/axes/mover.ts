import * as l10n from '@vscode/l10n';
import type { Pen } from '../canvas/pen';
import type { Point } from '../geometry/polyline';
import type { Scales } from '../geometry/scales';
import { acrossKeys, arrowKeys, goFar, type KeyUse, withShift } from '../shell/keys';
import type { Shell } from '../shell/shell';
import type { LineChartOptions } from './contract';
import { EarlyPointer, pixelOf } from './earlyPointer';
import { type Handle, handleAt, isHeldAnywhere, moveByKey, valuesAt } from './handles';

interface Movable extends Pick<LineChartOptions, 'onDrag'> {
  pen(): Pen | undefined;
  scales(): Scales | undefined;
  handles(): readonly Handle[];
  /** Whether keys move a handle to the sides only, or up and down, too. */
  readonly moves: 'across' | 'everywhere';
  /** The arrow keys read the picture from now on, or move the point. */
  turned(): void;
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
    drawing.addEventListener('blur', () => this.#fallSilent());
  }

  /** The handle that keys move. */
  get chosen(): Handle | undefined {
    const handles = this.#figure.handles();
    return handles[this.#chosen] ?? handles[0];
  }

  get isMoving(): boolean {
    return this.#mayMove() && !this.#reading;
  }

  /** What keys do to the handle; and which one lets them read the picture, or move it again. */
  keys(): KeyUse[] {
    if (!this.#mayMove()) return [];
    const toggle: KeyUse = {
      keys: ['m'],
      hint: this.#reading
        ? l10n.t('M lets the arrow keys move the point.')
        : l10n.t('M lets the arrow keys read the picture.'),
      press: () => this.#toggle(),
    };
    if (this.#reading) return [toggle];
    const press = (key: string): void => this.#move(key);
    const isAcross = this.#figure.moves === 'across';
    const near: KeyUse = {
      keys: withShift(isAcross ? acrossKeys : arrowKeys),
      hint: isAcross
        ? l10n.t('Left and right arrow keys move the point, with Shift in finer steps.')
        : l10n.t('Arrow keys move the point, with Shift in finer steps.'),
      press,
    };
    return [near, goFar('axis', press), toggle];
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

  #mayMove(): boolean {
    return this.#figure.onDrag !== undefined && this.#figure.handles().length > 0;
  }

  /** Leads from moving the point to reading the picture, and back. */
  #toggle(): void {
    this.#reading = !this.#reading;
    this.#fallSilent();
    this.#figure.turned();
    this.#shell.say(
      this.#reading ? l10n.t('Arrow keys now read the picture.') : l10n.t('Arrow keys now move the point.'),
    );
  }

  #move(key: string): void {
    const handle = this.chosen;
    const scales = this.#figure.scales();
    if (!handle || !scales) return;
    const isFresh = this.#led !== undefined && performance.now() - this.#led.time < keyPause;
    const here = { x: handle.x ?? 0, y: handle.y ?? 0 };
    const from = isFresh && this.#led ? this.#led.at : here;
    const at = moveByKey(from, key, scales, 'keyStep' in handle ? handle.keyStep : 0);
    if (!at) return;
    this.#led = { at, time: performance.now() };
    // At the end of an axis nothing will move.
    if (isAt(at, here)) this.#say(handle);
    this.#heard = placeOf(handle);
    this.#figure.onDrag?.(at.x, at.y, 'end', handle);
  }
}
