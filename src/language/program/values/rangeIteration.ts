import { Iteration } from './iteration';
import { intOf, MOST } from './raw';
import { END, type RangeValue, type Value } from './value';

export class RangeIteration extends Iteration {
  readonly typeName = 'range_iterator';
  /** Are all its numbers, and one more, such that a number holds them? */
  readonly isSmall: boolean;
  /** The next of them. */
  whole: number;
  left: number;
  readonly step: number;
  constructor(readonly range: RangeValue) {
    super();
    this.whole = Number(range.start);
    this.step = Number(range.step);
    this.left = range.size;
    const last = this.whole + this.left * this.step;
    this.isSmall = [this.whole, this.step, last].every((one) => Math.abs(one) <= MOST);
  }
  override next(): Value {
    if (this.left === 0) return END;
    this.left -= 1;
    if (!this.isSmall) return this.range.at(this.range.size - 1 - this.left);
    const { whole } = this;
    this.whole = whole + this.step;
    return intOf(whole);
  }
}
