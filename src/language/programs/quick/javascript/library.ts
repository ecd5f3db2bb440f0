import { ObjectValue } from '../../../library/javascript/values/object';
import { NativeFunction } from '../../../program/values/callable';
import { constant, type Operation } from '../code/numberCode';
import { called, operations, stair } from '../code/operations';
import { floatOperations, hypotenuse } from '../library/mathFunctions';
import { type Known, kinds, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { computed, extreme } from './arithmetic';

const names =
  'acos acosh asin asinh atan atanh cbrt cos cosh exp expm1 log1p log2 log10 sin sinh tan tanh'.split(' ');

/** The functions of Math of one number, and of two. */
const ofMath: Readonly<Record<string, Operation>> = {
  ...Object.fromEntries(names.map((name) => [name, floatOperations[name] ?? unsupported()])),
  abs: operations.absolute,
  sqrt: operations.squareRoot,
  floor: operations.floor,
  ceil: operations.ceil,
  trunc: operations.trunc,
  // To the next whole number upwards from a half.
  round: { value: Math.round, rule: stair((u) => Math.abs(u % 1) === 0.5) },
  log: called(Math.log, 'log'),
  sign: called(Math.sign, 'sign'),
  fround: called(Math.fround),
  pow: operations.power,
  atan2: called(Math.atan2, 'atan2'),
  hypot: { value: Math.hypot, rule: hypotenuse },
};
const ofTwo = new Set(['pow', 'atan2', 'hypot']);

/** A function of Math; all others are for the full tier. */
export function native(to: Translation, callee: object, args: readonly Known[]): Known {
  const math = to.builtins.get('Math');
  const properties = math instanceof ObjectValue ? [...math.properties] : unsupported();
  const name =
    properties.find(([, value]) => value === callee && value instanceof NativeFunction)?.[0] ?? unsupported();
  const numbers = args.map(numberOf);
  if (name === 'max' || name === 'min') return extreme(to, name, numbers);
  if (!Object.hasOwn(ofMath, name) || numbers.length !== (ofTwo.has(name) ? 2 : 1)) return unsupported();
  return computed(ofMath[name] ?? unsupported(), ...numbers);
}

/** The methods of an array that call a function for each item. */
export function method(
  to: Translation,
  { self, name }: Known & { kind: 'method' },
  args: readonly Known[],
): Known {
  const [callee, start] = args;
  if (!callee || (name !== 'map' && name !== 'reduce')) return unsupported();
  const call = (...given: readonly Known[]): Known => bound(to, to.parts.call(to, callee, given, new Map()));
  const at = (index: number): Known => number(kinds.float, constant(index));
  if (name === 'map') {
    const items = self.items.map((item, index) => call(item, at(index), self));
    return { kind: 'items', form: 'list', items };
  }
  const [first, ...rest] = start ? [start, ...self.items] : self.items;
  const before = start ? 0 : 1;
  return rest.reduce(
    (all: Known, item, index) => call(all, item, at(index + before), self),
    first ?? unsupported(),
  );
}

/** What a call gives stands in locals that the next call of the same function does not write to: each call has its own. */
const bound = (to: Translation, known: Known): Known =>
  known.kind === 'number' ? { ...known, code: to.bind(known.code) } : known;
