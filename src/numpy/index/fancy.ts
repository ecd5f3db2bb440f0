import { commonShape, stretch } from '../array/broadcast';
import { fromData, NDArray, shapeText, sizeOf } from '../array/ndarray';
import { numbersOf } from '../array/toPython';
import { expandDims, reshape } from '../array/views';
import { isInteger } from '../dtype';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { viewAt } from './basic';
import { nonzeroPlaces } from './nonzero';
import { completed, type IndexPart, placeOf } from './parts';

/** What an index with arrays in it chooses: a place for each index of the arrays, and at each of these a view of what is left. */
export interface Choice {
  /** Where in data each chosen block begins. */
  readonly places: Float64Array;
  /** The shape that the arrays of indices have together. */
  readonly chosen: readonly number[];
  /** The block at offset 0: the axes that no array of indices stands for. */
  readonly block: { readonly shape: readonly number[]; readonly strides: readonly number[] };
  /** How many axes of the block come before the chosen ones in the result. */
  readonly before: number;
}

/** Whole numbers of a shape, rows one after another. */
interface Indices {
  readonly shape: readonly number[];
  readonly list: ArrayLike<number>;
}

/** An index part that was an array, with the axis of the array that it chooses from. */
interface Chooser {
  readonly axis: number;
  readonly indices: Indices;
}

/** Reads an index in which arrays stand; `whenRead` is called before its numbers are looked at, which may throw. */
export function choose(
  given: NDArray,
  givenParts: readonly IndexPart[],
  whenRead: () => void = () => undefined,
): Choice {
  const [array, parts] = withAxes(given, givenParts);
  const split = withoutMasks(completed(parts, array.shape), array.shape);
  const { choosers, basics, before } = parted(split, hasEllipsisBetween(parts));
  const view = viewAt(withPlaces(array, choosers), basics);
  whenRead();
  const shapes = choosers.map(({ indices }) => indices.shape);
  const chosen = commonShape(...shapes);
  if (!chosen)
    throw new NumPyError(
      'IndexError',
      'The arrays of indices have the shapes {0}, which do not fit together.',
      shapes.map(shapeText).join(', '),
    );
  const places = new Float64Array(sizeOf(chosen)).fill(view.offset);
  spend(places.length);
  for (const { axis, indices } of choosers) {
    const length = array.shape[axis] as number;
    const step = array.strides[axis] as number;
    // As NumPy has it: a number is looked at even where none is chosen, an array of numbers is not.
    if (indices.shape.length === 0) placeOf(indices.list[0] as number, length, axis);
    const list = indices.list.length === places.length ? indices.list : stretched(indices, chosen);
    for (let i = 0; i < places.length; i++)
      places[i] = (places[i] as number) + placeOf(list[i] as number, length, axis) * step;
  }
  return { places, chosen, block: view, before };
}

const isIndices = (part: IndexPart | Indices): part is Indices =>
  typeof part === 'object' && part !== null && 'list' in part;

function stretched({ shape, list }: Indices, common: readonly number[]): Float64Array {
  const array = fromData('float64', Float64Array.from(list), shape);
  return numbersOf(stretch(array, common));
}

/** Does ... stand between two that choose, even for no axis? */
function hasEllipsisBetween(parts: readonly IndexPart[]): boolean {
  const at = parts.indexOf('ellipsis');
  const chooses = (part: IndexPart) => part instanceof NDArray || typeof part === 'bigint';
  return at > 0 && parts.slice(0, at).some(chooses) && parts.slice(at).some(chooses);
}

/** Splits the parts into arrays of indices and the rest, in which a number 0 stands where an array stood. */
function parted(parts: readonly (IndexPart | Indices)[], isApart: boolean) {
  const choosers: Chooser[] = [];
  const basics: IndexPart[] = [];
  const positions: number[] = [];
  let axis = 0;
  let before = 0;
  parts.forEach((part, position) => {
    const isChooser = isIndices(part) || typeof part === 'bigint';
    if (isChooser) {
      const indices = isIndices(part) ? part : { shape: [], list: [Number(part)] };
      if (positions.length === 0) before = basics.length;
      choosers.push({ axis, indices });
      positions.push(position);
    }
    basics.push(isChooser ? 0n : (part as IndexPart));
    if (part !== null) axis++;
  });
  const isTogether = !isApart && positions.every((position, i) => position === (positions[0] as number) + i);
  return { choosers, basics, before: isTogether ? before : 0 };
}

/** Each mask replaced by the indices where it is true. */
function withoutMasks(parts: readonly IndexPart[], shape: readonly number[]): (IndexPart | Indices)[] {
  let axis = 0;
  return parts.flatMap((part): (IndexPart | Indices)[] => {
    const from = axis;
    if (part === null) return [part];
    if (!(part instanceof NDArray) || part.dtype !== 'bool') {
      axis++;
      return [part instanceof NDArray ? wholeNumbers(part) : part];
    }
    axis += part.ndim;
    const own = shape.slice(from, axis);
    if (shapeText(own) === shapeText(part.shape))
      return nonzeroPlaces(part).map((list) => ({ shape: [list.length], list }));
    throw new NumPyError(
      'IndexError',
      'A mask of shape {0} cannot choose from axes of shape {1}: both must be the same.',
      shapeText(part.shape),
      shapeText(own),
    );
  });
}

function wholeNumbers(indices: NDArray): Indices {
  if (isInteger(indices.dtype) || indices.size === 0)
    return { shape: indices.shape, list: numbersOf(indices) };
  throw new NumPyError(
    'IndexError',
    'An index must be a whole number, but this array of indices holds {0}: use .astype(int).',
    indices.dtype,
  );
}

/** The array with a place at 0 on every axis that is chosen from, though it may have none. */
function withPlaces(array: NDArray, choosers: readonly Chooser[]): NDArray {
  const shape = array.shape.map((length, axis) =>
    choosers.some((one) => one.axis === axis) ? Math.max(1, length) : length,
  );
  return new NDArray(array.dtype, shape, array.strides, array.offset, array.data);
}

/** A single truth value chooses all or nothing of an array, as a mask of an axis before its first. */
function withAxes(array: NDArray, parts: readonly IndexPart[]): readonly [NDArray, readonly IndexPart[]] {
  const isTruth = (part: IndexPart) => part instanceof NDArray && part.dtype === 'bool' && part.ndim === 0;
  const [part, ...rest] = parts;
  if (part === undefined || rest.length > 0 || !isTruth(part)) return [array, parts];
  return [expandDims(array, 0), [reshape(part as NDArray, [1])]];
}
