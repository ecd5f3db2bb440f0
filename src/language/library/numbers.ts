import * as np from '#numpy';
import { Failure } from '../program/failure';
import { List, Tuple, type Value } from '../program/values/value';
import { unwrapped } from './foreign';
import { numeric, toFloat } from './operators/numbers';
import { typeName } from './types';

/** A number as a float, many as an array of the program's own: what it does to them is not seen outside. */
export function toValue(given: number | Float64Array): Value {
  return typeof given === 'number' ? given : np.fromData('float64', Float64Array.from(given));
}

/** The number that a function gave; an array of a single one is one, too. */
export function toNumber(name: string, value: Value): number {
  const one = value instanceof np.NDArray && value.size === 1 ? np.item(value) : unwrapped(value);
  const number = numeric(one);
  if (number !== undefined) return toFloat(number);
  throw value === null ? new Failure('noReturn', name) : new Failure('noNumber', name, typeName(value));
}

/** The numbers of an array of one dimension, of a list or of a tuple; undefined of anything else, also within it. */
export function toNumbers(value: Value): readonly number[] | undefined {
  const items = itemsOf(value)?.map((one) => numeric(unwrapped(one)));
  return items?.every((one) => one !== undefined) ? items.map(toFloat) : undefined;
}

function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof List || value instanceof Tuple) return value.items;
  if (!(value instanceof np.NDArray) || value.ndim !== 1) return undefined;
  const list = np.toList(value);
  return Array.isArray(list) ? list : undefined;
}
