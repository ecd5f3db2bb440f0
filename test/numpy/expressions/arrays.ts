import {
  arange,
  array,
  astype,
  type DType,
  type NDArray,
  type Nested,
  reshape,
  transpose,
  type Value,
} from '#numpy';
import type { Draw } from './draw';
import { dtypeSource, pythonSource, shapeSource } from './python';

/** A value with the Python that makes it. */
export interface Made<V = Value> {
  readonly python: string;
  readonly value: V;
}

export const dtypes: readonly DType[] = [
  'float64',
  'float64',
  'float64',
  'int64',
  'int64',
  'float32',
  'int32',
  'uint8',
  'bool',
];

/** A number of Python that a dtype can hold. */
export function numberOf(draw: Draw, dtype: DType): number | bigint | boolean {
  if (dtype === 'bool') return draw.often(0.5);
  if (dtype === 'uint8') return BigInt(draw.whole(0, 255));
  if (dtype === 'int64' || dtype === 'int32')
    return BigInt(draw.often(0.9) ? draw.whole(-9, 9) : draw.whole(-200000, 200000));
  return decimalOf(draw);
}

function decimalOf(draw: Draw): number {
  const kind = draw.share();
  if (kind < 0.5) return draw.whole(-50, 50) / 10;
  if (kind < 0.75) return draw.whole(-9, 9);
  if (kind < 0.92) return Number((draw.share() * 2 - 1).toPrecision(draw.whole(1, 17)));
  if (kind < 0.96) return draw.whole(-9, 9) * 10 ** draw.whole(-12, 12);
  return draw.of([0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
}

export function shapeOf(draw: Draw, most = 3): number[] {
  return Array.from({ length: draw.whole(1, most) }, () => (draw.often(0.03) ? 0 : draw.whole(1, 5)));
}

/** An array of a shape, its numbers written out. */
export function arrayOf(draw: Draw, shape: readonly number[], dtype = draw.of(dtypes)): Made<NDArray> {
  const nested = (axis: number): Nested =>
    axis === shape.length
      ? numberOf(draw, dtype)
      : Array.from({ length: shape[axis] as number }, () => nested(axis + 1));
  const list = nested(0);
  const flat = shape.includes(0) ? `np.zeros(${shapeSource(shape)}, dtype=${dtypeSource(dtype)})` : undefined;
  const python = flat ?? `np.array(${pythonSource(list as never)}, dtype=${dtypeSource(dtype)})`;
  const value = flat ? reshape(array([], dtype), shape) : array(list, dtype);
  return { python, value };
}

/** A long array, so that sums go through several blocks and printing leaves a part out. */
export function longArray(draw: Draw): Made<NDArray> {
  const shape = draw.often(0.5) ? [draw.whole(100, 3000)] : [draw.whole(2, 60), draw.whole(2, 60)];
  const size = shape.reduce((a, b) => a * b);
  const dtype = draw.of(dtypes);
  const isTurned = shape.length === 2 && draw.often(0.4);
  const numbers = astype(arange(BigInt(size)), dtype);
  const shaped = reshape(numbers, shape);
  const python = `np.arange(${size}).astype(${dtypeSource(dtype)}).reshape${shapeSource(shape)}`;
  return isTurned ? { python: `${python}.T`, value: transpose(shaped) } : { python, value: shaped };
}
