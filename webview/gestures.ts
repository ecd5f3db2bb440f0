/** Keys that come closer together than this, in milliseconds, are one gesture, and so are turns of a wheel. */
const PAUSE = 700;

/** Held down beside others, these change nothing. */
const modifiers: ReadonlySet<unknown> = new Set(['Control', 'Meta', 'Shift', 'Alt']);

/**
 * Numbers what a learner does: a drag is one gesture however far it goes, and so is a word that is typed without a pause.
 * What is changed by one gesture is undone at once.
 */
export class Gestures {
  #number = 0;
  #last = Number.NEGATIVE_INFINITY;
  #isDown = false;
  #isWheel = false;

  constructor(target: EventTarget, now: () => number = () => performance.now()) {
    const listen = (type: string, hear: (event: Event) => void) =>
      target.addEventListener(type, hear, { capture: true });
    const begin = () => {
      this.#number += 1;
    };
    const goOn = (isWheel: boolean) => {
      if (this.#isDown) return;
      if (now() - this.#last > PAUSE || isWheel !== this.#isWheel) begin();
      this.#last = now();
      this.#isWheel = isWheel;
    };
    listen('pointerdown', () => {
      this.#isDown = true;
      this.#last = Number.NEGATIVE_INFINITY; // a key that follows is no part of it
      begin();
    });
    for (const type of ['pointerup', 'pointercancel']) {
      listen(type, () => {
        this.#isDown = false;
      });
    }
    listen('focusin', () => {
      if (!this.#isDown) begin();
    });
    for (const type of ['keydown', 'input'])
      listen(type, (event) => {
        if (!('key' in event && modifiers.has(event.key))) goOn(false);
      });
    listen('wheel', () => goOn(true));
  }

  /** The gesture that goes on or was the last. */
  get current(): number {
    return this.#number;
  }
}
