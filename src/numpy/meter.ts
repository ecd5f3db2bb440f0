import { type Data, type DType, dtypes } from './dtype';
import { NumPyError } from './error';

/** What counts the work of arrays. Both may throw, which ends the operation that asked. */
export interface Meter {
  /** Called before `elements` elements are computed. */
  spend(elements: number): void;
  /** Called before an array of so many bytes is made. */
  claim(bytes: number): void;
  /** Called while something is gathered that nobody else sees, with a number below 0 where it is let go. */
  hold(bytes: number): void;
  /** Has what works for long to pause? */
  isDue(): boolean;
}

/** So much one call computes in about a second, in which nobody is heard. */
const MOST_AT_ONCE = 2_000_000_000;
const LARGEST_ARRAY = 64 * 2 ** 20;
const free: Meter = { spend: () => {}, claim: () => {}, hold: () => {}, isDue: () => false };
let current = free;

/** Lets `meter` count from now on; gives the one that counted until now. Without one nothing is counted. */
export function useMeter(meter: Meter = free): Meter {
  const before = current;
  current = meter;
  return before;
}

export function spend(elements: number): void {
  if (elements > MOST_AT_ONCE)
    throw new NumPyError(
      'RuntimeError',
      'One call here may take at most {0} billion operations, and this one takes {1}: give it smaller arrays.',
      MOST_AT_ONCE / 1e9,
      Math.ceil(elements / 1e9),
    );
  current.spend(elements);
}

export function claim(bytes: number): void {
  current.claim(bytes);
}

export function hold(bytes: number): void {
  current.hold(bytes);
}

export function isDue(): boolean {
  return current.isDue();
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
