import type { BinaryOperator, CompareOperator, UnaryOperator } from '../program/operators';
import type { ClassValue } from '../program/values/classes';
import type { Iteration } from '../program/values/iteration';
import type { Value } from '../program/values/value';

/** Values that the language does not know of itself, and all that it does with them: NumPy's arrays and scalars. */
export interface Foreign {
  readonly takes: (value: object) => boolean;
  readonly typeOf: (value: object) => ClassValue;
  readonly truth: (value: object) => boolean;
  readonly length: (value: object) => number;
  readonly iterate: (value: object) => Iteration;
  readonly getItem: (value: object, index: Value) => Value;
  readonly setItem: (value: object, index: Value, item: Value) => void;
  readonly binary: (operator: BinaryOperator, left: Value, right: Value) => Value;
  readonly inPlace: (operator: BinaryOperator, left: Value, right: Value) => Value;
  readonly compare: (operator: CompareOperator, left: Value, right: Value) => Value;
  readonly unary: (operator: UnaryOperator, value: object) => Value;
  readonly repr: (value: object) => string;
  readonly text: (value: object) => string;
  readonly copy: (value: object) => Value;
  /** A number of its own as Python's, undefined where it is none. */
  readonly number: (value: object) => number | bigint | boolean | undefined;
  /** undefined: to a whole number, as round(x) does. */
  readonly round: (value: object, decimals: number | undefined) => Value;
  readonly absolute: (value: object) => Value;
}

let known: Foreign | undefined;

export function setForeign(foreign: Foreign): void {
  known = foreign;
}

/** Who knows a value that the language does not. */
export function foreignTo(value: Value): Foreign | undefined {
  return typeof value === 'object' && value !== null && known?.takes(value) ? known : undefined;
}

/** A number of whoever's, as one of Python's own, or what it was. */
export function unwrapped(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const number = foreignTo(value)?.number(value);
  return number === undefined ? value : number;
}
