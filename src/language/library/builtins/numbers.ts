import { DEOPT, Failure } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Tuple, type Value } from '../../program/values/value';
import { hasWorked, rest } from '../effort';
import { foreignTo, unwrapped } from '../foreign';
import { native } from '../native';
import { binary } from '../operators/binary';
import { modulo, numeric, toFloat } from '../operators/numbers';
import { fixedText, roundedQuotient } from '../text/floatText';
import { reprAtOnce } from '../text/repr';
import { typeName } from '../types';

/** A number of any part of the library as Python's own. */
export function plainNumber(value: Value): bigint | number | undefined {
  return numeric(unwrapped(value));
}

/** A whole number that something is counted by. */
export function wholeNumber(value: Value): bigint {
  const number = plainNumber(value);
  if (typeof number !== 'bigint') throw new Failure('notWhole', typeName(value));
  return number;
}

/** As in CPython; it takes texts in base 2 and its powers of any length. */
const MOST_DIGITS = 4300;
const MOST_BINARY_DIGITS = 20_000;

function intOfText(text: string, base: bigint): bigint {
  const found = /^\s*([-+]?)(0[bBoOxX])?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)\s*$/u.exec(text);
  const refuse = (): Failure => new Failure('intOfText', Number(base), reprAtOnce(text));
  if (!found) throw refuse();
  const [, sign, prefix, digits = ''] = found;
  const prefixes: Record<string, bigint> = { b: 2n, o: 8n, x: 16n };
  const own = prefix === undefined ? undefined : prefixes[prefix[1]?.toLowerCase() ?? ''];
  if (prefix !== undefined && base !== 0n && own !== base) {
    if (base <= 16n) throw refuse();
  }
  const radix = Number(base === 0n ? (own ?? 10n) : base);
  if (digits.length > MOST_DIGITS && !Number.isInteger(Math.log2(radix))) throw new Failure('longIntText');
  if (digits.length > MOST_BINARY_DIGITS) throw new Failure('tooLarge');
  let value = 0n;
  for (const letter of digits.replaceAll('_', '')) {
    const digit = Number.parseInt(letter, 36);
    if (Number.isNaN(digit) || digit >= radix) throw refuse();
    value = value * BigInt(radix) + BigInt(digit);
  }
  return sign === '-' ? -value : value;
}

function wholeOf(value: number): bigint {
  if (Number.isNaN(value)) throw new Failure('intOfNan');
  if (!Number.isFinite(value)) throw new Failure('intOfInfinite');
  return BigInt(Math.trunc(value));
}

export function toInt(value: Value = 0n, base: Value = undefined): Value | Working {
  if (typeof value === 'string') return intOfText(value, base === undefined ? 10n : wholeNumber(base));
  const number = plainNumber(value);
  if (number !== undefined) return typeof number === 'bigint' ? number : wholeOf(number);
  return ofMethod(value, ['__int__', '__index__'], 'notInt');
}

export function toFloatValue(value: Value = 0): Value | Working {
  if (typeof value === 'string') {
    const text = value.trim().replaceAll(/(?<=\d)_(?=\d)/g, '');
    const special = /^([-+]?)(inf|infinity|nan)$/i.exec(text);
    if (special)
      return special[2]?.toLowerCase() === 'nan' ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
    if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text))
      throw new Failure('floatOfText', reprAtOnce(value));
    return Number(text);
  }
  const number = plainNumber(value);
  return number === undefined ? ofMethod(value, ['__float__'], 'notFloat') : toFloat(number);
}

function* ofMethod(
  value: Value,
  names: readonly string[],
  code: 'notInt' | 'notFloat' | 'noAbs' | 'noRound',
): Working {
  if (value instanceof Instance)
    for (const name of names) {
      const method = value.type.find(name);
      if (method !== undefined) return yield new Call(method, [value]);
    }
  throw new Failure(code, typeName(value));
}

/** round(x), halves to even; with digits a float is rounded from its exact value. */
function round(value: Value, digits: Value = null): Value | Working {
  const foreign = foreignTo(value);
  if (foreign)
    return foreign.round(value as object, digits === null ? undefined : Number(wholeNumber(digits)));
  const number = numeric(value);
  if (number === undefined) return ofMethod(value, ['__round__'], 'noRound');
  const places = digits === null ? 0n : wholeNumber(digits);
  if (typeof number === 'bigint') {
    if (places >= 0n) return number;
    const unit = 10n ** -places;
    const size = roundedQuotient(number < 0n ? -number : number, unit) * unit;
    return number < 0n ? -size : size;
  }
  if (digits === null) {
    if (!Number.isFinite(number)) return wholeOf(number);
    const size = BigInt(fixedText(number, 0));
    return number < 0 ? -size : size;
  }
  if (!Number.isFinite(number) || places > 323n) return number;
  if (places < 0n) return toFloat(round(wholeOf(number), places) as bigint);
  const size = Number(fixedText(number, Number(places)));
  return number < 0 || Object.is(number, -0) ? -size : size;
}

function abs(value: Value): Value | Working {
  const foreign = foreignTo(value);
  if (foreign) return foreign.absolute(value as object);
  const number = numeric(value);
  if (number === undefined) return ofMethod(value, ['__abs__'], 'noAbs');
  return typeof number === 'bigint' ? (number < 0n ? -number : number) : Math.abs(number);
}

function pow(base: Value, exponent: Value, modulus: Value = null): Value | Working {
  return modulus === null ? binary['**'](base, exponent) : moduloPower(base, exponent, modulus);
}

function* moduloPower(base: Value, exponent: Value, modulus: Value): Working {
  let [power, left] = [modulo(wholeNumber(base), wholeNumber(modulus)), wholeNumber(exponent)];
  if (left < 0n) throw new Failure('negativePowerModulo');
  let result = modulo(1n, wholeNumber(modulus));
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = modulo(result * power, wholeNumber(modulus));
    power = modulo(power * power, wholeNumber(modulus));
    if (hasWorked(1)) yield rest();
  }
  return result;
}

function divmod(a: Value, b: Value): Value {
  if (a instanceof Instance || b instanceof Instance) throw DEOPT;
  return new Tuple([binary['//'](a, b), binary['%'](a, b)]);
}

const inBase = (base: number, prefix: string) => (value: Value) => {
  const number = wholeNumber(value);
  return `${number < 0n ? '-' : ''}${prefix}${(number < 0n ? -number : number).toString(base)}`;
};

export const numberFunctions = [
  native('round', 'number ndigits=', round),
  native('abs', 'x', abs),
  native('pow', 'base exp mod=', pow),
  native('divmod', 'a b', divmod),
  native('bin', 'number', inBase(2, '0b')),
  native('oct', 'number', inBase(8, '0o')),
  native('hex', 'number', inBase(16, '0x')),
];
