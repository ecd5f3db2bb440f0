import { NDArray, shapeText } from '../array/ndarray';
import { NumPyError } from '../error';

export interface Slice {
  readonly start: bigint | null;
  readonly stop: bigint | null;
  readonly step: bigint | null;
}

/** One of the things between the brackets of a[...]; null is np.newaxis, a list is an array. */
export type IndexPart = bigint | Slice | null | 'ellipsis' | NDArray;

/** The place of an index on an axis, counted from the end where it is negative. */
export function placeOf(index: number, length: number, axis: number): number {
  if (index >= -length && index < length) return index < 0 ? index + length : index;
  throw new NumPyError(
    'IndexError',
    'Index {0} is outside of axis {1}, which has {2} places: they are counted from 0.',
    index,
    axis,
    length,
  );
}

/** Where a slice of an axis begins, its step, and how many places it takes, by Python's rules. */
export function sliceOf({ start, stop, step }: Slice, length: number) {
  const by = step === null ? 1 : Number(step);
  if (by === 0) throw new NumPyError('ValueError', 'The step of a slice cannot be 0.');
  const low = by > 0 ? 0 : -1;
  const high = by > 0 ? length : length - 1;
  const clamped = (bound: bigint | null, open: number): number => {
    if (bound === null) return open;
    const place = Number(bound) < 0 ? Number(bound) + length : Number(bound);
    return Math.min(Math.max(place, low), high);
  };
  const from = clamped(start, by > 0 ? low : high);
  const to = clamped(stop, by > 0 ? high : low);
  return { start: from, step: by, count: Math.max(0, Math.ceil((to - from) / by)) };
}

/** How many axes of the array a part uses up. */
function axesOf(part: IndexPart): number {
  if (part === null || part === 'ellipsis') return 0;
  return part instanceof NDArray && part.dtype === 'bool' ? part.ndim : 1;
}

/** All of an axis, as in a[:]. */
export const whole: Slice = { start: null, stop: null, step: null };

/** The index that takes `part` on one axis and all of the others. */
export const onAxis = (ndim: number, axis: number, part: IndexPart): IndexPart[] =>
  Array.from({ length: ndim }, (_, i) => (i === axis ? part : whole));

/** The parts with an ellipsis and the axes that were left out written as whole slices. */
export function completed(parts: readonly IndexPart[], shape: readonly number[]): IndexPart[] {
  const used = parts.reduce((sum, part) => sum + axesOf(part), 0);
  if (used > shape.length)
    throw new NumPyError(
      'IndexError',
      'An array of shape {0} has {1} axes, but {2} indices stand in the brackets.',
      shapeText(shape),
      shape.length,
      used,
    );
  const rest = Array.from({ length: shape.length - used }, () => whole);
  const at = parts.indexOf('ellipsis');
  if (at < 0) return [...parts, ...rest];
  if (parts.includes('ellipsis', at + 1))
    throw new NumPyError('IndexError', 'At most one ... can stand in the brackets of an index.');
  return [...parts.slice(0, at), ...rest, ...parts.slice(at + 1)];
}
