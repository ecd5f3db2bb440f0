import { stretch } from '../array/broadcast';
import { empty, NDArray, type Nested, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements } from '../array/toPython';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { meetingShape } from '../ufunc/output';

/** The shape of what is drawn; null or nothing: a single number. */
export type Size = readonly number[] | null | undefined;

/** What can be drawn from even and from normally distributed numbers. */
export abstract class Distributions {
  protected abstract nextDouble(): number;
  protected abstract nextNormal(): number;

  /** random_sample, random, rand: evenly in [0, 1). */
  random(size?: Size): Value | number {
    return this.draw(size, () => this.nextDouble());
  }

  /** Normally distributed about 0 with the standard deviation 1. */
  standardNormal(size?: Size): Value | number {
    return this.draw(size, () => this.nextNormal());
  }

  uniform(low: Nested, high: Nested, size?: Size): Value | number {
    return this.drawWith('uniform', [low, high], size, ([from, to]) => {
      const range = (to as number) - (from as number);
      return (from as number) + range * this.nextDouble();
    });
  }

  normal(mean: Nested, deviation: Nested, size?: Size): Value | number {
    return this.drawWith('normal', [mean, deviation], size, ([at, scale]) => {
      if ((scale as number) < 0)
        throw new NumPyError(
          'ValueError',
          'A standard deviation is not below 0, but it is {0}.',
          scale as number,
        );
      return (at as number) + (scale as number) * this.nextNormal();
    });
  }

  exponential(scale: Nested, size?: Size): Value | number {
    return this.drawWith(
      'exponential',
      [scale],
      size,
      ([by]) => (by as number) * -Math.log(1 - this.nextDouble()),
    );
  }

  protected draw(size: Size, next: () => number): Value | number {
    if (size === null || size === undefined) return next();
    const out = empty('float64', size);
    spend(out.size);
    const data = out.data as Float64Array;
    for (let i = 0; i < data.length; i++) data[i] = next();
    return out;
  }

  protected drawWith(
    name: string,
    given: readonly Nested[],
    size: Size,
    next: (values: readonly number[]) => number,
  ): Value | number {
    const arrays = given.map((one) => asArray(one, 'float64'));
    if (arrays.every(({ size: count, ndim }) => count === 1 && ndim === 0)) {
      const values = arrays.map((one) => one.data[one.offset] as number);
      return this.draw(size, () => next(values));
    }
    const shape = size ?? meetingShape(name, arrays);
    const columns = [empty('bool', shape), ...arrays];
    const common = meetingShape(name, columns);
    const values = arrays.map((one) => elements(stretch(one, common)) as number[]);
    let i = 0;
    const drawn = this.draw(common, () => {
      const row = values.map((column) => column[i] as number);
      i++;
      return next(row);
    });
    return drawn instanceof NDArray ? unwrap(drawn) : drawn;
  }
}
