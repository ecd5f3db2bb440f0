import { commonShape, stretch } from '../array/broadcast';
import { castElement, copy, copyInto } from '../array/cast';
import {
  type Element,
  type NDArray,
  type Nested,
  NumPyScalar,
  type ScalarValue,
  shapeText,
  sizeOf,
} from '../array/ndarray';
import { asArray, elementOf } from '../array/nested';
import { squeeze } from '../array/views';
import { placesIn } from '../array/walk';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { elementPlace, isBasic, viewAt } from './basic';
import { type Choice, choose } from './fancy';
import { resultOrder } from './getItem';
import { maskOf, setMasked } from './mask';
import type { IndexPart } from './parts';

const isLone = (value: Nested): value is ScalarValue | NumPyScalar =>
  typeof value !== 'object' || value instanceof NumPyScalar;

/** a[parts] = value. */
export function setItem(array: NDArray, parts: readonly IndexPart[], value: Nested): void {
  const place = elementPlace(array, parts);
  if (place !== undefined) return setElement(array, place, value);
  if (isBasic(parts)) return assign(viewAt(array, parts), value);
  const mask = isLone(value) ? maskOf(array, parts) : undefined;
  if (mask) setMasked(array, mask, elementOf(value as ScalarValue, array.dtype));
  else
    scatter(
      array,
      choose(array, parts, () => checkHolds(array, value)),
      value,
    );
}

/** A number that the array cannot hold is told before an index that lies outside, as NumPy has it. */
function checkHolds({ dtype }: NDArray, value: Nested): void {
  if (isLone(value)) elementOf(value, dtype);
}

function setElement(array: NDArray, place: number, value: Nested): void {
  const target = array.data as unknown as Element[];
  if (isLone(value)) {
    target[place] = elementOf(value, array.dtype);
    return;
  }
  const given = asArray(value);
  if (given.size !== 1)
    throw new NumPyError(
      'ValueError',
      'One element cannot be set to an array of shape {0}: give it one number.',
      shapeText(given.shape),
    );
  target[place] = castElement(given.data[given.offset] as Element, array.dtype);
}

/** Writes `value`, stretched to its shape, to all of `target`: a[...] = value, a.fill. */
export function assign(target: NDArray, value: Nested): void {
  spend(target.size);
  copyInto(target, fitted(value, target, target.shape));
}

/** A value as an array of `shape`, apart from the memory of `target`. */
function fitted(value: Nested, target: NDArray, shape: readonly number[]): NDArray {
  const given = isLone(value) ? asArray(value, target.dtype) : asArray(value);
  const apart = given.data === target.data ? copy(given) : given;
  const extra = apart.ndim - shape.length;
  const lead = apart.shape.slice(0, Math.max(0, extra));
  const trimmed =
    lead.length > 0 && lead.every((length) => length === 1)
      ? squeeze(
          apart,
          lead.map((_, axis) => axis),
        )
      : apart;
  const common = commonShape(trimmed.shape, shape);
  if (common && shapeText(common) === shapeText(shape)) return stretch(trimmed, shape);
  throw new NumPyError(
    'ValueError',
    'Values of shape {0} do not fit into the place of shape {1}.',
    shapeText(given.shape),
    shapeText(shape),
  );
}

/** Sets the places one after another: where one is chosen twice, the last value stays. */
function scatter(array: NDArray, { places, chosen, block, before }: Choice, value: Nested): void {
  const order = resultOrder(chosen.length, block.shape.length, before);
  const inMemory = [...chosen, ...block.shape];
  const shape = order.map((axis) => inMemory[axis] as number);
  const values = fitted(value, array, shape);
  spend(sizeOf(shape));
  const strides = inMemory.map((_, axis) => values.strides[order.indexOf(axis)] as number);
  const cast = values.dtype === array.dtype ? (element: Element) => element : castElement;
  const [source, target] = [values.data, array.data] as unknown as readonly Element[][] as [
    Element[],
    Element[],
  ];
  const from = placesIn(chosen, strides.slice(0, chosen.length));
  const [within, fromWithin] = [block.strides, strides.slice(chosen.length)].map((own) =>
    placesIn(block.shape, own),
  ) as [Float64Array, Float64Array];
  for (let i = 0; i < places.length; i++)
    for (let k = 0; k < within.length; k++) {
      const element = source[values.offset + (from[i] as number) + (fromWithin[k] as number)] as Element;
      target[(places[i] as number) + (within[k] as number)] = cast(element, array.dtype);
    }
}
