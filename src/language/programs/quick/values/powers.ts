import { comparison, constant, type NumberCode, operation } from '../code/numberCode';
import { operations } from '../code/operations';
import { checked, families, ints, kindsOf } from './families';
import { kinds, type NumberKnown, number, ofNumPy, unsupported } from './known';
import type { Translation } from './translation';
import { wholePower } from './wholePower';

export function power(
  to: Translation,
  family: number,
  a: NumberKnown,
  b: NumberKnown,
  isArray: boolean,
): NumberKnown {
  const exponent = b.value;
  if (exponent === 2) return square(to, kindsOf(family), a);
  if (family === families.int) return intPower(to, a, b);
  if (family === families.npInt) return npIntPower(a, b);
  if (family & (families.int | families.npInt)) return unsupported();
  if (isArray || a.kinds & kinds.npArray) {
    if (family === families.np) return arrayPower(to, a, b, isArray);
    if (exponent === undefined || isSpecial(exponent)) return unsupported();
  }
  if (family === families.np) return number(kinds.np, npPower(to, a, b));
  if (!isFinitePower(b)) return number(kindsOf(family), operation(operations.floatPower, a.code, b.code));
  return number(kindsOf(family), to.finite(finitePower(to, a, b)));
}

function square(to: Translation, kind: number, a: NumberKnown): NumberKnown {
  const base = to.bind(a.code);
  const value = operation(operations.multiply, base, base);
  if (kind & ints) return checked(to, kind, value);
  return number(kind, kind & kinds.float ? to.finite(value) : value);
}

function intPower(to: Translation, a: NumberKnown, b: NumberKnown): NumberKnown {
  if (b.value === undefined) {
    // A negative exponent would make it a float.
    const exponent = to.bind(b.code);
    to.failIf(comparison('<', exponent, constant(0)));
    return number(kinds.int, operation(operations.intPower, a.code, exponent));
  }
  if (b.value < 0) return number(kinds.float, operation(operations.floatPower, a.code, b.code));
  return number(kinds.int, operation(operations.intPower, a.code, b.code));
}

/** Of np.int64, to a power that is the same in each call: negative ones are refused. */
function npIntPower(a: NumberKnown, b: NumberKnown): NumberKnown {
  if (b.value === undefined || b.value < 0) return unsupported();
  return number(kinds.npInt, operation(operations.intPower, a.code, b.code));
}

/** A power that is finite is the same by all rules, if its exponent is. */
const isFinitePower = ({ value }: NumberKnown): boolean => value !== undefined && Number.isFinite(value);

/** With an exponent that is finite and the same in each call; one that is not whole, or large, is left to JavaScript. */
function finitePower(
  to: Translation,
  { code }: NumberKnown,
  { code: exponent, value = 0 }: NumberKnown,
): NumberCode {
  if (value === -1) return operation(operations.divide, constant(1), code);
  const isExact = Number.isInteger(value) && value > 2 && value <= MOST_EXACT;
  return isExact ? wholePower(to, code, value) : operation(operations.power, code, exponent);
}
const MOST_EXACT = 64;

const npPower = (to: Translation, a: NumberKnown, b: NumberKnown): NumberCode =>
  isFinitePower(b) ? finitePower(to, a, b) : operation(operations.npPower, a.code, b.code);

const isSpecial = (exponent: number): boolean => exponent === 0.5 || exponent === -1;

/** NumPy takes a root or a reciprocal for two exponents of an array, if they are Python's own numbers. */
function arrayPower(to: Translation, a: NumberKnown, b: NumberKnown, isArray: boolean): NumberKnown {
  const isOwn = (b.kinds & ofNumPy) === 0;
  const isForeign = (b.kinds & ofNumPy) === b.kinds;
  if (isForeign || (b.value !== undefined && !isSpecial(b.value))) return number(kinds.np, npPower(to, a, b));
  if (!isOwn || b.value === undefined || a.kinds & kinds.npInt || !(isArray || a.kinds === kinds.npArray))
    return unsupported();
  const root = operation(operations.squareRoot, a.code);
  return number(kinds.np, b.value === 0.5 ? root : operation(operations.divide, constant(1), a.code));
}
