import { allocate } from '../meter';
import { fromData, type NDArray } from './ndarray';

/** Whole numbers as an array of int64: written by halves, for to make a bigint of each takes far longer. */
export function indexArray(list: ArrayLike<number>, shape: readonly number[] = [list.length]): NDArray {
  const data = allocate('int64', list.length);
  writeIndices(halvesOf(data), 0, 1, list, list.length);
  return fromData('int64', data, shape);
}

/** Memory of int64 in halves, the lower ones first. */
export const halvesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint32Array =>
  new Uint32Array(buffer, byteOffset, byteLength / 4);

export function writeIndices(
  halves: Uint32Array,
  at: number,
  step: number,
  list: ArrayLike<number>,
  n: number,
): void {
  for (let i = 0; i < n; i++) {
    const value = list[i] as number;
    halves[2 * (at + i * step)] = value;
    halves[2 * (at + i * step) + 1] = Math.floor(value / 2 ** 32);
  }
}
