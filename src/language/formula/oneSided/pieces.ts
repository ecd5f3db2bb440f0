import { atan } from './curves';
import { divide, exp, log, power, split } from './powers';
import {
  add,
  collect,
  constant,
  constantOf,
  isZero,
  lowest,
  multiply,
  negative,
  type Series,
  signOf,
  subtract,
  zero,
} from './series';

export function absolute(u: Series): Series {
  return signOf(u) === -1 ? negative(u) : u;
}

/** A staircase that jumps where `jumps` says, its jumps more than a quarter apart. */
export function staircase(
  value: (u: number) => number,
  jumps: (u: number) => boolean,
  u: Series,
): Series | undefined {
  const parts = split(u);
  if (!parts) return undefined;
  const [a, w] = parts;
  const side = jumps(a) ? signOf(w) : 0;
  if (side === undefined) return undefined;
  const beside = a + 0.25 * side;
  return side !== 0 && beside === a ? undefined : constant(value(beside));
}

/** A function of the sign of u. */
export function bySign(value: (sign: number) => number, u: Series): Series | undefined {
  const sign = signOf(u);
  return sign === undefined ? undefined : constant(value(sign));
}

/** The larger of two, beside s = 0. */
export function larger(u: Series, v: Series): Series | undefined {
  const difference = subtract(u, v);
  const sign = difference && signOf(difference);
  if (sign !== undefined) return sign < 0 ? v : u;
  // They agree as far as they are known, so either is right as far as that.
  return difference && collect(u.terms, Math.min(u.order, difference.order));
}

/** The smaller of two, beside s = 0. */
export function smaller(u: Series, v: Series): Series | undefined {
  const series = larger(negative(u), negative(v));
  return series && negative(series);
}

/** u^v where both may change. */
export function raise(u: Series, v: Series): Series | undefined {
  const [base, exponent] = [constantOf(u), constantOf(v)];
  if (exponent !== undefined) return power(u, exponent);
  if (base === 1) return constant(1);
  if (base === 0) return signOf(v) === 1 ? zero : undefined;
  const first = u.terms[0];
  if (!first || first.coefficient < 0) return undefined;
  if (first.exponent !== 0) return slowly(u, v);
  const logarithm = log(u);
  const product = logarithm && multiply(v, logarithm);
  return product && exp(product);
}

/** u^v = u^p u^(v - p) for u -> 0 or infinity and v -> p: u^(v - p) is 1 but for a power of s times its logarithm. */
function slowly(u: Series, v: Series): Series | undefined {
  const parts = split(v);
  const steady = parts && power(u, parts[0]);
  const slow: Series = {
    terms: [{ exponent: 0, coefficient: 1 }],
    order: parts ? lowest(parts[1]) * (1 - 1e-9) : 0,
  };
  return steady && multiply(steady, slow);
}

/** u^v where one of both has no value or is not known: x^0 and 1^x are 1 all the same. */
export function raiseNothing(u: Series | undefined, v: Series | undefined): Series | undefined {
  return (v && isZero(v)) || (u && constantOf(u) === 1) ? constant(1) : undefined;
}

/** The angle of (v, u) as atan2(u, v) has it: by the quotient that stays finite. */
export function atan2(u: Series, v: Series): Series | undefined {
  const [up, right] = [signOf(u), signOf(v)];
  if (up === 0 && right === 0) return zero;
  if (up !== 0 && (right === 0 || lowest(u) < lowest(v))) return besideUpright(u, v, up);
  if (right === undefined || (right < 0 && up === undefined)) return undefined;
  const quotient = divide(u, v);
  const angle = quotient && atan(quotient);
  const turned = constant(right > 0 ? 0 : (up ?? 0) >= 0 ? Math.PI : -Math.PI);
  return angle && turned && add(angle, turned);
}

function besideUpright(u: Series, v: Series, up: number | undefined): Series | undefined {
  const quotient = divide(v, u);
  const angle = quotient && atan(quotient);
  const upright = constant(((up ?? Number.NaN) * Math.PI) / 2);
  return angle && upright && subtract(upright, angle);
}
