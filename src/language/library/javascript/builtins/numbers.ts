import { Failure } from '../../../program/failure';
import type { Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { keepForAll } from '../access/properties';
import { giveFunctions, giveMethods } from '../native';
import { numberOf, primitive, textOf, wholeOf } from '../operators/primitive';
import { BuiltinClass, ObjectValue } from '../values/object';
import { prototypes } from '../values/prototypes';

function ownNumber(self: Value, name: string): number {
  if (typeof self === 'number') return self;
  throw new Failure('incompatibleThis', `Number.prototype.${name}`);
}

/** So many digits, which have to lie between two bounds. */
function digits(name: string, given: Value, least: number): number {
  const count = wholeOf(given);
  if (count < least || count > 100)
    throw new Failure(
      'fractionDigits',
      name,
      least,
      100,
      name === 'toFixed' ? 'toFixed() digits' : `${name}()`,
    );
  return count;
}

function radixText(self: Value, radix: Value): string {
  if (typeof self !== 'number' && typeof self !== 'bigint')
    throw new Failure('incompatibleThis', 'Number.prototype.toString');
  const base = radix === undefined ? 10 : wholeOf(radix);
  if (base < 2 || base > 36) throw new Failure('radixRange');
  return self.toString(base);
}

const methods = {
  toFixed: (self: Value, count: Value): Value =>
    ownNumber(self, 'toFixed').toFixed(digits('toFixed', count, 0)),
  toPrecision: (self: Value, count: Value): Value => {
    const number = ownNumber(self, 'toPrecision');
    if (count === undefined || !Number.isFinite(number)) return String(number);
    return number.toPrecision(digits('toPrecision', count, 1));
  },
  toExponential: (self: Value, count: Value): Value => {
    const number = ownNumber(self, 'toExponential');
    if (count === undefined || !Number.isFinite(number)) return number.toExponential();
    return number.toExponential(digits('toExponential', count, 0));
  },
  toString: radixText,
  valueOf: (self: Value): Value => self,
  toLocaleString: (self: Value, _locale: Value, options: Value): Value =>
    ownNumber(self, 'toLocaleString').toLocaleString('en-US', localeOptions(options)),
};

/** How many digits toLocaleString() writes. */
function localeOptions(options: Value): { minimumFractionDigits?: number; maximumFractionDigits?: number } {
  if (!(options instanceof ObjectValue)) return {};
  const taken: { minimumFractionDigits?: number; maximumFractionDigits?: number } = {};
  for (const name of ['minimumFractionDigits', 'maximumFractionDigits'] as const) {
    const given = options.properties.get(name);
    if (given !== undefined) taken[name] = digits('toLocaleString', given, 0);
  }
  return taken;
}

const isNumber = (value: Value): value is number => typeof value === 'number';
export const parseFloatOf = (text: Value): Value => Number.parseFloat(textOf(text));
export const parseIntOf = (text: Value, radix: Value): Value =>
  Number.parseInt(textOf(text), radix === undefined ? undefined : wholeOf(radix));

const functions = {
  isFinite: (value: Value): Value => Number.isFinite(value),
  isInteger: (value: Value): Value => Number.isInteger(value),
  isNaN: (value: Value): Value => Number.isNaN(value),
  isSafeInteger: (value: Value): Value => isNumber(value) && Number.isSafeInteger(value),
  parseFloat: parseFloatOf,
  parseInt: parseIntOf,
};

const constants = [
  'EPSILON',
  'MAX_SAFE_INTEGER',
  'MIN_SAFE_INTEGER',
  'MAX_VALUE',
  'MIN_VALUE',
  'NaN',
  'NEGATIVE_INFINITY',
  'POSITIVE_INFINITY',
] as const;

function* toNumber(values: Value[]): Working {
  if (values.length === 0) return 0;
  const value = yield* primitive(values[0], 'number');
  return typeof value === 'bigint' ? Number(value) : numberOf(value);
}

export function makeNumberClass(): BuiltinClass {
  giveMethods(prototypes.number, methods);
  const made = new BuiltinClass(
    'Number',
    1,
    prototypes.number,
    prototypes.function,
    toNumber,
    undefined,
    undefined,
  );
  for (const name of constants) made.hide(name, Number[name]);
  giveFunctions(made, functions);
  keepForAll(prototypes.number);
  return made;
}

function* toBigInt(values: Value[]): Working {
  const value = yield* primitive(values[0], 'number');
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' && /^[+-]?\d*$/.test(value.trim())) return BigInt(value.trim());
  if (typeof value === 'boolean' || Number.isInteger(value)) return BigInt(value as number);
  throw new Failure('notBigint', String(value));
}

export function makeBigIntClass(): BuiltinClass {
  giveMethods(prototypes.bigint, {
    toString: radixText,
    valueOf: (self: Value): Value => self,
    toLocaleString: (self: Value): Value => (self as bigint).toLocaleString('en-US'),
  });
  keepForAll(prototypes.bigint);
  return new BuiltinClass(
    'BigInt',
    1,
    prototypes.bigint,
    prototypes.function,
    toBigInt,
    undefined,
    undefined,
  );
}
