/** Keys and turns of a wheel that come closer together than this, in milliseconds, are one gesture. */
const PAUSE = 700;

/**
 * Numbers what a learner does: a drag is one gesture however far it goes, and so is a word that is typed without a pause.
 * What is changed by one gesture is undone at once.
 */
export class Gestures {
  #number = 0;
  #last = Number.NEGATIVE_INFINITY;
  #isDown = false;

  constructor(target: EventTarget, now: () => number = () => performance.now()) {
    const listen = (type: string, hear: () => void) => target.addEventListener(type, hear, { capture: true });
    const begin = () => {
      this.#number += 1;
    };
    const goOn = () => {
      if (this.#isDown) return;
      if (now() - this.#last > PAUSE) begin();
      this.#last = now();
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
    for (const type of ['keydown', 'input', 'wheel']) listen(type, goOn);
  }

  /** The gesture that goes on or was the last. */
  get current(): number {
    return this.#number;
  }
}
