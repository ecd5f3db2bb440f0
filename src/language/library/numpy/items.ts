import * as np from '#numpy';
import { Failure } from '../../program/failure';
import type { Iteration } from '../../program/values/iteration';
import { ELLIPSIS, List, SliceValue, Tuple, type Value } from '../../program/values/value';
import { typeName } from '../types';
import { nested, run } from './convert';
import { overAll, rowsOf } from './iterators';

/** What stands between the brackets of an array, part by part. */
function partsOf(index: Value): np.IndexPart[] {
  return index instanceof Tuple ? index.items.map(partOf) : [partOf(index)];
}

function partOf(index: Value): np.IndexPart {
  if (typeof index === 'bigint' || index === null || index instanceof np.NDArray) return index;
  if (index === ELLIPSIS) return 'ellipsis';
  if (typeof index === 'boolean') return np.array(index);
  if (index instanceof SliceValue)
    return { start: limit(index.start), stop: limit(index.stop), step: limit(index.step) };
  if (index instanceof np.NumPyScalar && typeof index.value === 'bigint') return index.value;
  if (index instanceof np.NumPyScalar && typeof index.value === 'boolean') return np.array(index);
  if (index instanceof List || index instanceof Tuple) return run(() => np.asArray(nested(index)));
  throw new Failure('arrayIndex', typeName(index));
}

function limit(value: Value): bigint | null {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return BigInt(value);
  const one = value instanceof np.NDArray && value.ndim === 0 ? np.item(value) : value;
  if (one instanceof np.NumPyScalar && typeof one.value === 'bigint') return one.value;
  if (typeof one === 'bigint') return one;
  throw new Failure('sliceIndex', typeName(value));
}

export function getItem(value: object, index: Value): Value {
  if (value instanceof np.ArrayIterator && index === 0n) return run(() => value.view);
  if (value instanceof np.NumPyScalar) throw new Failure('scalarIndex', typeName(value));
  if (!(value instanceof np.NDArray)) throw new Failure('notSubscriptable', typeName(value));
  return run(() => np.getItem(value, partsOf(index)));
}

export function setItem(value: object, index: Value, item: Value): void {
  if (value instanceof np.ArrayIterator && index === 0n)
    return run(() => np.setItem(value.view, ['ellipsis'], nested(item)));
  if (!(value instanceof np.NDArray)) throw new Failure('noItemAssignment', typeName(value));
  run(() => np.setItem(value, partsOf(index), nested(item)));
}

export function iterate(value: object): Iteration {
  if (value instanceof np.ArrayIterator) return overAll(value);
  if (!(value instanceof np.NDArray) || value.ndim === 0) throw new Failure('notIterable', typeName(value));
  return rowsOf(value);
}
