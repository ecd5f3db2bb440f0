import { MersenneTwister } from '#numpy';

/** Python's random.Random: the numbers of random.seed(n), to the bit. */
export class PythonRandom {
  #bits: MersenneTwister;
  #spare: number | undefined;

  constructor(seed: bigint) {
    this.#bits = twister(seed);
  }

  seed(seed: bigint): void {
    this.#bits = twister(seed);
    this.#spare = undefined;
  }

  snapshot() {
    return { bits: this.#bits.snapshot(), spare: this.#spare };
  }

  restore({ bits, spare }: ReturnType<PythonRandom['snapshot']>): void {
    this.#bits.restore(bits);
    this.#spare = spare;
  }

  /** Evenly in [0, 1). */
  random(): number {
    return this.#bits.nextDouble();
  }

  /** That many random bits, the first drawn lowest. */
  bits(count: number): bigint {
    let value = 0n;
    for (let at = 0; at < count; at += 32) {
      const left = count - at;
      const word = this.#bits.next32();
      value |= BigInt(left < 32 ? word >>> (32 - left) : word) << BigInt(at);
    }
    return value;
  }

  /** A whole number from 0 on, before `count`. */
  below(count: bigint): bigint {
    const length = count.toString(2).length;
    let value = this.bits(length);
    while (value >= count) value = this.bits(length);
    return value;
  }

  /** Normally distributed about 0 with the standard deviation 1, two at a time, by sine and cosine. */
  gauss(): number {
    if (this.#spare !== undefined) {
      const spare = this.#spare;
      this.#spare = undefined;
      return spare;
    }
    const angle = this.random() * 2 * Math.PI;
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    this.#spare = Math.sin(angle) * radius;
    return Math.cos(angle) * radius;
  }

  /** The same by the ratio of two even numbers (Kinderman and Monahan). */
  normal(): number {
    const most = (4 * Math.exp(-0.5)) / Math.sqrt(2);
    for (;;) {
      const u = this.random();
      const v = 1 - this.random();
      const z = (most * (u - 0.5)) / v;
      if ((z * z) / 4 <= -Math.log(v)) return z;
    }
  }
}

function twister(seed: bigint): MersenneTwister {
  const words: number[] = [];
  for (let rest = seed < 0n ? -seed : seed; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return new MersenneTwister(words.length > 0 ? words : [0]);
}
