import { openSync, readSync } from 'node:fs';

/** Looks every millisecond how long this thread has computed since, whatever else the machine does meanwhile. Linux only. */
export class LongestHold {
  readonly #statistics = open(`/proc/self/task/${process.pid}/schedstat`);
  readonly #buffer = Buffer.alloc(64);
  #timer: NodeJS.Timeout | undefined;
  #longest = 0;

  begin(): void {
    let before = this.#computed();
    this.#timer = setInterval(() => {
      const now = this.#computed();
      this.#longest = Math.max(this.#longest, now - before);
      before = now;
    }, 1);
  }

  /** The longest time in milliseconds between two turns of the event loop. */
  end(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }

  /** Milliseconds that this thread has run on a core: the first number of its schedstat is nanoseconds. */
  #computed(): number {
    if (this.#statistics === undefined) return 0;
    const length = readSync(this.#statistics, this.#buffer, 0, 64, 0);
    return Number.parseInt(this.#buffer.toString('latin1', 0, length), 10) / 1e6;
  }
}

function open(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}
