import { stretch } from '../array/broadcast';
import { copyInto } from '../array/cast';
import { empty, NDArray, type Nested, rowMajor, shapeText } from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements } from '../array/toPython';
import { axisOf, reshape } from '../array/views';
import { fullLike, zeros } from '../create/filled';
import { NumPyError } from '../error';
import { viewAt } from '../index/basic';
import { getItem } from '../index/getItem';
import { onAxis, type Slice, whole } from '../index/parts';
import { assign } from '../index/setItem';
import { take } from '../order/take';
import { alongAxis } from '../reduce/lanes';

/** np.tile: the array as often along each axis as `reps` says. */
export function tile(a: Nested, reps: readonly number[]): NDArray {
  const array = asArray(a);
  const ndim = Math.max(array.ndim, reps.length);
  const shape = [...new Array<number>(ndim - array.ndim).fill(1), ...array.shape];
  const counts = [...new Array<number>(ndim - reps.length).fill(1), ...reps];
  const out = empty(
    array.dtype,
    shape.map((length, i) => length * (counts[i] as number)),
  );
  const split = shape.flatMap((length, i) => [counts[i] as number, length]);
  const source = reshape(
    array,
    shape.flatMap((length) => [1, length]),
  );
  copyInto(new NDArray(out.dtype, split, rowMajor(split), 0, out.data), stretch(source, split));
  return out;
}

/** np.repeat: each number (or row of an axis) so many times. */
export function repeat(a: Nested, repeats: Nested, axis: number | null = null): NDArray {
  const [array, along] = alongAxis(asArray(a), axis);
  const length = array.shape[along] as number;
  const counts = elements(asArray(repeats)).map(Number);
  if (counts.length !== 1 && counts.length !== length)
    throw new NumPyError('ValueError', 'np.repeat needs one count, or one for each of {0} places.', length);
  const times = (i: number): number => Math.max(0, counts[counts.length === 1 ? 0 : i] as number);
  let total = 0;
  for (let i = 0; i < length; i++) total += times(i);
  const indices = empty('int64', [total]);
  const places = indices.data as BigInt64Array;
  for (let i = 0, at = 0; i < length; at += times(i), i++) places.fill(BigInt(i), at, at + times(i));
  return take(array, indices, along) as NDArray;
}

/** np.pad with a constant: so many before and after on each axis. */
export function pad(a: Nested, widths: Nested, value: Nested = 0n): NDArray {
  const array = asArray(a);
  const given = asArray(widths);
  const pairs = stretchedPairs(given, array);
  const shape = array.shape.map(
    (length, i) => length + (pairs[2 * i] as number) + (pairs[2 * i + 1] as number),
  );
  const out = zeros(shape, array.dtype);
  assign(out, fullLike(out, value));
  const inside = array.shape.map((length, i): Slice => {
    const from = pairs[2 * i] as number;
    return { start: BigInt(from), stop: BigInt(from + length), step: null };
  });
  copyInto(viewAt(out, inside), array);
  return out;
}

function stretchedPairs(given: NDArray, array: NDArray): number[] {
  const shape = [array.ndim, 2];
  const fits =
    given.ndim <= 2 && given.shape.every((length, i) => length === 1 || length === shape[2 - given.ndim + i]);
  if (fits) return elements(stretch(given, shape)).map(Number);
  throw new NumPyError(
    'ValueError',
    'np.pad needs a pair (before, after) for each of {0} axes, not widths of shape {1}.',
    array.ndim,
    shapeText(given.shape),
  );
}

/** np.flip: the axes that are named (all, if none is) turned round. */
export function flip(a: Nested, axis?: number | null): NDArray {
  const array = asArray(a);
  const turned: Slice = { start: null, stop: null, step: -1n };
  const along = axis === null || axis === undefined ? undefined : axisOf(axis, array.ndim);
  return getItem(
    array,
    array.shape.map((_, i) => (along === undefined || i === along ? turned : whole)),
  ) as NDArray;
}

/** np.roll: moved on by `shift` places, the last ones coming first. */
export function roll(a: Nested, shift: number, axis: number | null = null): NDArray {
  const array = asArray(a);
  const [lane, along] = alongAxis(array, axis === null ? null : axisOf(axis, array.ndim));
  const length = lane.shape[along] as number;
  const indices = Array.from({ length }, (_, i) => BigInt((((i - shift) % length) + length) % length));
  const moved = take(lane, asArray(indices, 'int64'), along) as NDArray;
  return axis === null ? reshape(moved, array.shape) : moved;
}

/** np.split: into so many equal parts, or at the places given. */
export function split(a: Nested, sections: number | readonly number[], axis = 0): NDArray[] {
  const array = asArray(a);
  const along = axisOf(axis, array.ndim);
  const length = array.shape[along] as number;
  if (typeof sections === 'number' && length % sections !== 0)
    throw new NumPyError('ValueError', '{0} places cannot be split into {1} equal parts.', length, sections);
  const places =
    typeof sections === 'number'
      ? Array.from({ length: sections - 1 }, (_, i) => ((i + 1) * length) / sections)
      : sections;
  return [0, ...places].map((from, i) => {
    const stop = places[i];
    const part = { start: BigInt(from), stop: stop === undefined ? null : BigInt(stop), step: null };
    return getItem(array, onAxis(array.ndim, along, part)) as NDArray;
  });
}
