import { stretch } from '../array/broadcast';
import { empty, NDArray, type Nested, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements } from '../array/toPython';
import type { DType } from '../dtype';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { meetingShape } from '../ufunc/output';
import { MersenneTwister, type TwisterSnapshot } from './mersenneTwister';

/** The shape of what is drawn; null or nothing: a single number. */
export type Size = readonly number[] | null | undefined;

interface RandomSnapshot {
  readonly bits: TwisterSnapshot;
  readonly spare: number | undefined;
}

/** np.random.RandomState: the numbers of np.random.seed(n), to the bit. */
export class RandomState {
  private bits: MersenneTwister;
  private spare: number | undefined;

  constructor(seed: bigint | readonly bigint[]) {
    this.bits = new MersenneTwister(words(seed));
  }

  seed(seed: bigint | readonly bigint[]): void {
    this.bits = new MersenneTwister(words(seed));
    this.spare = undefined;
  }

  /** All that decides what comes next. */
  snapshot(): RandomSnapshot {
    return { bits: this.bits.snapshot(), spare: this.spare };
  }

  restore({ bits, spare }: RandomSnapshot): void {
    this.bits.restore(bits);
    this.spare = spare;
  }

  /** random_sample, random, rand: evenly in [0, 1). */
  random(size?: Size): Value | number {
    return this.draw(size, () => this.bits.nextDouble());
  }

  /** Normally distributed about 0 with the standard deviation 1. */
  standardNormal(size?: Size): Value | number {
    return this.draw(size, () => this.nextNormal());
  }

  uniform(low: Nested, high: Nested, size?: Size): Value | number {
    return this.drawWith('uniform', [low, high], size, ([from, to]) => {
      const range = (to as number) - (from as number);
      return (from as number) + range * this.bits.nextDouble();
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
      ([by]) => (by as number) * -Math.log(1 - this.bits.nextDouble()),
    );
  }

  /** Whole numbers from low on, before high. */
  randint(low: bigint, high: bigint, size?: Size, dtype: DType = 'int64'): Value | bigint {
    if (high <= low)
      throw new NumPyError(
        'ValueError',
        'There is no whole number from {0} on before {1}.',
        String(low),
        String(high),
      );
    if (dtype !== 'int64' && dtype !== 'int32')
      throw new NumPyError('TypeError', 'np.random.randint draws int64 or int32 here, not {0}.', dtype);
    const most = high - 1n - low;
    if (size === null || size === undefined) return low + this.bits.nextBigUpTo(most);
    const out = empty(dtype, size);
    spend(out.size);
    for (let i = 0; i < out.size; i++) {
      const value = low + this.bits.nextBigUpTo(most);
      (out.data as BigInt64Array)[i] = dtype === 'int64' ? value : (Number(value) as unknown as bigint);
    }
    return out;
  }

  /** A whole number from 0 to `most`, both included, as shuffle draws it. */
  upTo(most: number): number {
    return this.bits.nextUpTo(most);
  }

  /** The polar method of Marsaglia, which gives two at a time. */
  private nextNormal(): number {
    if (this.spare !== undefined) {
      const { spare } = this;
      this.spare = undefined;
      return spare;
    }
    for (;;) {
      const x = 2 * this.bits.nextDouble() - 1;
      const y = 2 * this.bits.nextDouble() - 1;
      const r = x * x + y * y;
      if (r >= 1 || r === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(r)) / r);
      this.spare = factor * x;
      return factor * y;
    }
  }

  private draw(size: Size, next: () => number): Value | number {
    if (size === null || size === undefined) return next();
    const out = empty('float64', size);
    spend(out.size);
    const data = out.data as Float64Array;
    for (let i = 0; i < data.length; i++) data[i] = next();
    return out;
  }

  private drawWith(
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

/** What a seed puts into the generator: its low 32 bits, or those of several numbers. */
function words(seed: bigint | readonly bigint[]): number | number[] {
  const checked = (one: bigint): number => {
    if (one >= 0n && one < 2n ** 32n) return Number(one);
    throw new NumPyError(
      'ValueError',
      'A seed is a whole number from 0 to 4294967295, not {0}.',
      String(one),
    );
  };
  return typeof seed === 'bigint' ? checked(seed) : seed.map(checked);
}
