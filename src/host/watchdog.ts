/** The deadline passes in so many steps. */
const TICKS = 16;

/**
 * Calls `overdue` when nothing was heard for `deadline` milliseconds in which this event loop was awake: it counts ticks of its
 * own, so that an hour of sleep, or a host that was busy meanwhile, is one tick. One tick more, and the loop has read what came
 * in by then.
 */
export class Watchdog {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ticks = 0;

  constructor(
    private readonly deadline: number,
    private readonly overdue: () => void,
  ) {}

  /** Something was heard: the deadline begins anew. */
  watch(): void {
    this.#ticks = 0;
    this.#timer ??= this.#wait();
  }

  /** Nothing is waited for. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait() {
    return setTimeout(() => this.#tick(), this.deadline / TICKS);
  }

  #tick(): void {
    this.#ticks++;
    this.#timer = this.#ticks > TICKS ? undefined : this.#wait();
    if (!this.#timer) this.overdue();
  }
}
