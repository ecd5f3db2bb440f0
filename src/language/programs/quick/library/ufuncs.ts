import type { BinaryOperator } from '../../../program/operators';
import { type Operation, operation } from '../code/numberCode';
import { called, operations } from '../code/operations';
import { compareTwo } from '../reading/tests';
import { binary, overItems } from '../values/arithmetic';
import { isDecimal } from '../values/families';
import { type Known, kinds, type NumberKnown, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { beaten } from './arrays';
import { floatOperations, hypotenuse } from './mathFunctions';
import { type Rule, taking } from './rule';

export const bools = kinds.bool | kinds.npBool;

/** Of a number NumPy gives a float64, of an array one with each of its items. */
const overAll = (compute: (x: NumberKnown) => NumberKnown) =>
  taking(1, (to, value) => {
    if (value.kind === 'number') return compute(value);
    return overItems(to, value, value, compute);
  });

/** A function with decimals: ints are taken as such. */
const withDecimals = (what: Operation): Rule =>
  overAll(({ kinds: set, code }) => (set & bools ? unsupported() : number(kinds.np, operation(what, code))));

/** A function that leaves ints what they are: of decimals alone here. */
const keeping = (compute: (x: NumberKnown) => Known): Rule =>
  overAll((x) => (isDecimal(x) ? { ...numberOf(compute(x)), kinds: kinds.np } : unsupported()));

const names: Readonly<Record<string, string>> = {
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
};
const ofFloats = 'sqrt exp expm1 log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh cbrt'.split(
  ' ',
);

const exp2: Operation = {
  value: (x) => 2 ** x,
  rule: { slope: (u: number, du: number) => 2 ** u * Math.LN2 * du },
};
const toRadians: Operation = {
  value: (x) => x * (Math.PI / 180),
  rule: { slope: (_u: number, du: number) => du * (Math.PI / 180) },
};
const toDegrees: Operation = {
  value: (x) => x * (180 / Math.PI),
  rule: { slope: (_u: number, du: number) => du * (180 / Math.PI) },
};
const sign = called((x) => (x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x), 'sign');
const hypot: Operation = { value: Math.hypot, rule: hypotenuse };

const unaryRules: Readonly<Record<string, Rule>> = {
  ...Object.fromEntries(
    ofFloats.map((name): [string, Rule] => [
      name,
      withDecimals(floatOperations[names[name] ?? name] ?? unsupported()),
    ]),
  ),
  log: withDecimals(called(Math.log, 'log')),
  exp2: withDecimals(exp2),
  radians: withDecimals(toRadians),
  deg2rad: withDecimals(toRadians),
  degrees: withDecimals(toDegrees),
  rad2deg: withDecimals(toDegrees),
  rint: withDecimals(operations.nearest),
  abs: keeping(({ code }) => number(kinds.np, operation(operations.absolute, code))),
  absolute: keeping(({ code }) => number(kinds.np, operation(operations.absolute, code))),
  fabs: keeping(({ code }) => number(kinds.np, operation(operations.absolute, code))),
  negative: keeping(({ code }) => number(kinds.np, operation(operations.negate, code))),
  floor: keeping(({ code }) => number(kinds.np, operation(operations.floor, code))),
  ceil: keeping(({ code }) => number(kinds.np, operation(operations.ceil, code))),
  trunc: keeping(({ code }) => number(kinds.np, operation(operations.trunc, code))),
  sign: keeping(({ code }) => number(kinds.np, operation(sign, code))),
};

/** Two numbers, or arrays of them, of which one is a decimal for certain: NumPy computes with float64. */
export function float64s(a: Known, b: Known): readonly [Known, Known] {
  const all = [a, b].flatMap((one) => (one.kind === 'items' ? one.items : [one])).map(numberOf);
  if (all.some((one) => one.kinds & bools) || !all.some(isDecimal)) return unsupported();
  return [asFloat64(a), b];
}

const asFloat64 = (known: Known): Known =>
  known.kind === 'number' && !(known.kinds & kinds.npArray) ? { ...known, kinds: kinds.np } : known;

const arithmetic = (operator: BinaryOperator): Rule =>
  taking(2, (to, a, b) => binary(to, operator, ...float64s(a, b)));

/** A function of two numbers of float64. */
const ofTwo = (compute: (to: Translation, x: NumberKnown, y: NumberKnown) => NumberKnown): Rule =>
  taking(2, (to, a, b) => {
    const [x, y] = float64s(a, b);
    if (x.kind === 'number' && y.kind === 'number') return compute(to, x, y);
    return overItems(to, x, y, (one, other) => compute(to, one, other));
  });

const comparing = (operator: '<' | '<=' | '>' | '>=' | '==' | '!='): Rule =>
  ofTwo((_, x, y) => ({ ...compareTwo(operator, x, y), kinds: kinds.npBool }));

const called2 = (what: Operation): Rule =>
  ofTwo((_, x, y) => number(kinds.np, operation(what, x.code, y.code)));

const binaryRules: Readonly<Record<string, Rule>> = {
  add: arithmetic('+'),
  subtract: arithmetic('-'),
  multiply: arithmetic('*'),
  divide: arithmetic('/'),
  true_divide: arithmetic('/'),
  floor_divide: arithmetic('//'),
  mod: arithmetic('%'),
  remainder: arithmetic('%'),
  power: arithmetic('**'),
  maximum: ofTwo((to, x, y) => beaten(to, '>', x, y)),
  minimum: ofTwo((to, x, y) => beaten(to, '<', x, y)),
  arctan2: called2(called(Math.atan2, 'atan2')),
  hypot: called2(hypot),
  less: comparing('<'),
  less_equal: comparing('<='),
  greater: comparing('>'),
  greater_equal: comparing('>='),
  equal: comparing('=='),
  not_equal: comparing('!='),
};

export const ufuncRules: Readonly<Record<string, Rule>> = { ...unaryRules, ...binaryRules };
