import { empty, type Value } from '../array/ndarray';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { Distributions, type Size } from './distributions';
import { Pcg64, type PcgSnapshot } from './pcg64';
import { inOrder } from './shuffleBy';
import { nextNormal } from './ziggurat';

/** Beyond so many to choose from NumPy shuffles where many are chosen; it draws each by itself else. */
const MANY = 10_000;

/** np.random.default_rng: even numbers and whole numbers to the bit, normal ones to 13 digits. */
export class Generator extends Distributions {
  readonly #bits: Pcg64;

  constructor(seed: bigint) {
    super();
    if (seed < 0n)
      throw new NumPyError('ValueError', 'A seed is a whole number from 0 on, not {0}.', String(seed));
    this.#bits = new Pcg64(seed);
  }

  snapshot(): PcgSnapshot {
    return this.#bits.snapshot();
  }

  restore(snapshot: PcgSnapshot): void {
    this.#bits.restore(snapshot);
  }

  protected nextDouble(): number {
    return this.#bits.nextDouble();
  }

  protected nextNormal(): number {
    return nextNormal(this.#bits);
  }

  /** integers: whole numbers from low on, before high. */
  randint(low: bigint, high: bigint, size?: Size): Value | bigint {
    if (high <= low)
      throw new NumPyError(
        'ValueError',
        'There is no whole number from {0} on before {1}.',
        String(low),
        String(high),
      );
    const most = high - 1n - low;
    if (size === null || size === undefined) return low + this.#bits.upTo(most);
    const out = empty('int64', size);
    spend(out.size);
    for (let i = 0; i < out.size; i++) (out.data as BigInt64Array)[i] = low + this.#bits.upTo(most);
    return out;
  }

  upTo(most: number): number {
    return this.#bits.maskedUpTo(most);
  }

  #below(most: number): number {
    return Number(this.#bits.upTo(BigInt(most)));
  }

  /** As many of the numbers below `count`, each once: by a shuffle of the last places, or by Floyd's way. */
  someOf(count: number, size: number): ArrayLike<number> {
    spend(size);
    return count > MANY && size > count / 50 ? this.#lastOf(count, size) : this.#each(count, size);
  }

  #lastOf(count: number, size: number): Int32Array {
    const order = inOrder(count);
    this.#mix(order, Math.max(count - size, 1));
    return order.subarray(count - size);
  }

  #each(count: number, size: number): Int32Array {
    const found = new Set<number>();
    for (let most = count - size; most < count; most++) {
      const value = this.#below(most);
      found.add(found.has(value) ? most : value);
    }
    const order = Int32Array.from(found);
    this.#mix(order, 1);
    return order;
  }

  #mix(order: Int32Array, first: number): void {
    for (let i = order.length - 1; i >= first; i--) {
      const j = this.#below(i);
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    }
  }
}
