import type { Point } from '../geometry/polyline';

/** Where a pointer event is, within the drawing it is about. */
export const pixelOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });

/**
 * Chromium tells at once that a pointer was moved ('pointerrawupdate'), and again with the next frame of the screen, behind
 * whose painting all that is asked then has to wait. In a page within a page, as a webview is, it forgets to say the early one's place within
 * the inner page: what lies between the two is taken from the last pair.
 */
export class EarlyPointer {
  #early: PointerEvent | undefined;
  #shift: Point | undefined;

  /** Where an early event is; undefined before one was seen again with its frame. */
  placeOf(early: PointerEvent): Point | undefined {
    this.#early = early;
    return this.#shift && { x: early.clientX - this.#shift.x, y: early.clientY - this.#shift.y };
  }

  /** An event that came with its frame. */
  compare(event: PointerEvent): void {
    if (this.#early?.timeStamp !== event.timeStamp) return;
    const { x, y } = pixelOf(event);
    this.#shift = { x: this.#early.clientX - x, y: this.#early.clientY - y };
  }
}
