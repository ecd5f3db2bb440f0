/** A learner goes back so many steps at most. */
const MOST_STEPS = 200;

interface Step<T> {
  readonly value: T;
  readonly gesture: string | undefined;
}

/**
 * What can be undone and done again: the values one after the other. What one gesture makes, such as a drag or a word that
 * is typed, is one step, however many values it passes through.
 */
export class History<T> {
  #steps: Step<T>[];
  #at = 0;

  constructor(first: T) {
    this.#steps = [{ value: first, gesture: undefined }];
  }

  /** A new value. What was undone before it cannot be done again. */
  record(value: T, gesture?: string): void {
    const now = this.#steps[this.#at];
    if (now && sameValue(now.value, value)) return;
    const goesOn = gesture !== undefined && now?.gesture === gesture;
    const before = this.#steps.slice(0, goesOn ? this.#at : this.#at + 1);
    this.#steps = [...before, { value, gesture }].slice(-MOST_STEPS);
    this.#at = this.#steps.length - 1;
  }

  /** The value is another, as if it had been from the beginning of its step. */
  amend(value: T): void {
    const now = this.#steps[this.#at];
    if (now) this.#steps[this.#at] = { ...now, value };
  }

  /** The value before; undefined where this is the first. */
  undo(): T | undefined {
    return this.#go(this.#at - 1);
  }

  /** The value that was undone last; undefined where there is none. */
  redo(): T | undefined {
    return this.#go(this.#at + 1);
  }

  /** Has every value changed alike, those to come back to as well: what was changed is no step of the learner's. */
  map(change: (value: T) => T): void {
    this.#steps = this.#steps.map((step) => ({ ...step, value: change(step.value) }));
  }

  /** A gesture that comes back to an older value begins a step of its own. */
  #go(to: number): T | undefined {
    const step = this.#steps[to];
    if (!step) return undefined;
    this.#at = to;
    this.#steps[to] = { ...step, gesture: undefined };
    return step.value;
  }
}

/** Params are plain: what is written alike is alike, in whichever order its fields stand. */
function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

/** For JSON.stringify: an object with its fields by name. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
