import type { Value } from '../array/ndarray';
import { type DType, dtypes, isInteger } from '../dtype';
import { positive } from './arithmetic';
import { binary, type UfuncOptions } from './binary';
import { meetingDType, type Operand, settled } from './operands';

// As maximum and minimum, but of equal numbers (0.0 and -0.0) the first stays.
const raise = binary({
  name: 'clip',
  number: (x, low) => (x >= low || Number.isNaN(x) ? x : low),
  big: (x, low) => (x >= low ? x : low),
});
const lower = binary({
  name: 'clip',
  number: (x, high) => (x <= high || Number.isNaN(x) ? x : high),
  big: (x, high) => (x <= high ? x : high),
});

/** np.clip: nothing below `low` and nothing above `high`; null leaves a side open. */
export function clip(
  a: Operand,
  low: Operand | null,
  high: Operand | null,
  options: UfuncOptions = {},
): Value {
  const x = settled(a);
  const dtype = meetingDType([x]);
  const raised = low === null ? x : raise(x, held(low, dtype), high === null ? options : {});
  if (high !== null) return lower(raised, held(high, dtype), options);
  return low === null ? positive(x, options) : (raised as Value);
}

/** A bound that whole numbers of `dtype` never reach is the nearest that they do. */
function held(bound: Operand, dtype: DType): Operand {
  if (typeof bound !== 'bigint' || !isInteger(dtype)) return bound;
  const bits = BigInt(8 * dtypes[dtype].bytes);
  const isSigned = dtypes[dtype].kind === 'signed';
  const most = 2n ** (isSigned ? bits - 1n : bits) - 1n;
  const least = isSigned ? -most - 1n : 0n;
  return bound < least ? least : bound > most ? most : bound;
}
