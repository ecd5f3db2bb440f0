import { astype } from '../array/cast';
import { NumPyScalar, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import type { DType } from '../dtype';
import { isFloat } from '../dtype';
import { divide, multiply, positive } from './arithmetic';
import type { UfuncOptions } from './binary';
import { decimals as decimalsOf, numbersOnly } from './loops';
import { meetingDType, type Operand, settled } from './operands';
import { type UnaryUfunc, unary } from './unary';

/** To the nearest whole number, halves to the even one. */
function toEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  const nearest = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return Number.isFinite(x) ? withSign(nearest, x) : x;
}

const withSign = (rounded: number, x: number): number =>
  rounded === 0 && (x < 0 || Object.is(x, -0)) ? -0 : rounded;

const whole = (name: string, number: (x: number) => number): UnaryUfunc =>
  unary({ name, number, big: (x) => x });

export const floor = whole('floor', Math.floor);
export const ceil = whole('ceil', Math.ceil);
export const trunc = whole('trunc', Math.trunc);
const rounded = whole('rint', toEven);
export const rint = unary({ name: 'rint', number: toEven, loop: decimalsOf('rint') });

/** np.round: to so many decimals, halves to the even digit. */
export function round(x: Operand, decimals = 0, options: UfuncOptions = {}): Value {
  const operand = settled(x);
  const dtype = meetingDType([operand]);
  if (!isFloat(dtype) && decimals >= 0)
    return unary({ name: 'round', loop: numbersOnly('round'), number: (y) => y, big: (y) => y })(
      operand,
      options,
    );
  if (decimals === 0) return rounded(operand, options);
  const factor = new NumPyScalar(dtype === 'float32' ? 'float32' : 'float64', 10 ** Math.abs(decimals));
  const [out, back] = decimals > 0 ? [multiply, divide] : [divide, multiply];
  const nearest = rounded(out(operand, factor));
  return isFloat(dtype) ? back(nearest, factor, options) : inDType(back(nearest, factor), dtype, options);
}

/** Decimals that are whole numbers, in a dtype of whole numbers. */
function inDType(value: Value, dtype: DType, options: UfuncOptions): Value {
  return positive(unwrap(astype(asArray(value), dtype)), options);
}

export const sign = unary({
  name: 'sign',
  loop: numbersOnly('sign'),
  number: (x) => (x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x),
  big: (x) => (x > 0n ? 1n : x < 0n ? -1n : 0n),
});
