import { kernelOf } from './program';

/** So many numbers at once, which stay in the fastest memory meanwhile. */
const PIECE = 2048;
/** Below so many numbers copying takes longer than it saves. */
const FEWEST = 64;
const LIMIT = 708;

/** e^x of n numbers that stand one after another, by kernel.wat; false where it cannot be had or would not be faster. */
export function kernelExponentials(
  from: Float64Array,
  at: number,
  out: Float64Array,
  to: number,
  n: number,
): boolean {
  if (n < FEWEST || !areWithin(from, at, n)) return false;
  const kernel = kernelOf(8 * PIECE);
  if (!kernel) return false;
  const piece = new Float64Array(kernel.buffer, 0, PIECE);
  for (let done = 0; done < n; done += PIECE) {
    const count = Math.min(PIECE, n - done);
    piece.set(from.subarray(at + done, at + done + count));
    kernel.sums.exponentials(0, count);
    out.set(count === PIECE ? piece : piece.subarray(0, count), to + done);
  }
  return true;
}

/** Are all numbers such that neither they nor e^x are beyond what the kernel computes? */
function areWithin(numbers: Float64Array, at: number, n: number): boolean {
  for (let i = at; i < at + n; i++) {
    const x = numbers[i] as number;
    if (!(x >= -LIMIT && x <= LIMIT)) return false;
  }
  return true;
}
