import { InputError } from '../inputError';

/**
 * A source of random numbers: the same seed gives the same numbers. Uniform numbers and choices are the same to the bit on every
 * machine; normal numbers in every engine of JavaScript but for their last bits, since Math.log differs there.
 */
export interface Random {
  /** Evenly spread over 0 <= u < 1, in steps of 2^-53. */
  uniform(): number;
  /** Normally distributed with mean 0 and standard deviation 1, as np.random.randn. By Math.log. */
  normal(): number;
  /** `size` whole numbers from 0 to n - 1, the same one possibly again, as np.random.choice(n, size). */
  choice(n: number, size: number): Int32Array;
  /** All that is to come depends on, as six numbers; see `restoreRandom`. */
  state(): Float64Array;
}

/**
 * Random numbers from a seed, which is any whole number up to 2^53.
 *
 * Bits: xoshiro128** of Blackman and Vigna (2018), its state filled by splitmix32. Normal numbers: the polar method of
 * Marsaglia and Bray (1964). Good for statistics and lessons, not for secrets.
 * @throws InputError when the seed is anything else
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed))
    throw new InputError('The seed must be a whole number, but it is {0}.', seed);
  return randomFrom(wordsFrom(seed), { spare: undefined });
}

/**
 * Goes on where another source of random numbers was when its `state()` was taken, in the same engine of JavaScript with the
 * same numbers to the bit: four words of xoshiro128**, then 1 and the second number of a pair of normal numbers, or 0 and 0.
 * @throws InputError when `state` is not such a state
 */
export function restoreRandom(state: Float64Array): Random {
  const words = Int32Array.from(state.subarray(0, 4));
  const [hasSpare, spare] = state.subarray(4);
  const same = words.every((word, i) => word === state[i]) && words.some((word) => word !== 0);
  if (state.length !== 6 || !same || !(hasSpare === 0 || hasSpare === 1) || !Number.isFinite(spare)) {
    throw new InputError('The state of the random numbers is damaged.');
  }
  return randomFrom(words, { spare: hasSpare === 1 ? spare : undefined });
}

/** The second number of a pair of normal numbers, until it is asked for. */
interface Spare {
  spare: number | undefined;
}

function randomFrom(words: Int32Array, kept: Spare): Random {
  const nextWord = xoshiro128StarStar(words);
  const uniform = (): number => ((nextWord() >>> 5) * 2 ** 26 + (nextWord() >>> 6)) / 2 ** 53;
  return {
    uniform,
    normal: createNormal(uniform, kept),
    choice: (n, size) => choose(uniform, n, size),
    state: () => Float64Array.of(...words, kept.spare === undefined ? 0 : 1, kept.spare ?? 0),
  };
}

/**
 * The generator xoshiro128**: a function giving whole numbers from 0 to 2^32 - 1, which moves on its four words of state.
 * They must not be all 0.
 */
export function xoshiro128StarStar(state: Int32Array): () => number {
  return () => {
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return word;
  };
}

function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}

function wordsFrom(seed: number): Int32Array {
  const low = splitmix32(seed >>> 0);
  const high = splitmix32(Math.floor(seed / 2 ** 32) >>> 0);
  return Int32Array.of(low(), low(), low() ^ high(), low() ^ high());
}

function splitmix32(start: number): () => number {
  let sum = start;
  return () => {
    sum = (sum + 0x9e3779b9) | 0;
    let word = sum ^ (sum >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

function createNormal(uniform: () => number, kept: Spare): () => number {
  return () => {
    if (kept.spare !== undefined) {
      const normal = kept.spare;
      kept.spare = undefined;
      return normal;
    }
    let u = 0;
    let v = 0;
    let s = 0;
    do {
      u = 2 * uniform() - 1;
      v = 2 * uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    kept.spare = v * scale;
    return u * scale;
  };
}

function choose(uniform: () => number, n: number, size: number): Int32Array {
  if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 31)) {
    throw new InputError(
      'choice needs a whole number of things from 1 to 2147483648 to choose from, but got {0}.',
      n,
    );
  }
  if (!(Number.isInteger(size) && size >= 0)) {
    throw new InputError('choice needs a whole number of choices, 0 or more, but got {0}.', size);
  }
  return Int32Array.from({ length: size }, () => Math.floor(uniform() * n));
}
