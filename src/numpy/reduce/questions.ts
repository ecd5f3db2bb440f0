import { withDType } from '../array/cast';
import type { Value } from '../array/ndarray';
import { shapeText } from '../array/ndarray';
import { asArray } from '../array/nested';
import { truth } from '../array/toPython';
import { absolute, add, multiply, subtract } from '../ufunc/arithmetic';
import { equal, isfinite, isnan, lessEqual, logicalAnd, logicalOr } from '../ufunc/compare';
import type { Operand } from '../ufunc/operands';
import { fold, type ReduceOptions } from './fold';

/** np.any: whether one of them is not 0. */
export const any = (a: Operand, options: ReduceOptions = {}): Value =>
  fold(
    withDType(asArray(a), 'bool'),
    options,
    { name: 'any', start: 0, combine: (x, y) => Number(x) | Number(y) },
    'bool',
  );

/** np.all: whether none of them is 0. */
export const all = (a: Operand, options: ReduceOptions = {}): Value =>
  fold(
    withDType(asArray(a), 'bool'),
    options,
    { name: 'all', start: 1, combine: (x, y) => Number(x) & Number(y) },
    'bool',
  );

interface CloseOptions {
  readonly rtol?: number | undefined;
  readonly atol?: number | undefined;
  readonly equalNan?: boolean | undefined;
}

/** np.isclose: |a - b| <= atol + rtol |b|, or both the same infinity. */
export function isclose(
  a: Operand,
  b: Operand,
  { rtol = 1e-5, atol = 1e-8, equalNan = false }: CloseOptions = {},
): Value {
  const y = withDType(asArray(b), 'float64');
  const x = withDType(asArray(a), 'float64');
  const isNear = lessEqual(absolute(subtract(x, y)), add(atol, multiply(rtol, absolute(y))));
  const close = logicalOr(logicalAnd(isNear, isfinite(y)), equal(x, y));
  return equalNan ? logicalOr(close, logicalAnd(isnan(x), isnan(y))) : close;
}

export const allclose = (a: Operand, b: Operand, options: CloseOptions = {}): boolean =>
  truth(all(isclose(a, b, options)));

/** np.array_equal: the same shape and the same numbers. */
export function arrayEqual(a: Operand, b: Operand): boolean {
  const [x, y] = [asArray(a), asArray(b)];
  return shapeText(x.shape) === shapeText(y.shape) && truth(all(equal(x, y)));
}
