import { InputError } from './inputError';

/** A source of random numbers: the same seed gives the same numbers, on every machine. */
export interface Random {
  /** Evenly spread over 0 <= u < 1, in steps of 2^-53. */
  uniform(): number;
  /** Normally distributed with mean 0 and standard deviation 1, as np.random.randn. */
  normal(): number;
  /** `size` whole numbers from 0 to n - 1, the same one possibly again, as np.random.choice(n, size). */
  choice(n: number, size: number): Int32Array;
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
  const nextWord = xoshiro128StarStar(stateFrom(seed));
  const uniform = (): number => ((nextWord() >>> 5) * 2 ** 26 + (nextWord() >>> 6)) / 2 ** 53;
  return { uniform, normal: createNormal(uniform), choice: (n, size) => choose(uniform, n, size) };
}

type State = readonly [number, number, number, number];

/** The generator xoshiro128**: a function giving whole numbers from 0 to 2^32 - 1. The state must not be all 0. */
export function xoshiro128StarStar(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return word;
  };
}

function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}

function stateFrom(seed: number): State {
  const low = splitmix32(seed >>> 0);
  const high = splitmix32(Math.floor(seed / 2 ** 32) >>> 0);
  return [low(), low(), low() ^ high(), low() ^ high()];
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

function createNormal(uniform: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
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
    spare = v * scale;
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
