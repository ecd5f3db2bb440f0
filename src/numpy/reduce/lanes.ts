import type { NDArray } from '../array/ndarray';
import { axisOf, ravel } from '../array/views';
import { walk } from '../array/walk';

/** The numbers of an array along one axis: for each place of the other axes, in their order, n numbers `step` apart. */
export interface Lanes {
  readonly n: number;
  readonly step: number;
  /** Calls `visit` for each lane with where it begins, counting from 0. */
  each(visit: (at: number, lane: number) => void): void;
}

export function lanes(array: NDArray, axis: number): Lanes {
  const along = axisOf(axis, array.ndim);
  const others = array.shape.map((length, i) => (i === along ? 1 : length));
  const n = array.shape[along] as number;
  return {
    n,
    step: array.strides[along] as number,
    each(visit) {
      const { inner, steps, each } = walk(others, [array.strides]);
      const step = steps[0] as number;
      let lane = 0;
      each([array.offset], ([at]) => {
        for (let i = 0; i < inner; i++) visit((at as number) + i * step, lane++);
      });
    },
  };
}

/** The array and the axis that a function goes along: without an axis all numbers one after another. */
export function alongAxis(array: NDArray, axis: number | null | undefined): readonly [NDArray, number] {
  if (axis === null || axis === undefined) return [ravel(array), 0];
  const along = axisOf(axis, Math.max(1, array.ndim)); // a single number has an axis 0 here, too
  return [array.ndim === 0 ? ravel(array) : array, along];
}
