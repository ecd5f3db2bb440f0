import { RECENT } from '../shared';

/** The most stretches that are kept; a chart shows no more. */
export const MOST_STRETCHES = 250;
/** Of fewer losses nothing is said of how they scatter. */
const FEWEST = 10;

/** A history as it is kept in a file. */
export type KeptLosses = Readonly<
  Record<'sizes' | 'low' | 'high' | 'sum' | 'seconds' | 'recent', Float64Array>
>;

/**
 * A loss by iteration, thinned as it grows: stretches of equal length, of each its smallest, largest and mean loss, and when
 * it ended. When there are too many, two become one, so that the cost of a picture does not grow with the length of the run.
 */
export class LossHistory {
  #stretch = 1;
  #count = 0;
  #low: number[] = [];
  #high: number[] = [];
  #sum: number[] = [];
  #seconds: number[] = [];
  #recent: number[] = [];

  static from({ sizes, low, high, sum, seconds, recent }: KeptLosses): LossHistory {
    const history = new LossHistory();
    history.#stretch = sizes[0] ?? 1;
    history.#count = sizes[1] ?? 0;
    history.#low = [...low];
    history.#high = [...high];
    history.#sum = [...sum];
    history.#seconds = [...seconds];
    history.#recent = [...recent];
    return history;
  }

  /** `seconds`: computing time since the run began. */
  add(loss: number, seconds: number): void {
    const last = Math.floor(this.#count / this.#stretch);
    if (last === MOST_STRETCHES) {
      this.#halve();
      return this.add(loss, seconds);
    }
    this.#low[last] = Math.min(this.#low[last] ?? loss, loss);
    this.#high[last] = Math.max(this.#high[last] ?? loss, loss);
    this.#sum[last] = (this.#sum[last] ?? 0) + loss;
    this.#seconds[last] = seconds;
    this.#count += 1;
    this.#recent.push(loss);
    if (this.#recent.length > RECENT) this.#recent.shift();
  }

  /** Mean of the last 100 losses; NaN before the first. */
  get recentMean(): number {
    return this.#recent.reduce((sum, loss) => sum + loss, 0) / this.#recent.length;
  }

  /** The standard error of `recentMean`, by how much the losses scatter; NaN while there are too few to tell. */
  get recentError(): number {
    const count = this.#recent.length;
    if (count < FEWEST) return Number.NaN;
    const mean = this.recentMean;
    const squares = this.#recent.reduce((sum, loss) => sum + (loss - mean) ** 2, 0);
    return Math.sqrt(squares / (count - 1) / count);
  }

  /** NaN before the first. */
  get last(): number {
    return this.#recent.at(-1) ?? Number.NaN;
  }

  /** Each stretch at the iteration of its middle, iterations counted from 1. */
  stretches() {
    const from = [...this.#sum.keys()];
    const size = (i: number) => Math.min(this.#stretch, this.#count - i * this.#stretch);
    return {
      iteration: Float64Array.from(from, (i) => i * this.#stretch + (size(i) + 1) / 2),
      seconds: Float64Array.from(this.#seconds),
      low: Float64Array.from(this.#low),
      high: Float64Array.from(this.#high),
      mean: Float64Array.from(from, (i) => (this.#sum[i] ?? Number.NaN) / size(i)),
    };
  }

  /**
   * The mean of the 100 batches before the end of each stretch, in their middle; the last is `recentMean`, so the curve ends with
   * the number that is shown. `atMost` stretches, evenly chosen.
   */
  curve(atMost = MOST_STRETCHES) {
    const every = Math.max(1, Math.ceil(this.#sum.length / atMost));
    const chosen = [...this.#sum.keys()].filter((i) => i % every === 0 || i === this.#sum.length - 1);
    const smooth = this.#smooth();
    const iteration = Float64Array.from(chosen, (i) => (this.#end(i) + this.#from(i) + 1) / 2);
    return {
      iteration,
      seconds: iteration.map((at) => this.secondsAt(at)),
      smooth: Float64Array.from(chosen, (i) => smooth[i] ?? Number.NaN),
    };
  }

  /** Computing time when so many iterations were made, in a stretch in proportion. */
  secondsAt(iteration: number): number {
    if (iteration <= 0) return 0;
    const i = Math.min(Math.ceil(iteration / this.#stretch), this.#seconds.length) - 1;
    const [before, after] = [this.#seconds[i - 1] ?? 0, this.#seconds[i] ?? 0];
    const [from, to] = [i * this.#stretch, this.#end(i)];
    return before + (after - before) * Math.min(1, (iteration - from) / (to - from));
  }

  #end(i: number): number {
    return Math.min((i + 1) * this.#stretch, this.#count);
  }

  /** How many batches came before those that are smoothed over at the end of a stretch. */
  #from(i: number): number {
    return Math.max(0, this.#end(i) - RECENT);
  }

  /** The sum of the first so many losses; of a part of a stretch, in proportion. */
  #sumTo(count: number, sums: readonly number[]): number {
    const i = Math.floor(count / this.#stretch);
    const part = (count - i * this.#stretch) / Math.max(1, this.#end(i) - i * this.#stretch);
    return (sums[i] ?? 0) + (part > 0 ? part * (this.#sum[i] ?? 0) : 0);
  }

  #smooth(): number[] {
    const sums = [0];
    for (const sum of this.#sum) sums.push((sums.at(-1) ?? 0) + sum);
    return this.#sum.map((_, i) => {
      if (i === this.#sum.length - 1) return this.recentMean;
      const from = this.#from(i);
      return ((sums[i + 1] ?? 0) - this.#sumTo(from, sums)) / (this.#end(i) - from);
    });
  }

  kept(): KeptLosses {
    return {
      sizes: Float64Array.of(this.#stretch, this.#count),
      low: Float64Array.from(this.#low),
      high: Float64Array.from(this.#high),
      sum: Float64Array.from(this.#sum),
      seconds: Float64Array.from(this.#seconds),
      recent: Float64Array.from(this.#recent),
    };
  }

  #halve(): void {
    for (let i = 0; i < MOST_STRETCHES / 2; i++) {
      this.#low[i] = Math.min(this.#low[2 * i] ?? 0, this.#low[2 * i + 1] ?? 0);
      this.#high[i] = Math.max(this.#high[2 * i] ?? 0, this.#high[2 * i + 1] ?? 0);
      this.#sum[i] = (this.#sum[2 * i] ?? 0) + (this.#sum[2 * i + 1] ?? 0);
      this.#seconds[i] = this.#seconds[2 * i + 1] ?? 0;
    }
    for (const each of [this.#low, this.#high, this.#sum, this.#seconds]) each.length = MOST_STRETCHES / 2;
    this.#stretch *= 2;
  }
}
