import type { Working } from '../../program/values/callable';
import { Tuple, type Value } from '../../program/values/value';
import { valuesOf } from '../access/iterate';
import { plainNumber } from '../builtins/numbers';
import { native } from '../native';
import { binary } from '../operators/binary';
import { toFloat } from '../operators/numbers';

const real = (value: Value): number => toFloat(plainNumber(value) ?? Number.NaN);

function* product(values: Value, start: Value = 1n): Working {
  let result: Value = start;
  for (const value of yield* valuesOf(values)) result = binary['*'](result, value);
  return result;
}

function* distance(p: Value, q: Value): Working {
  const [a, b] = [yield* valuesOf(p), yield* valuesOf(q)];
  return Math.hypot(...a.map((one, i) => real(one) - real(b[i])));
}

function fraction(value: Value): Value {
  const x = real(value);
  return new Tuple([x % 1, Math.trunc(x)]);
}

/** What learners call less often of math. */
export const moreMath = [
  native('prod', 'iterable start=', product),
  native('dist', 'p q', distance),
  native('modf', 'x', fraction),
].map((one) => [one.name, one] as const);
