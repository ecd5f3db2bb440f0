/** How many of the newest times count. */
const WINDOW = 9;
/** Of brute force the last hundred weights or so count. */
const SMOOTHING = 0.01;

/** Measures what takes long enough to be measured: the middle one of the newest times. */
export class Stopwatch {
  readonly #times: number[] = [];

  constructor(private readonly now: () => number) {}

  measure<T>(work: () => T): T {
    const began = this.now();
    const made = work();
    this.#times.push((this.now() - began) / 1000);
    if (this.#times.length > WINDOW) this.#times.shift();
    return made;
  }

  /** Seconds; NaN before the first. */
  get median(): number {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
  }
}

/** Measures one weight after another: a mean in which the older count less and less. */
export class Pace {
  #count = 0;
  #mean = Number.NaN;
  #total = 0;

  constructor(private readonly now: () => number) {}

  measure<T>(work: () => T): T {
    const began = this.now();
    const made = work();
    const seconds = (this.now() - began) / 1000;
    this.#count += 1;
    this.#total += seconds;
    const share = Math.max(1 / this.#count, SMOOTHING);
    this.#mean = this.#count === 1 ? seconds : this.#mean + share * (seconds - this.#mean);
    return made;
  }

  /** Seconds for one; NaN before the first. */
  get seconds(): number {
    return this.#mean;
  }

  /** Seconds for all so far. */
  get total(): number {
    return this.#total;
  }
}

/** What is said of a value that wavers: as it was, until it is off by a tenth. */
export function steady(said: number, value: number): number {
  return Math.abs(value - said) <= said / 10 ? said : value;
}
