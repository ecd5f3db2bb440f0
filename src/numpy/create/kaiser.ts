import { fromData, type NDArray } from '../array/ndarray';
import { allocate } from '../meter';

/** The modified Bessel function I0 by its series, (x/2)^2k / k!^2, all of whose terms are positive. */
function besselI0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

/** np.kaiser: a window of `length` weights that fall off from the middle. */
export function kaiser(length: number, beta: number): NDArray {
  const data = allocate('float64', Math.max(0, length)) as Float64Array;
  const middle = (length - 1) / 2;
  for (let n = 0; n < length; n++) {
    const away = length === 1 ? 0 : (n - middle) / middle;
    data[n] = besselI0(beta * Math.sqrt(1 - away * away)) / besselI0(beta);
  }
  return fromData('float64', data);
}
