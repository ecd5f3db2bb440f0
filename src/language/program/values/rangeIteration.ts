import { Iteration } from './iteration';
import { intOf, MOST } from './raw';
import { END, type RangeValue, type Value } from './value';

export class RangeIteration extends Iteration {
  readonly typeName = 'range_iterator';
  /** Are all its numbers, and one more, such that a number holds them? */
  readonly isSmall: boolean;
  #index = 0;
  readonly #start: number;
  readonly #step: number;
  readonly #size: number;
  constructor(readonly range: RangeValue) {
    super();
    this.#start = Number(range.start);
    this.#step = Number(range.step);
    this.#size = range.size;
    const last = this.#start + this.#size * this.#step;
    this.isSmall = Math.abs(this.#start) <= MOST && Math.abs(this.#step) <= MOST && Math.abs(last) <= MOST;
  }
  /** The next number of a range of small ones, undefined after the last. */
  nextWhole(): number | undefined {
    const index = this.#index;
    if (index >= this.#size) return undefined;
    this.#index = index + 1;
    return this.#start + index * this.#step;
  }
  override next(): Value {
    if (this.isSmall) {
      const whole = this.nextWhole();
      return whole === undefined ? END : intOf(whole);
    }
    const index = this.#index;
    if (index >= this.#size) return END;
    this.#index = index + 1;
    return this.range.at(index);
  }
}
