import { empty, type Value } from '../array/ndarray';
import type { DType } from '../dtype';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { Distributions, type Size } from './distributions';
import { MersenneTwister, type TwisterSnapshot } from './mersenneTwister';
import { inOrder, shuffleBy } from './shuffleBy';

interface RandomSnapshot {
  readonly bits: TwisterSnapshot;
  readonly spare: number | undefined;
}

/** np.random.RandomState: the numbers of np.random.seed(n), to the bit. */
export class RandomState extends Distributions {
  private bits: MersenneTwister;
  private spare: number | undefined;

  constructor(seed: bigint | readonly bigint[]) {
    super();
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

  /** As many of the numbers below `count`, each once. */
  someOf(count: number, size: number): ArrayLike<number> {
    const order = inOrder(count);
    shuffleBy(this, count, (i, j) => {
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    });
    return order.subarray(0, size);
  }

  /** A whole number from 0 to `most`, both included, as shuffle draws it. */
  upTo(most: number): number {
    return this.bits.nextUpTo(most);
  }

  protected nextDouble(): number {
    return this.bits.nextDouble();
  }

  /** The polar method of Marsaglia, which gives two at a time. */
  protected nextNormal(): number {
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
