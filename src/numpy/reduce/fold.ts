import { copyInto, emptyLike } from '../array/cast';
import { type Element, NDArray, unwrap, type Value } from '../array/ndarray';
import { axisOf } from '../array/views';
import { memoryOrder, walk } from '../array/walk';
import type { DType } from '../dtype';
import { NumPyError } from '../error';
import { spend } from '../meter';

/** The axes along which a function of many numbers goes; null or nothing: all of them. */
export type Axis = number | readonly number[] | null | undefined;

export interface ReduceOptions {
  readonly axis?: Axis;
  /** Whether the axes that were gone along stay, with the length 1. */
  readonly keepdims?: boolean | undefined;
}

/** How numbers become one. */
export interface Fold {
  readonly name: string;
  /** What there is before the first number. Undefined if there must be one, which may then be combined with itself. */
  readonly start: Element | undefined;
  combine(sum: Element, next: Element): Element;
  /** One of n numbers that stand `step` apart, where there is a better way than one by one. */
  readonly row?: ((data: NDArray['data'], at: number, n: number, step: number) => Element) | undefined;
  /** n numbers that stand one after another, each combined with one of as many results, likewise. */
  readonly down?:
    | ((out: NDArray['data'], to: number, data: NDArray['data'], at: number, n: number) => void)
    | undefined;
}

/** Which axes are gone along. */
export function reducedAxes(axis: Axis, ndim: number): readonly boolean[] {
  const reduced = new Array<boolean>(ndim).fill(axis === null || axis === undefined);
  const named = axis === null || axis === undefined ? [] : typeof axis === 'number' ? [axis] : axis;
  for (const one of named) {
    const place = axisOf(one, Math.max(1, ndim)); // a single number has an axis 0 here, too
    if (reduced[place]) throw new NumPyError('ValueError', 'Axis {0} is named twice.', one);
    reduced[place] = true;
  }
  return reduced;
}

/** Folds an array, which has the dtype of the result or that of `result`, in the order in which NumPy goes through it. */
export function fold(array: NDArray, { axis, keepdims }: ReduceOptions, rule: Fold, result: DType): Value {
  const reduced = reducedAxes(axis, array.ndim);
  const shape = array.shape.map((length, i) => (reduced[i] ? 1 : length));
  const kept = array.strides.map((step, i) => (reduced[i] ? 0 : step));
  const full = emptyLike(result, shape, [new NDArray(array.dtype, shape, kept, 0, array.data)]);
  spend(array.size);
  if (rule.start !== undefined) (full.data as Float64Array).fill(rule.start as number);
  else if (array.shape.some((length, i) => length === 0 && reduced[i])) throwEmpty(rule.name);
  else if (array.size > 0)
    copyInto(full, new NDArray(array.dtype, shape, array.strides, array.offset, array.data));
  if (array.size > 0) run(array, full, reduced, rule);
  const isKept = (_: unknown, i: number) => keepdims === true || !reduced[i];
  const out = new NDArray(result, shape.filter(isKept), full.strides.filter(isKept), 0, full.data);
  return unwrap(out);
}

export function throwEmpty(name: string): never {
  throw new NumPyError('ValueError', 'An array without numbers has no {0}.', name);
}

function run(array: NDArray, full: NDArray, reduced: readonly boolean[], rule: Fold): void {
  const outStrides = full.strides.map((step, axis) => (reduced[axis] ? 0 : step));
  const strides = [outStrides, array.strides];
  const { inner, steps, each } = walk(array.shape, strides, memoryOrder(array.shape, strides));
  const [outStep, step] = steps as [number, number];
  const out = full.data as unknown as Element[];
  const { data } = array;
  each([full.offset, array.offset], ([to, from]) => {
    const at = from as number;
    const place = to as number;
    if (outStep === 0 && rule.row && inner > 0)
      out[place] = rule.combine(out[place] as Element, rule.row(data, at, inner, step));
    else if (outStep === 1 && step === 1 && rule.down) rule.down(full.data, place, data, at, inner);
    else
      for (let i = 0; i < inner; i++)
        out[place + i * outStep] = rule.combine(
          out[place + i * outStep] as Element,
          data[at + i * step] as Element,
        );
  });
}
