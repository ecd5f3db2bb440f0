/** The most stretches that are kept; a chart shows no more. */
const MOST_STRETCHES = 500;

/**
 * A loss by iteration, thinned as it grows: stretches of equal length, of each its smallest, largest and mean loss.
 * When there are too many, two become one, so that the cost of a picture does not grow with the length of the run.
 */
export class LossHistory {
  #stretch = 1;
  #count = 0;
  readonly #low: number[] = [];
  readonly #high: number[] = [];
  readonly #sum: number[] = [];
  readonly #recent: number[] = [];

  add(loss: number): void {
    const last = Math.floor(this.#count / this.#stretch);
    if (last === MOST_STRETCHES) {
      this.#halve();
      return this.add(loss);
    }
    this.#low[last] = Math.min(this.#low[last] ?? loss, loss);
    this.#high[last] = Math.max(this.#high[last] ?? loss, loss);
    this.#sum[last] = (this.#sum[last] ?? 0) + loss;
    this.#count += 1;
    this.#recent.push(loss);
    if (this.#recent.length > 100) this.#recent.shift();
  }

  /** Mean of the last 100 losses; NaN before the first. */
  get recentMean(): number {
    return this.#recent.reduce((sum, loss) => sum + loss, 0) / this.#recent.length;
  }

  /** Each stretch at the iteration of its middle; iterations count from 1. */
  thinned() {
    const sizes = this.#sum.map((_, i) => Math.min(this.#stretch, this.#count - i * this.#stretch));
    return {
      iteration: Float64Array.from(sizes, (size, i) => i * this.#stretch + (size + 1) / 2),
      low: Float64Array.from(this.#low),
      high: Float64Array.from(this.#high),
      mean: Float64Array.from(this.#sum, (sum, i) => sum / (sizes[i] ?? 1)),
    };
  }

  #halve(): void {
    for (let i = 0; i < MOST_STRETCHES / 2; i++) {
      this.#low[i] = Math.min(this.#low[2 * i] ?? 0, this.#low[2 * i + 1] ?? 0);
      this.#high[i] = Math.max(this.#high[2 * i] ?? 0, this.#high[2 * i + 1] ?? 0);
      this.#sum[i] = (this.#sum[2 * i] ?? 0) + (this.#sum[2 * i + 1] ?? 0);
    }
    for (const each of [this.#low, this.#high, this.#sum]) each.length = MOST_STRETCHES / 2;
    this.#stretch *= 2;
  }
}
