const low32 = (value: number): number => value >>> 0;
const POOL = 4;

/** NumPy's SeedSequence: any whole number as words that differ in every bit for the next one. */
function seedWords(seed: bigint, count: number): number[] {
  const entropy: number[] = [];
  for (let rest = seed; rest > 0n; rest >>= 32n) entropy.push(Number(rest & 0xffffffffn));
  let factor = 0x43b0d7e5;
  const hashed = (word: number): number => {
    let value = low32(word ^ factor);
    factor = low32(Math.imul(factor, 0x931e8875));
    value = low32(Math.imul(value, factor));
    return low32(value ^ (value >>> 16));
  };
  const mixed = (a: number, b: number): number => {
    const value = low32(Math.imul(a, 0xca01f9dd) - Math.imul(b, 0x4973f715));
    return low32(value ^ (value >>> 16));
  };
  const pool = Array.from({ length: POOL }, (_, i) => hashed(entropy[i] ?? 0));
  for (let from = 0; from < POOL; from++)
    for (let to = 0; to < POOL; to++)
      if (from !== to) pool[to] = mixed(pool[to] as number, hashed(pool[from] as number));
  for (const word of entropy.slice(POOL))
    for (let to = 0; to < POOL; to++) pool[to] = mixed(pool[to] as number, hashed(word));
  let constant = 0x8b51f9dd;
  return Array.from({ length: count }, (_, i) => {
    let value = low32((pool[i % POOL] as number) ^ constant);
    constant = low32(Math.imul(constant, 0x58f38ded));
    value = low32(Math.imul(value, constant));
    return low32(value ^ (value >>> 16));
  });
}

const MASK = (1n << 128n) - 1n;
const FACTOR = 0x2360ed051fc65da44385df649fccf645n;

export interface PcgSnapshot {
  readonly state: bigint;
  readonly spare: number | undefined;
}

/** PCG64 (O'Neill, 2014), the generator of np.random.default_rng. */
export class Pcg64 {
  #state = 0n;
  #spare: number | undefined;
  readonly #increment: bigint;

  constructor(seed: bigint) {
    const words = seedWords(seed, 8).map(BigInt);
    const word64 = (i: number): bigint => ((words[2 * i + 1] as bigint) << 32n) | (words[2 * i] as bigint);
    this.#increment = ((((word64(2) << 64n) | word64(3)) << 1n) | 1n) & MASK;
    this.#step();
    this.#state = (this.#state + ((word64(0) << 64n) | word64(1))) & MASK;
    this.#step();
  }

  #step(): void {
    this.#state = (this.#state * FACTOR + this.#increment) & MASK;
  }

  snapshot(): PcgSnapshot {
    return { state: this.#state, spare: this.#spare };
  }

  restore({ state, spare }: PcgSnapshot): void {
    this.#state = state;
    this.#spare = spare;
  }

  next64(): bigint {
    this.#step();
    const turn = this.#state >> 122n;
    const value = BigInt.asUintN(64, (this.#state >> 64n) ^ this.#state);
    return BigInt.asUintN(64, (value >> turn) | (value << (64n - turn)));
  }

  /** The low half of 64 bits, then their high half. */
  next32(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    const value = this.next64();
    this.#spare = Number(value >> 32n);
    return Number(value & 0xffffffffn);
  }

  nextDouble(): number {
    return Number(this.next64() >> 11n) / 9_007_199_254_740_992;
  }

  /** A whole number from 0 to `most`, both included: as many bits as `most` has, drawn until they are not more. */
  maskedUpTo(most: number): number {
    if (most === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(most);
    let value = (this.next32() & mask) >>> 0;
    while (value > most) value = (this.next32() & mask) >>> 0;
    return value;
  }

  /** The same by Lemire's product. */
  upTo(most: bigint): bigint {
    if (most === 0n) return 0n;
    const [bits, next] =
      most <= 0xffffffffn
        ? ([32n, () => BigInt(this.next32())] as const)
        : ([64n, () => this.next64()] as const);
    const count = most + 1n;
    const range = 1n << bits;
    if (count === range) return next();
    let product = next() * count;
    if (product % range < count) {
      const least = (range - count) % count;
      while (product % range < least) product = next() * count;
    }
    return product >> bits;
  }
}
