import type { Data, DType } from '../dtype';

/** The memory of an array in words of 32 bits, lower ones first; of bytes where a number has no more. */
export type Words = Uint32Array | Uint8Array;

export function wordsOf({ buffer, byteOffset, byteLength }: Data, dtype: DType): Words {
  if (dtype === 'uint8' || dtype === 'bool') return new Uint8Array(buffer, byteOffset, byteLength);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** Writes for n numbers, `step` apart, what their upper 32 bits, or all they have, are in order: a whole number that rises with them. */
type UpperKeys = (words: Words, at: number, step: number, keys: Uint32Array, n: number) => void;

const SIGN = 0x80000000;
const ALL = 0xffffffff;

/** As whole numbers the bits of floats rise from 0 on, and fall from -0 on. */
const ofFloat = (word: number): number => (word >= SIGN ? ~word : word | SIGN) >>> 0;

/** -0 is 0, and every nan stands at the end. */
const ofFloat64: UpperKeys = (words, at, step, keys, n) => {
  for (let i = 0; i < n; i++) {
    const place = 2 * (at + i * step);
    const [low, high] = [words[place] as number, words[place + 1] as number];
    const size = high & 0x7fffffff;
    const isNone = size > 0x7ff00000 || (size === 0x7ff00000 && low !== 0);
    keys[i] = isNone ? ALL : high === SIGN && low === 0 ? SIGN : ofFloat(high);
  }
};

const ofFloat32: UpperKeys = (words, at, step, keys, n) => {
  for (let i = 0; i < n; i++) {
    const word = words[at + i * step] as number;
    keys[i] = (word & 0x7fffffff) > 0x7f800000 ? ALL : word === SIGN ? SIGN : ofFloat(word);
  }
};

/** Of whole numbers of so many words, the upper one with its sign turned. */
const ofWhole =
  (count: number, sign: number): UpperKeys =>
  (words, at, step, keys, n) => {
    for (let i = 0; i < n; i++)
      keys[i] = ((words[count * (at + i * step) + count - 1] as number) ^ sign) >>> 0;
  };

export const upperKeys: Readonly<Record<DType, UpperKeys>> = {
  float64: ofFloat64,
  float32: ofFloat32,
  int64: ofWhole(2, SIGN),
  uint64: ofWhole(2, 0),
  int32: ofWhole(1, SIGN),
  uint8: ofWhole(1, 0),
  bool: ofWhole(1, 0),
};

/** The same of the lower 32 bits, for numbers whose upper keys are equal. */
type LowerKey = (words: Words, place: number) => number;

const lowerOfFloat: LowerKey = (words, place) => {
  const [low, high] = [words[2 * place] as number, words[2 * place + 1] as number];
  if ((high & 0x7fffffff) >= 0x7ff00000 || (high === SIGN && low === 0)) return 0;
  return high >= SIGN ? ~low >>> 0 : low;
};
const lowerOfWhole: LowerKey = (words, place) => words[2 * place] as number;

export const lowerKeys: Readonly<Partial<Record<DType, LowerKey>>> = {
  float64: lowerOfFloat,
  int64: lowerOfWhole,
  uint64: lowerOfWhole,
};
