import { NumPyError } from '../error';
import { binary } from './binary';
import { decimals } from './loops';

/** The neighbour of x among doubles on the way to y. */
function neighbour(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const bits = new BigInt64Array(1);
  const number = new Float64Array(bits.buffer);
  number[0] = x;
  bits[0] = (bits[0] as bigint) + (y > x === x > 0 ? 1n : -1n);
  return number[0] as number;
}

/** np.nextafter of float64. */
export const nextafter = binary({
  name: 'nextafter',
  loop: (dtype) => {
    if (dtype === 'float32')
      throw new NumPyError('TypeError', 'np.nextafter is read here for float64 only, not for float32.');
    return decimals('nextafter')(dtype);
  },
  number: neighbour,
});
