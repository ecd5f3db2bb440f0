import { binaryRules } from '../../../formula/rules';
import { mathModule, ofOneFloat } from '../../../library/modules/math';
import { NativeFunction } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { choice, comparison, constant, type Operation, operation, type Slopes } from '../code/numberCode';
import { called, giveUp, LARGEST, operations, stair } from '../code/operations';
import { kinds, type NumberKnown, number, unsupported, wholes } from '../values/known';
import type { Translation } from '../values/translation';
import { ofNumbers, type Rule } from './rule';

/** Slopes that formulas have no rules for. */
const slopes: Readonly<Record<string, (u: number, du: number) => number>> = {
  expm1: (u, du) => Math.exp(u) * du,
  log1p: (u, du) => du / (1 + u),
  asinh: (u, du) => du / Math.hypot(u, 1),
  acosh: (u, du) => du / Math.sqrt((u - 1) * (u + 1)),
  atanh: (u, du) => du / ((1 - u) * (1 + u)),
  degrees: (_u, du) => (du * 180) / Math.PI,
  radians: (_u, du) => (du * Math.PI) / 180,
};

/** Functions of one float by the names of Python's math. */
export const floatOperations: Readonly<Record<string, Operation>> = Object.fromEntries(
  Object.entries(ofOneFloat).map(([name, compute]): [string, Operation] => [name, ofName(name, compute)]),
);

function ofName(name: string, compute: (x: number) => number): Operation {
  if (name === 'sqrt') return operations.squareRoot;
  if (name === 'fabs') return operations.absolute;
  const own = slopes[name];
  return own ? { value: compute, rule: { slope: own } } : called(compute, name);
}

/** The slope of the root of u u + v v. */
export const hypotenuse: Slopes = {
  slope: (u: number, v: number, du: number, dv: number) => (u * du + v * dv) / Math.hypot(u, v),
};

const native = (name: string): NativeFunction => {
  const found = mathModule.find(([own]) => own === name)?.[1];
  return found instanceof NativeFunction ? found : unsupported();
};

/** The library's own function, of floats. */
function own(name: string, count: number, rule?: Slopes): Rule {
  const callee = native(name);
  const compute: Operation = {
    value: (...numbers) => callee.call([...numbers], undefined) as number,
    isPartial: true,
    ...(rule && { rule }),
  };
  return ofNumbers(count, (_, ...values) =>
    number(kinds.float, operation(compute, ...values.map(({ code }) => code))),
  );
}

/** The library's own function, of ints. */
function ofInts(name: string, count: number): Rule {
  const callee = native(name);
  const compute = called((...numbers) => {
    const value = callee.call(numbers.map(BigInt), undefined) as bigint;
    return value <= LARGEST && value >= -LARGEST ? Number(value) : giveUp();
  });
  return ofNumbers(count, (_, ...values) => {
    if (values.some((value) => value.kinds & ~wholes)) return unsupported();
    return number(kinds.int, operation(compute, ...values.map(({ code }) => code)));
  });
}

/** To an int; what is no number, or too large a one, is for the full tier. */
export function toInt(to: Translation, { kinds: set, code }: NumberKnown, round: Operation): NumberKnown {
  if ((set & ~wholes) === 0) return number(kinds.int, code);
  return number(kinds.int, to.whole(operation(operations.add, operation(round, code), constant(0))));
}

const rounding = (round: Operation): Rule => ofNumbers(1, (to, x) => toInt(to, x, round));

const asking = (ask: (x: Value) => Value): Rule => {
  const compute: Operation = { value: (x) => Number(ask(x)), rule: stair((u) => !Number.isFinite(u)) };
  return ofNumbers(1, (_, { code }) =>
    number(
      kinds.bool,
      choice(comparison('!=', operation(compute, code), constant(0)), constant(1), constant(0)),
    ),
  );
};

export function mathRules(): [object, Rule][] {
  const ones = Object.entries(floatOperations).map(([name, compute]): [object, Rule] => [
    native(name),
    ofNumbers(1, (to, { code }) => number(kinds.float, to.finite(operation(compute, code)))),
  ]);
  const others: Readonly<Record<string, Rule>> = {
    log: logarithm,
    floor: rounding(operations.floor),
    ceil: rounding(operations.ceil),
    trunc: rounding(operations.trunc),
    pow: ofNumbers(2, (to, x, y) => power(to, x, y)),
    atan2: own('atan2', 2, binaryRules.get('atan2')),
    hypot: own('hypot', 2, hypotenuse),
    fmod: own('fmod', 2),
    copysign: own('copysign', 2),
    factorial: ofInts('factorial', 1),
    gcd: ofInts('gcd', 2),
    comb: ofInts('comb', 2),
    isqrt: ofInts('isqrt', 1),
    isnan: asking(Number.isNaN as (x: Value) => Value),
    isinf: asking((x) => Math.abs(x as number) === Number.POSITIVE_INFINITY),
    isfinite: asking(Number.isFinite as (x: Value) => Value),
  };
  return [...ones, ...Object.entries(others).map(([name, rule]): [object, Rule] => [native(name), rule])];
}

const naturalLogarithm = called(Math.log, 'log');

/** A logarithm; to a base it is the quotient of two. */
const logarithm: Rule = (to, args, keywords) => {
  const one = ofNumbers(1, (_, { code }) =>
    number(kinds.float, to.finite(operation(naturalLogarithm, code))),
  );
  const [x, base] = args;
  if (args.length !== 2 || !x || !base) return one(to, args, keywords);
  const [top, bottom] = [one(to, [x], keywords), one(to, [base], keywords)] as [NumberKnown, NumberKnown];
  return number(kinds.float, operation(operations.divide, top.code, bottom.code));
};

function power(to: Translation, x: NumberKnown, y: NumberKnown): NumberKnown {
  const callee = native('pow');
  const { rule } = operations.floatPower;
  const value: Operation['value'] = (...numbers) => callee.call([...numbers], undefined) as number;
  const compute: Operation = { value, isPartial: true, rule };
  to.visit();
  return number(kinds.float, operation(compute, x.code, y.code));
}
