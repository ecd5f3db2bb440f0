import { stretch } from '../array/broadcast';
import { withDType } from '../array/cast';
import {
  type Element,
  empty,
  type NDArray,
  type Nested,
  NumPyScalar,
  shapeText,
  unwrap,
  type Value,
} from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements, truth } from '../array/toPython';
import { transpose } from '../array/views';
import { NumPyError } from '../error';
import { nonzero } from '../index/nonzero';
import { stack } from '../join/concatenate';
import { spend } from '../meter';
import { inDType, type Lone, meetingDType, type Operand, settled } from '../ufunc/operands';
import { meetingShape } from '../ufunc/output';

/** np.where(condition, a, b): the numbers of a where it holds, of b elsewhere. */
export function where(condition: Operand, a: Operand, b: Operand): Value {
  const [x, y] = [settled(a), settled(b)];
  const dtype = meetingDType([x, y]);
  const arrays = [
    withDType(asArray(condition), 'bool'),
    inDType(within(x), dtype),
    inDType(within(y), dtype),
  ] as const;
  const shape = meetingShape('where', arrays);
  const [holds, yes, no] = arrays.map((array) => elements(stretch(array, shape))) as [
    Element[],
    Element[],
    Element[],
  ];
  const out = empty(dtype, shape);
  spend(3 * out.size);
  const data = out.data as unknown as Element[];
  for (let i = 0; i < holds.length; i++) data[i] = (holds[i] === 0 ? no[i] : yes[i]) as Element;
  return out;
}

/** An int of Python is cast here, not refused, where the dtype cannot hold it. */
const within = (operand: Lone | NDArray): Lone | NDArray =>
  typeof operand === 'bigint' ? new NumPyScalar('int64', BigInt.asIntN(64, operand)) : operand;

/** np.argwhere: the indices of what is not 0, a row each. */
export function argwhere(a: Nested): NDArray {
  const array = asArray(a);
  return array.ndim === 0 ? empty('int64', [Number(truth(array)), 0]) : transpose(stack(nonzero(array), 0));
}

/** np.unravel_index: the place of the i-th number of a shape on each axis. */
export function unravelIndex(indices: Nested, shape: readonly number[]): Value[] {
  const given = asArray(indices);
  const places = shape.map(() => empty('int64', given.shape));
  const size = shape.reduce((product, length) => product * length, 1);
  elements(given).forEach((index, i) => {
    let rest = Number(index) < 0 ? Number(index) + size : Number(index);
    if (!(rest >= 0 && rest < size))
      throw new NumPyError(
        'ValueError',
        'An array of shape {0} has no number {1}.',
        shapeText(shape),
        Number(index),
      );
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis] as number;
      const place = places[axis] as NDArray;
      place.data[i] = BigInt(rest % length);
      rest = Math.floor(rest / length);
    }
  });
  return places.map(unwrap);
}

/** np.bincount: how often 0, 1, 2 ... stand in the array. */
export function bincount(a: Nested, least = 0): NDArray {
  const list = elements(asArray(a)).map(Number);
  const length = list.reduce((most, value) => Math.max(most, value + 1), least);
  const out = empty('int64', [length]);
  for (const value of list) {
    if (!(value >= 0 && Number.isInteger(value)))
      throw new NumPyError('ValueError', 'np.bincount counts whole numbers from 0 on, not {0}.', value);
    out.data[value] = (out.data[value] as bigint) + 1n;
  }
  return out;
}

/** np.isin: which numbers are among the others. */
export function isin(a: Nested, others: Nested): NDArray {
  const array = asArray(a);
  const found = new Set(elements(asArray(others)).map(Number));
  const out = empty('bool', array.shape);
  elements(array).forEach((element, i) => {
    const value = Number(element);
    (out.data as Uint8Array)[i] = Number(found.has(value) && !Number.isNaN(value));
  });
  return out;
}
