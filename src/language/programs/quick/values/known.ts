import * as np from '#numpy';
import { FunctionValue } from '../../../program/machine/code';
import type { FunctionCode } from '../../../program/tree';
import { NativeFunction } from '../../../program/values/callable';
import { ClassValue, ModuleValue } from '../../../program/values/classes';
import { List, Tuple, type Value } from '../../../program/values/value';
import { constant, type NumberCode } from '../code/numberCode';
import { LARGEST } from '../code/operations';

/** The kinds of a number, as bits: what is known of one may be that it is an int or a float. */
export const kinds = {
  int: 1,
  float: 2,
  bool: 4,
  /** np.float64 */
  np: 8,
  npBool: 16,
  /** An array of float64 without axes, as np.where gives. */
  npArray: 32,
  /** np.int64, or an array of it without axes. */
  npInt: 64,
} as const;
export const ofNumPy = kinds.np | kinds.npBool | kinds.npArray | kinds.npInt;
export const decimals = kinds.float | kinds.np | kinds.npArray;
export const wholes = kinds.int | kinds.bool;

export interface NumberKnown {
  readonly kind: 'number';
  readonly kinds: number;
  readonly code: NumberCode;
  /** Its value, where it is the same in each call. */
  readonly value?: number;
}
/** A list, a tuple, or an array of float64 with one axis. */
export interface ItemsKnown {
  readonly kind: 'items';
  readonly form: 'array' | 'list' | 'tuple';
  readonly items: readonly Known[];
}
export interface RangeKnown {
  readonly kind: 'range';
  readonly start: NumberKnown;
  readonly stop: NumberKnown;
  readonly step: number;
}
/** What is known of a value before the function is called. */
export type Known =
  | NumberKnown
  | ItemsKnown
  | RangeKnown
  | { readonly kind: 'none' | 'unknown' }
  | { readonly kind: 'callable'; readonly value: FunctionValue | NativeFunction | ClassValue }
  | { readonly kind: 'inner'; readonly code: FunctionCode; readonly frame: object }
  | { readonly kind: 'method'; readonly self: ItemsKnown; readonly name: string }
  | { readonly kind: 'module'; readonly value: ModuleValue }
  /** An object of JavaScript's that stays as it is. */
  | { readonly kind: 'object'; readonly value: object };

/** Thrown where a function is for the full tier alone. */
export const UNSUPPORTED: object = Object.freeze({ what: 'unsupported' });
export function unsupported(): never {
  throw UNSUPPORTED;
}

/** The most items that are computed one by one; of 64 on NumPy's own loops here compute exp in another way. */
export const MOST_ITEMS = 60;

export const number = (kind: number, code: NumberCode): NumberKnown =>
  code.kind === 'constant'
    ? { kind: 'number', kinds: kind, code, value: code.value }
    : { kind: 'number', kinds: kind, code };
export const int = (value: number): NumberKnown => number(kinds.int, constant(value));
const NONE: Known = { kind: 'none' };
const UNKNOWN: Known = { kind: 'unknown' };

/** What is known of a value of the program's that stays as it is. */
export function fromValue(value: Value, depth = 0): Known {
  if (typeof value === 'number') return number(kinds.float, constant(value));
  if (typeof value === 'boolean') return number(kinds.bool, constant(Number(value)));
  if (typeof value === 'bigint') return value <= LARGEST && value >= -LARGEST ? int(Number(value)) : UNKNOWN;
  if (value === null) return NONE;
  if (value instanceof FunctionValue || value instanceof NativeFunction || value instanceof ClassValue)
    return { kind: 'callable', value };
  if (value instanceof ModuleValue) return { kind: 'module', value };
  if (value instanceof np.NumPyScalar) return fromScalar(value);
  if (value instanceof np.NDArray) return fromArray(value);
  if ((value instanceof List || value instanceof Tuple) && value.items.length <= MOST_ITEMS && depth < 3) {
    const form = value instanceof List ? 'list' : 'tuple';
    return { kind: 'items', form, items: value.items.map((item) => fromValue(item, depth + 1)) };
  }
  return UNKNOWN;
}

function fromScalar({ dtype, value }: np.NumPyScalar): Known {
  if (dtype === 'float64') return number(kinds.np, constant(value as number));
  if (dtype === 'int64') return wholeOfNumPy(value as bigint);
  return dtype === 'bool' ? number(kinds.npBool, constant(Number(value))) : UNKNOWN;
}

const wholeOfNumPy = (value: bigint): Known =>
  value <= LARGEST && value >= -LARGEST ? number(kinds.npInt, constant(Number(value))) : UNKNOWN;

function fromArray(array: np.NDArray): Known {
  if (array.ndim !== 1 || array.size > MOST_ITEMS) return UNKNOWN;
  if (array.dtype !== 'float64' && array.dtype !== 'int64') return UNKNOWN;
  const items = (np.toList(array) as (number | bigint)[]).map((item) =>
    typeof item === 'bigint' ? wholeOfNumPy(item) : number(kinds.np, constant(item)),
  );
  return { kind: 'items', form: 'array', items };
}

/** What is known of a value that is one of two, each in the same locals. */
export function either(a: Known, b: Known): Known {
  if (a.kind === 'number' && b.kind === 'number') {
    const both = a.kinds | b.kinds;
    const isSame = a.value !== undefined && Object.is(a.value, b.value) && a.kinds === b.kinds;
    return isSame ? a : { kind: 'number', kinds: both, code: a.code };
  }
  if (a.kind === 'items' && b.kind === 'items') {
    if (a.form !== b.form || a.items.length !== b.items.length) return UNKNOWN;
    return { ...a, items: a.items.map((item, index) => either(item, b.items[index] as Known)) };
  }
  return isSame(a, b) ? a : UNKNOWN;
}

/** Is there nothing in b that is not known of a? */
export function isSame(a: Known, b: Known): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.kinds === b.kinds && Object.is(a.value, b.value);
  if (a.kind === 'items' && b.kind === 'items')
    return (
      a.form === b.form &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSame(item, b.items[index] as Known))
    );
  if (a.kind === 'callable' || a.kind === 'module' || a.kind === 'object')
    return b.kind === a.kind && a.value === b.value;
  if (a.kind === 'inner') return b.kind === 'inner' && a.code === b.code && a.frame === b.frame;
  return a.kind === b.kind && (a.kind === 'none' || a.kind === 'unknown');
}
