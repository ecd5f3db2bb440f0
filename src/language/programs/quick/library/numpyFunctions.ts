import { arrayFunctions } from '../../../library/numpy/arrays';
import { numberFunctions } from '../../../library/numpy/functions';
import { linalg } from '../../../library/numpy/index';
import { makingFunctions } from '../../../library/numpy/making';
import { typeNamed } from '../../../library/types';
import { choice, comparison, constant, operation } from '../code/numberCode';
import { operations } from '../code/operations';
import { truth } from '../reading/tests';
import { binary, overItems } from '../values/arithmetic';
import { isDecimal } from '../values/families';
import { type Known, kinds, MOST_ITEMS, type NumberKnown, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { dotOf, extreme, mean, norm, product, sum } from './arrays';
import { ofNumbers, type Rule, taking } from './rule';
import { bools, float64s, ufuncRules } from './ufuncs';

/** np.sum(a), also with axis=0, the only one here. */
const reducing =
  (compute: (to: Translation, array: Known) => Known): Rule =>
  (to, args, keywords) => {
    const [array, axis = keywords.get('axis')] = args;
    const isPlain = args.length <= 2 && [...keywords.keys()].every((name) => name === 'axis');
    const isWhole =
      !axis ||
      axis.kind === 'none' ||
      (axis.kind === 'number' && axis.value === 0 && axis.kinds === kinds.int);
    return array && isPlain && isWhole ? compute(to, array) : unsupported();
  };

const sumOfAny = (to: Translation, value: Known): Known => {
  if (value.kind !== 'number') return sum(to, value);
  if (!isDecimal(value)) return unsupported();
  return number(kinds.np, operation(operations.add, constant(0), value.code));
};

const reductions: Readonly<Record<string, Rule>> = {
  sum: reducing(sumOfAny),
  prod: reducing(product),
  mean: reducing(mean),
  max: reducing((to, array) => extreme(to, '>', array)),
  min: reducing((to, array) => extreme(to, '<', array)),
  amax: reducing((to, array) => extreme(to, '>', array)),
  amin: reducing((to, array) => extreme(to, '<', array)),
};

/** np.where gives an array without axes of numbers. */
const where = taking(3, (to, condition, a, b) => {
  const [x, y] = float64s(a, b);
  const choose = (test: Known, one: NumberKnown, other: NumberKnown): NumberKnown =>
    number(kinds.np, choice(truth(test), one.code, other.code));
  if (condition.kind === 'number' && x.kind === 'number' && y.kind === 'number')
    return { ...choose(condition, x, y), kinds: kinds.npArray };
  if (condition.kind !== 'items' || condition.form !== 'array') return unsupported();
  const pairs = [x, y].map(
    (one) => overItems(to, condition, one, (_, item) => item).items as readonly NumberKnown[],
  );
  return {
    ...condition,
    items: condition.items.map((test, index) =>
      choose(test, pairs[0]?.[index] ?? unsupported(), pairs[1]?.[index] ?? unsupported()),
    ),
  };
});

/** An array of what is listed: of decimals, if one of them is for certain, or of ints. */
const array: Rule = (to, [values, dtype], keywords) => {
  const kind = dtype ?? keywords.get('dtype');
  if (!values || (keywords.size > 0 && !keywords.has('dtype')) || keywords.size > 1) return unsupported();
  if (values.kind === 'number') return arrayOfOne(values, kind);
  if (values.kind !== 'items' || kind) return unsupported();
  const items = values.items.map(numberOf);
  to.visit(items.length);
  const isOfInts = items.every((one) => one.kinds === kinds.int || one.kinds === kinds.npInt);
  if (!isOfInts && (items.some((one) => one.kinds & bools) || !items.some(isDecimal))) return unsupported();
  const own = isOfInts ? kinds.npInt : kinds.np;
  return { kind: 'items', form: 'array', items: items.map((one) => ({ ...one, kinds: own })) };
};

/** np.array(x > 0, dtype=int) */
function arrayOfOne(one: NumberKnown, dtype: Known | undefined): NumberKnown {
  if (!dtype) return isDecimal(one) ? { ...one, kinds: kinds.npArray } : unsupported();
  const isInt =
    dtype.kind === 'callable' && (dtype.value === typeNamed('int') || dtype.value === typeNamed('int64'));
  const isWhole = (one.kinds & (bools | kinds.int | kinds.npInt)) === one.kinds;
  return isInt && isWhole ? { ...one, kinds: kinds.npInt } : unsupported();
}

const filled = (value: number): Rule =>
  ofNumbers(1, (_, { kinds: set, value: size }) => {
    if (set !== kinds.int || size === undefined || size < 0 || size > MOST_ITEMS) return unsupported();
    return {
      kind: 'items',
      form: 'array',
      items: Array.from({ length: size }, () => number(kinds.np, constant(value))),
    };
  });

const others: Readonly<Record<string, Rule>> = {
  where,
  clip: taking(3, (to, a, low, high) => clip(to, numberOf(a), numberOf(low), numberOf(high))),
  dot: taking(2, (to, a, b) => dotOf(to, a, b)),
  array,
  asarray: array,
  copy: taking(1, (_, value) => (value.kind === 'items' && value.form === 'array' ? value : unsupported())),
  zeros: filled(0),
  ones: filled(1),
};

/** Nothing below `low`, nothing above `high`; nan stays. */
function clip(to: Translation, a: NumberKnown, low: NumberKnown, high: NumberKnown): Known {
  if (!isDecimal(a) || [low, high].some((one) => one.kinds & bools)) return unsupported();
  const x = to.bind(a.code);
  const isNone = comparison('!=', x, x);
  const raised = to.bind(
    choice({ kind: 'either', left: comparison('>=', x, low.code), right: isNone }, x, low.code),
  );
  const isKept = {
    kind: 'either',
    left: comparison('<=', raised, high.code),
    right: comparison('!=', raised, raised),
  } as const;
  return number(kinds.np, choice(isKept, raised, high.code));
}

export const numpyMethods: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...reductions,
    dot: others['dot'] ?? unsupported(),
    copy: others['copy'] ?? unsupported(),
  }),
);

export function numpyRules(): [object, Rule][] {
  const functions = [...numberFunctions, ...arrayFunctions, ...makingFunctions];
  const rules = { ...ufuncRules, ...reductions, ...others, square };
  const all = functions.flatMap((one): [object, Rule][] => {
    const rule = Object.hasOwn(rules, one.name) ? rules[one.name as keyof typeof rules] : undefined;
    return rule ? [[one, rule]] : [];
  });
  const normal = linalg.find(([name]) => name === 'norm')?.[1] as object;
  return [
    ...all,
    [normal, taking(1, norm)],
    [
      typeNamed('float64'),
      ofNumbers(1, (_, { kinds: set, code }) => (set & bools ? unsupported() : number(kinds.np, code))),
    ],
  ];
}

const square = taking(1, (to, value) => {
  if (value.kind !== 'number') return binary(to, '**', value, number(kinds.int, constant(2)));
  return isDecimal(value)
    ? binary(to, '**', { ...value, kinds: kinds.np }, number(kinds.int, constant(2)))
    : unsupported();
});
