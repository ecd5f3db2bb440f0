/** The deadline passes in so many steps. */
const TICKS = 16;

/**
 * Calls `overdue` when nothing was heard for `deadline` milliseconds in which this event loop was awake: it counts ticks of its
 * own, so that an hour of sleep, or a host that was busy meanwhile, is one tick; and what came in by then is read first.
 */
export class Watchdog {
  #timer: NodeJS.Timeout | undefined;
  #ticks = 0;

  constructor(
    private readonly deadline: number,
    private readonly overdue: () => void,
  ) {}

  /** Something was heard: the deadline begins anew. */
  watch(): void {
    this.#ticks = 0;
    this.#timer ??= setInterval(() => this.#tick(), this.deadline / TICKS);
  }

  /** Nothing is waited for. */
  rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#ticks++;
    if (this.#ticks >= TICKS) setImmediate(() => this.#look());
  }

  /** After the event loop has read what waited in the queue. */
  #look(): void {
    if (this.#timer === undefined || this.#ticks < TICKS) return;
    this.rest();
    this.overdue();
  }
}
