const N = 624;
const M = 397;

export interface TwisterSnapshot {
  readonly state: Uint32Array;
  readonly place: number;
}

/** MT19937 (Matsumoto and Nishimura, 1998), seeded and read as NumPy's legacy generator does. */
export class MersenneTwister {
  private readonly state = new Uint32Array(N);
  private place = N;

  constructor(seed: number | readonly number[]) {
    if (typeof seed === 'number') this.seedBy(seed);
    else this.seedByArray(seed);
  }

  /** All that decides what comes next. */
  snapshot(): TwisterSnapshot {
    return { state: this.state.slice(), place: this.place };
  }

  restore({ state, place }: TwisterSnapshot): void {
    this.state.set(state);
    this.place = place;
  }

  /** The next 32 bits. */
  next32(): number {
    if (this.place === N) this.turn();
    let y = this.state[this.place++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  next64(): bigint {
    const high = BigInt(this.next32());
    return (high << 32n) | BigInt(this.next32());
  }

  /** A number in [0, 1) with 53 random bits. */
  nextDouble(): number {
    const a = this.next32() >>> 5;
    const b = this.next32() >>> 6;
    return (a * 67_108_864 + b) / 9_007_199_254_740_992;
  }

  /** A whole number from 0 to `most`, both included: as many bits as `most` has, drawn until they are not more. */
  nextUpTo(most: number): number {
    if (most === 0) return 0;
    if (most > 0xffffffff) return Number(this.nextBigUpTo(BigInt(most)));
    const mask = 0xffffffff >>> Math.clz32(most);
    let value = (this.next32() & mask) >>> 0;
    while (value > most) value = (this.next32() & mask) >>> 0;
    return value;
  }

  nextBigUpTo(most: bigint): bigint {
    if (most <= 0xffffffffn) return BigInt(this.nextUpTo(Number(most)));
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    let value = this.next64() & mask;
    while (value > most) value = this.next64() & mask;
    return value;
  }

  private seedBy(seed: number): void {
    let word = seed >>> 0;
    for (let i = 0; i < N; i++) {
      this.state[i] = word;
      word = (Math.imul(1812433253, word ^ (word >>> 30)) + i + 1) >>> 0;
    }
  }

  private seedByArray(keys: readonly number[]): void {
    this.seedBy(19650218);
    const { state } = this;
    const mixed = (i: number, factor: number): number => {
      const before = state[i - 1] as number;
      return (state[i] as number) ^ Math.imul(before ^ (before >>> 30), factor);
    };
    let i = 1;
    const advance = (): void => {
      if (++i < N) return;
      state[0] = state[N - 1] as number;
      i = 1;
    };
    for (let k = 0; k < Math.max(N, keys.length); k++) {
      const j = k % keys.length;
      state[i] = mixed(i, 1664525) + (keys[j] as number) + j;
      advance();
    }
    for (let k = 1; k < N; k++) {
      state[i] = mixed(i, 1566083941) - i;
      advance();
    }
    state[0] = 0x80000000;
  }

  private turn(): void {
    const { state } = this;
    for (let i = 0; i < N; i++) {
      const y = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % N] as number) & 0x7fffffff);
      state[i] = (state[(i + M) % N] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.place = 0;
  }
}
