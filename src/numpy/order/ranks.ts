import type { Data, DType } from '../dtype';
import { claim } from '../meter';
import { lowerKeys, upperKeys, type Words, wordsOf } from './keys';

/** So few are put in order one by one, so many by merging, more by their digits. */
const FEW = 24;
const MANY = 4096;
const BITS = 11;
const DIGITS = 1 << BITS;
const BYTES_A_NUMBER = 16;

/** Finds which of n numbers comes first, second ...; equal ones in their order. The time it takes hardly depends on the numbers. */
export class Ranks {
  /** How often a key was moved or compared, for all lanes. */
  moves = 0;
  readonly #words: Words;
  readonly #keys: Uint32Array;
  readonly #order: Uint32Array;
  readonly #otherKeys: Uint32Array;
  readonly #otherOrder: Uint32Array;

  constructor(
    data: Data,
    readonly dtype: DType,
    n: number,
  ) {
    claim(n * BYTES_A_NUMBER * Number(n > FEW));
    this.#words = wordsOf(data, dtype);
    this.#keys = new Uint32Array(n);
    this.#order = new Uint32Array(n);
    this.#otherKeys = new Uint32Array(n);
    this.#otherOrder = new Uint32Array(n);
  }

  /** Of the n numbers that stand `step` apart from `at` on; good until the next are asked for. */
  of(at: number, step: number, n: number): Uint32Array {
    for (let i = 0; i < n; i++) this.#order[i] = i;
    upperKeys[this.dtype](this.#words, at, step, this.#keys, n);
    this.#sort(0, n);
    if (lowerKeys[this.dtype]) this.#sortEqual(at, step, n);
    return this.#order;
  }

  /** Those whose upper keys are equal by their lower ones. */
  #sortEqual(at: number, step: number, n: number): void {
    const lower = lowerKeys[this.dtype] as NonNullable<(typeof lowerKeys)[DType]>;
    for (let from = 0, to = 1; from < n; from = to, to++) {
      while (to < n && this.#keys[to] === this.#keys[from]) to++;
      if (to - from === 1) continue;
      for (let i = from; i < to; i++)
        this.#keys[i] = lower(this.#words, at + (this.#order[i] as number) * step);
      this.#sort(from, to);
    }
  }

  #sort(from: number, to: number): void {
    if (to - from <= FEW) this.#insert(from, to);
    else if (to - from <= MANY) this.#merge(from, to);
    else this.#byDigits(from, to);
  }

  #insert(from: number, to: number): void {
    const [keys, order] = [this.#keys, this.#order];
    for (let i = from + 1; i < to; i++) {
      const [key, place] = [keys[i] as number, order[i] as number];
      let k = i;
      for (; k > from && (keys[k - 1] as number) > key; k--) {
        keys[k] = keys[k - 1] as number;
        order[k] = order[k - 1] as number;
      }
      keys[k] = key;
      order[k] = place;
      this.moves += i - k + 1;
    }
  }

  #merge(from: number, to: number): void {
    const half = (from + to) >>> 1;
    this.#sort(from, half);
    this.#sort(half, to);
    const [keys, order, left, leftOrder] = [this.#keys, this.#order, this.#otherKeys, this.#otherOrder];
    for (let i = from; i < half; i++) {
      left[i] = keys[i] as number;
      leftOrder[i] = order[i] as number;
    }
    let [i, k, out] = [from, half, from];
    while (i < half) {
      const isLeft = k === to || (left[i] as number) <= (keys[k] as number);
      keys[out] = isLeft ? (left[i] as number) : (keys[k] as number);
      order[out++] = isLeft ? (leftOrder[i++] as number) : (order[k++] as number);
    }
    this.moves += to - from;
  }

  /** By their last digits, then by those before; digits that all have alike are passed. */
  #byDigits(from: number, to: number): void {
    let [keys, order, toKeys, toOrder] = [this.#keys, this.#order, this.#otherKeys, this.#otherOrder];
    for (let shift = 0; shift < 32; shift += BITS) {
      const counts = countsOf(keys, from, to, shift);
      this.moves += to - from;
      if (counts[digitOf(keys[from] as number, shift)] === to - from) continue;
      startAt(counts, from);
      for (let i = from; i < to; i++) {
        const key = keys[i] as number;
        const digit = digitOf(key, shift);
        const place = counts[digit] as number;
        counts[digit] = place + 1;
        toKeys[place] = key;
        toOrder[place] = order[i] as number;
      }
      this.moves += to - from;
      [keys, order, toKeys, toOrder] = [toKeys, toOrder, keys, order];
    }
    if (keys === this.#keys) return;
    this.#keys.set(keys.subarray(from, to), from);
    this.#order.set(order.subarray(from, to), from);
  }
}

const digitOf = (key: number, shift: number): number => (key >>> shift) & (DIGITS - 1);

function countsOf(keys: Uint32Array, from: number, to: number, shift: number): Uint32Array {
  const counts = new Uint32Array(DIGITS);
  for (let i = from; i < to; i++) {
    const digit = digitOf(keys[i] as number, shift);
    counts[digit] = (counts[digit] as number) + 1;
  }
  return counts;
}

/** Where the first of each digit goes, behind all with smaller digits, in place of how many they are. */
function startAt(counts: Uint32Array, from: number): void {
  let start = from;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] as number;
    counts[digit] = start;
    start += count;
  }
}
