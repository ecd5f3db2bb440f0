import { stretch } from '../array/broadcast';
import { withDType } from '../array/cast';
import { indexArray } from '../array/indices';
import {
  empty,
  type NDArray,
  type Nested,
  NumPyScalar,
  shapeText,
  unwrap,
  type Value,
} from '../array/ndarray';
import { asArray } from '../array/nested';
import { numbersOf, truth } from '../array/toPython';
import { transpose } from '../array/views';
import { walk } from '../array/walk';
import { NumPyError } from '../error';
import { nonzero } from '../index/nonzero';
import { stack } from '../join/concatenate';
import { allocate, spend } from '../meter';
import { inDType, type Lone, meetingDType, type Operand, settled } from '../ufunc/operands';
import { meetingShape } from '../ufunc/output';
import { placeAbove, seeking } from './searchsorted';

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
  const out = empty(dtype, shape);
  spend(3 * out.size);
  const target = out.data as Float64Array;
  const [holds, yes, no] = arrays.map(({ data }) => data) as [Uint8Array, Float64Array, Float64Array];
  const stretched = arrays.map((array) => stretch(array, shape));
  const { inner, steps, each } = walk(
    shape,
    stretched.map(({ strides }) => strides),
  );
  const [step, yesStep, noStep] = steps as [number, number, number];
  let count = 0;
  each(
    stretched.map(({ offset }) => offset),
    (at) => {
      const [place, yesAt, noAt] = at as [number, number, number];
      for (let i = 0; i < inner; i++)
        target[count++] = (
          holds[place + i * step] === 0 ? no[noAt + i * noStep] : yes[yesAt + i * yesStep]
        ) as number;
    },
  );
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
  numbersOf(given).forEach((index, i) => {
    let rest = index < 0 ? index + size : index;
    if (!(rest >= 0 && rest < size))
      throw new NumPyError('ValueError', 'An array of shape {0} has no number {1}.', shapeText(shape), index);
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
  const list = numbersOf(asArray(a));
  const length = list.reduce((most, value) => Math.max(most, value + 1), least);
  const counts = allocate('float64', Number.isInteger(length) ? length : 0) as Float64Array;
  for (const value of list) {
    if (!(value >= 0 && Number.isInteger(value)))
      throw new NumPyError('ValueError', 'np.bincount counts whole numbers from 0 on, not {0}.', value);
    counts[value] = (counts[value] as number) + 1;
  }
  return indexArray(counts);
}

/** np.isin: which numbers are among the others. */
export function isin(a: Nested, others: Nested): NDArray {
  const array = asArray(a);
  const sought = numbersOf(asArray(others))
    .filter((value) => !Number.isNaN(value))
    .sort();
  const out = empty('bool', array.shape);
  const target = out.data as Uint8Array;
  spend(seeking(array.size + sought.length, sought.length));
  numbersOf(array).forEach((value, i) => {
    target[i] = Number(sought[placeAbove(sought, value) - 1] === value);
  });
  return out;
}
