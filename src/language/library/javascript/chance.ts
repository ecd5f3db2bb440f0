/** Evenly drawn numbers in [0, 1), the same ones from the same seed: xorshift128+. */
export class Chance {
  #a: bigint;
  #b: bigint;
  constructor(seed: bigint) {
    this.#a = mixed(seed);
    this.#b = mixed(this.#a);
  }
  next(): number {
    let a = this.#a;
    const b = this.#b;
    this.#a = b;
    a ^= (a << 23n) & MASK;
    a ^= a >> 17n;
    this.#b = a ^ b ^ (b >> 26n);
    return Number(((this.#b + b) & MASK) >> 11n) / 2 ** 53;
  }
  snapshot(): readonly [bigint, bigint] {
    return [this.#a, this.#b];
  }
  restore([a, b]: readonly [bigint, bigint]): void {
    this.#a = a;
    this.#b = b;
  }
}

const MASK = (1n << 64n) - 1n;

/** Bits that have nothing in common with those of the number beside it. */
function mixed(seed: bigint): bigint {
  let bits = (seed + 0x9e3779b97f4a7c15n) & MASK;
  bits = ((bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  bits = ((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return bits ^ (bits >> 31n);
}
