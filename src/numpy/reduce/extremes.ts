import { type Element, empty, NDArray, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { isFloat } from '../dtype';
import { spend } from '../meter';
import type { Operand } from '../ufunc/operands';
import { type Fold, fold, type ReduceOptions, throwEmpty } from './fold';
import { alongAxis, lanes } from './lanes';

const isNaNElement = (x: Element): boolean => Number.isNaN(x as number);
const larger = (a: Element, b: Element): Element => (a > b || isNaNElement(a) ? a : b);
const smaller = (a: Element, b: Element): Element => (a < b || isNaNElement(a) ? a : b);

/** A row at a time, with numbers that V8 knows to be numbers. */
const rowOf =
  (sign: 1 | -1): Fold['row'] =>
  (data, at, n, step) => {
    const numbers = data as Float64Array;
    let best = numbers[at] as number;
    for (let i = 1; i < n; i++) {
      const next = numbers[at + i * step] as number;
      if (!(sign * best > sign * next) && !Number.isNaN(best)) best = next;
    }
    return best;
  };

const largest = rowOf(1);
const smallest = rowOf(-1);

/** np.max; nan if there is one. */
export function max(a: Operand, options: ReduceOptions = {}): Value {
  const array = asArray(a);
  const row = isFloat(array.dtype) ? largest : undefined;
  return fold(array, options, { name: 'max', start: undefined, combine: larger, row }, array.dtype);
}

export function min(a: Operand, options: ReduceOptions = {}): Value {
  const array = asArray(a);
  const row = isFloat(array.dtype) ? smallest : undefined;
  return fold(array, options, { name: 'min', start: undefined, combine: smaller, row }, array.dtype);
}

export interface ArgOptions {
  readonly axis?: number | null | undefined;
  readonly keepdims?: boolean | undefined;
}

/** np.argmax: where the largest number stands, the first if there are several. */
export const argmax = (a: Operand, options: ArgOptions = {}): Value =>
  place(asArray(a), options, 'argmax', (next, best) => next > best);

export const argmin = (a: Operand, options: ArgOptions = {}): Value =>
  place(asArray(a), options, 'argmin', (next, best) => next < best);

function place(
  array: NDArray,
  { axis, keepdims }: ArgOptions,
  name: string,
  beats: (next: Element, best: Element) => boolean,
): Value {
  const [along, at] = alongAxis(array, axis);
  const { n, step, each } = lanes(along, at);
  if (n === 0) throwEmpty(name);
  const kept = along.shape.filter((_, i) => i !== at);
  const out = empty('int64', kept);
  spend(array.size);
  each((from, lane) => {
    out.data[lane] = BigInt(bestOf(along.data, from, n, step, beats));
  });
  if (keepdims !== true) return unwrap(out);
  const shape = axis === null || axis === undefined ? array.shape.map(() => 1) : along.shape.with(at, 1);
  return new NDArray(out.dtype, shape, empty('bool', shape).strides, 0, out.data);
}

function bestOf(
  data: NDArray['data'],
  from: number,
  n: number,
  step: number,
  beats: (next: Element, best: Element) => boolean,
): number {
  let best = data[from] as Element;
  let index = 0;
  for (let i = 1; i < n && !isNaNElement(best); i++) {
    const next = data[from + i * step] as Element;
    if (!beats(next, best) && !isNaNElement(next)) continue;
    best = next;
    index = i;
  }
  return index;
}
