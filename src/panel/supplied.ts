import type { Given, Params, Told, ViewId } from '#protocol';

export interface Suppliable {
  readonly isNewTo: (view: ViewId) => boolean;
  readonly start: (view: ViewId, run: number, params: Params, given?: readonly Given[]) => void;
  readonly tell: (run: number, told: Told) => void;
  readonly stop: (run: number) => void;
}

/**
 * A thread that is given what a view has kept, before the first start of the view in it. Reading takes a moment: what the
 * learner tells the run meanwhile follows its start, and a newer start takes its place.
 */
export class SuppliedThread {
  #waiting: { readonly run: number; readonly told: Told[] } | undefined;

  constructor(
    private readonly thread: Suppliable,
    /** What is kept of a view; undefined for views that keep nothing. */
    private readonly supply: (view: ViewId) => Promise<readonly Given[]> | undefined,
  ) {}

  start(view: ViewId, run: number, params: Params): void {
    const reading = this.thread.isNewTo(view) ? this.supply(view) : undefined;
    this.#waiting = undefined;
    if (!reading) return this.thread.start(view, run, params);
    const waiting = { run, told: [] as Told[] };
    this.#waiting = waiting;
    void reading.then((given) => {
      if (this.#waiting !== waiting) return;
      this.#waiting = undefined;
      this.thread.start(view, run, params, given);
      for (const told of waiting.told) this.thread.tell(run, told);
    });
  }

  tell(run: number, told: Told): void {
    if (this.#waiting?.run === run) this.#waiting.told.push(told);
    else this.thread.tell(run, told);
  }

  stop(run: number): void {
    if (this.#waiting?.run === run) this.#waiting = undefined;
    else this.thread.stop(run);
  }
}
