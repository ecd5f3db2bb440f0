import type { NumberCode } from '../code/numberCode';
import { decimals, kinds, type NumberKnown, number, unsupported } from './known';
import type { Translation } from './translation';

/** By which rules two numbers are computed: Python's ints, its floats, NumPy's float64 and int64. One is a bit, several are not sure. */
export const families = { int: 1, float: 2, np: 4, npInt: 8 } as const;

/** The families that two numbers may meet in. */
export function meeting(a: NumberKnown, b: NumberKnown): number {
  let all = 0;
  for (const one of bitsOf(a.kinds)) for (const other of bitsOf(b.kinds)) all |= familyOf(one, other);
  return all;
}

export const bitsOf = (set: number): readonly number[] => [1, 2, 4, 8, 16, 32, 64].filter((bit) => set & bit);

function familyOf(a: number, b: number): number {
  const strong = kinds.np | kinds.npArray;
  if ((a | b) & strong) return families.np;
  const isFloat = ((a | b) & kinds.float) !== 0;
  if ((a | b) & kinds.npInt) return isFloat ? families.np : families.npInt;
  if (((a | b) & kinds.npBool) === 0) return isFloat ? families.float : families.int;
  // Two truth values are added by `or`.
  if (isFloat) return families.np;
  return (a | b) & kinds.int ? families.npInt : unsupported();
}

/** The kinds of what families give. */
export function kindsOf(family: number): number {
  return (
    (family & families.int ? kinds.int : 0) |
    (family & families.float ? kinds.float : 0) |
    (family & families.np ? kinds.np : 0) |
    (family & families.npInt ? kinds.npInt : 0)
  );
}

/** The kinds that are whole numbers for which a double is too small, if they are large. */
export const ints = kinds.int | kinds.npInt;

/** Is it a decimal number for certain? */
export const isDecimal = ({ kinds: set }: NumberKnown): boolean => (set & decimals) === set;

/** The number of these kinds, where it is an int only as long as a double holds it. */
export const checked = (to: Translation, kind: number, code: NumberCode): NumberKnown =>
  number(kind, kind & ints ? to.whole(code) : code);
