import { type Data, type DType, dtypes } from './dtype';
import { NumPyError } from './error';

/** What counts the work of arrays. Both may throw, which ends the operation that asked. */
export interface Meter {
  /** Called before `elements` elements are computed. */
  spend(elements: number): void;
  /** Called before an array of so many bytes is made. */
  claim(bytes: number): void;
}

const LARGEST_ARRAY = 64 * 2 ** 20;
const free: Meter = { spend: () => {}, claim: () => {} };
let current = free;

/** Lets `meter` count from now on; gives the one that counted until now. Without one nothing is counted. */
export function useMeter(meter: Meter = free): Meter {
  const before = current;
  current = meter;
  return before;
}

export function spend(elements: number): void {
  current.spend(elements);
}

/** Memory for `size` elements, all 0. */
export function allocate(dtype: DType, size: number): Data {
  const { bytes, make } = dtypes[dtype];
  if (size * bytes > LARGEST_ARRAY)
    throw new NumPyError(
      'MemoryError',
      'An array of {0} numbers needs {1} MB; the largest that can be made here has 64 MB: ask for fewer numbers.',
      size,
      Math.ceil((size * bytes) / 2 ** 20),
    );
  current.claim(size * bytes);
  current.spend(size);
  return make(size);
}
