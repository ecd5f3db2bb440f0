import { numberFunctions } from '../../../library/builtins/numbers';
import { sequenceFunctions } from '../../../library/builtins/sequences';
import { typeNamed } from '../../../library/types';
import { choice, comparison, constant, operation } from '../code/numberCode';
import { called, operations } from '../code/operations';
import { truth } from '../reading/tests';
import { binary } from '../values/arithmetic';
import { bitsOf } from '../values/families';
import { itemsOf } from '../values/iterations';
import { int, type Known, kinds, type NumberKnown, number, unsupported, wholes } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { toInt } from './mathFunctions';
import { ofNumbers, type Rule, taking } from './rule';

const named = (name: string) => {
  const found = [...numberFunctions, ...sequenceFunctions].find((one) => one.name === name);
  return found ?? unsupported();
};

export function builtinRules(): [object, Rule][] {
  const functions: Readonly<Record<string, Rule>> = {
    abs: taking(1, absolute),
    round,
    pow: taking(2, (to, a, b) => binary(to, '**', a, b)),
    divmod: taking(2, (to, a, b) => pair(to, binary(to, '//', a, b), binary(to, '%', a, b))),
    len: taking(1, (_, value) => int(itemsOf(value).length)),
    sum: taking(1, (to, values) =>
      itemsOf(values).reduce((total, item) => plus(to, total, item), int(0) as Known),
    ),
    max: (to, args, keywords) => extreme(to, '>', args, keywords),
    min: (to, args, keywords) => extreme(to, '<', args, keywords),
    zip: (_, args) => zip(args.map(itemsOf)),
    enumerate: taking(1, (_, values) =>
      zip([itemsOf(values).map((_item, index) => int(index)), itemsOf(values)]),
    ),
    reversed: taking(1, (_, values) => ({
      kind: 'items',
      form: 'list',
      items: [...itemsOf(values)].reverse(),
    })),
  };
  const types: Readonly<Record<string, Rule>> = {
    float: ofNumbers(1, (_, { code }) => number(kinds.float, code)),
    int: ofNumbers(1, (to, x) => toInt(to, x, operations.trunc)),
    bool: taking(1, (_, value) => number(kinds.bool, choice(truth(value), constant(1), constant(0)))),
    range,
    list: taking(1, (_, values) => ({ kind: 'items', form: 'list', items: itemsOf(values) })),
    tuple: taking(1, (_, values) => ({ kind: 'items', form: 'tuple', items: itemsOf(values) })),
  };
  return [
    ...Object.entries(functions).map(([name, rule]): [object, Rule] => [named(name), rule]),
    ...Object.entries(types).map(([name, rule]): [object, Rule] => [typeNamed(name), rule]),
  ];
}

const pair = (to: Translation, ...values: readonly Known[]): Known => ({
  kind: 'items',
  form: 'tuple',
  items: values.map(numberOf).map((value) => ({ ...value, code: to.bind(value.code) })),
});

const plus = (to: Translation, total: Known, item: Known): Known => {
  const sum = numberOf(binary(to, '+', numberOf(total), numberOf(item)));
  return { ...sum, code: to.bind(sum.code) };
};

function absolute(to: Translation, value: Known): Known {
  if (value.kind === 'items' && value.form === 'array')
    return { ...value, items: value.items.map((item) => absolute(to, item)) };
  const { kinds: set, code } = numberOf(value);
  if (set & kinds.npBool) return unsupported();
  return number(resultOf(set), operation(operations.absolute, code));
}

/** A bool is an int then, and an array without axes a number. */
const resultOf = (set: number): number =>
  bitsOf(set).reduce(
    (all, bit) => all | (bit & wholes ? kinds.int : bit === kinds.npArray ? kinds.np : bit),
    0,
  );

const halfToEven = (to: Translation, x: NumberKnown): Known =>
  x.kinds & (kinds.npBool | kinds.npArray | kinds.npInt) ? unsupported() : toInt(to, x, operations.nearest);

const toDigits = called((x, digits) => named('round').call([x, BigInt(digits)], undefined) as number);

/** round(x), and round(x, 2) of a float. */
const round: Rule = (to, args, keywords) => {
  if (args.length === 1) return ofNumbers(1, halfToEven)(to, args, keywords);
  return ofNumbers(2, (_, x, digits) => {
    if (x.kinds !== kinds.float || digits.kinds !== kinds.int) return unsupported();
    return number(kinds.float, operation(toDigits, x.code, digits.code));
  })(to, args, keywords);
};

function extreme(
  to: Translation,
  operator: '>' | '<',
  args: readonly Known[],
  keywords: ReadonlyMap<string, Known>,
): Known {
  const [first, ...rest] = args.length === 1 ? itemsOf(args[0] ?? unsupported()) : args;
  if (keywords.size > 0 || !first) return unsupported();
  return rest.reduce((best: Known, next) => {
    const [a, b] = [numberOf(best), numberOf(next)];
    const [x, y] = [to.bind(a.code), to.bind(b.code)];
    return number(a.kinds | b.kinds, to.bind(choice(comparison(operator, y, x), y, x)));
  }, numberOf(first));
}

function zip(all: readonly (readonly Known[])[]): Known {
  const size = all.length > 0 ? Math.min(...all.map(({ length }) => length)) : 0;
  const items = Array.from(
    { length: size },
    (_, index): Known => ({
      kind: 'items',
      form: 'tuple',
      items: all.map((values) => values[index] as Known),
    }),
  );
  return { kind: 'items', form: 'list', items };
}

const range: Rule = (_, args, keywords) => {
  const [first, second, step = int(1)] = args.map(numberOf);
  if (!first || args.length > 3 || keywords.size > 0 || step.value === undefined || step.value === 0)
    return unsupported();
  if ([first, second, step].some((one) => one && one.kinds & ~wholes)) return unsupported();
  const [start, stop] = second ? [first, second] : [int(0), first];
  return { kind: 'range', start, stop, step: step.value };
};
