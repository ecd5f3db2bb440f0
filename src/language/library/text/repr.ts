import { Failure } from '../../program/failure';
import { FunctionValue, GeneratorValue } from '../../program/machine/code';
import { BoundMethod, Call, NativeFunction, nothing, type Working } from '../../program/values/callable';
import { ClassValue, ExceptionValue, Instance, ModuleValue } from '../../program/values/classes';
import { Dict, numberOf, SetValue } from '../../program/values/dict';
import { Iteration } from '../../program/values/iteration';
import {
  ELLIPSIS,
  List,
  NOT_IMPLEMENTED,
  RangeValue,
  SliceValue,
  Tuple,
  type Value,
} from '../../program/values/value';
import { DictView } from '../access/iterate';
import { hasWorked, isTired, rest, writing } from '../effort';
import { foreignTo } from '../foreign';
import { atOnce } from '../native';
import { typeName } from '../types';
import { floatText } from './floatText';
import { quoted } from './quoted';
import { setOrder } from './setOrder';

/** The address that stands in a text such as <object at 0x7f...>: some number that stays. */
function address(value: object): string {
  return `0x7f${(0x10000000 + numberOf(value) * 64).toString(16).padStart(10, '0')}`;
}

export function* repr(value: Value, within: readonly object[] = []): Working<string> {
  if (typeof value === 'string') return quoted(value);
  if (value === null || value === undefined) return 'None';
  return plainText(value) ?? (yield* reprOfObject(value as object, within));
}

const LONG = 10n ** 30n;

/** CPython refuses to write ints of more than 4300 digits. */
function intText(value: bigint): string {
  if (value > -LONG && value < LONG) return String(value);
  const text = String(value);
  if (text.length > 4300) throw new Failure('intTooLong');
  return text;
}

const BETWEEN = 2;
const MOST_LETTERS = 2 ** 25;

// long: one case a kind of object
function* reprOfObject(value: object, within: readonly object[]): Working<string> {
  if (value instanceof Instance) return yield* reprOfInstance(value);
  if (within.includes(value))
    return value instanceof Dict ? '{...}' : value instanceof Tuple ? '(...)' : '[...]';
  if (within.length > 100) throw new Failure('nestedTooDeep');
  const inside = [...within, value];
  if (value instanceof List) return `[${(yield* all(value.items, inside)).join(', ')}]`;
  if (value instanceof Tuple) {
    const items = yield* all(value.items, inside);
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
  }
  if (value instanceof Dict) return yield* reprOfDict(value, inside);
  if (value instanceof SetValue) {
    const items = (yield* all(setOrder(value), inside)).join(', ');
    if (value.typeName === 'frozenset') return items === '' ? 'frozenset()' : `frozenset({${items}})`;
    return items === '' ? 'set()' : `{${items}}`;
  }
  if (value instanceof RangeValue) {
    const { start, stop, step } = value;
    return step === 1n ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
  }
  if (value instanceof SliceValue)
    return `slice(${(yield* all([value.start, value.stop, value.step], inside)).join(', ')})`;
  if (value instanceof DictView) {
    const { dict, view } = value;
    const entries = [...dict.entries.values()];
    const items = view === 'items' ? entries.map((one) => new Tuple([one.key, one.value])) : dict[view]();
    const name = dict.typeName === 'OrderedDict' ? 'odict' : 'dict';
    return `${name}_${view}([${(yield* all(items, inside)).join(', ')}])`;
  }
  return reprOfOther(value);
}

function* all(items: readonly Value[], within: readonly object[]): Working<string[]> {
  const texts: string[] = [];
  let length = 0;
  // Lists may hold each other many times over.
  if (hasWorked(1)) yield rest();
  for (const item of items) {
    if (isTired(texts.length)) yield rest();
    const text = yield* repr(item, within);
    texts.push(text);
    length += text.length + BETWEEN;
    if (length > MOST_LETTERS) throw new Failure('tooLarge');
  }
  writing(length);
  return texts;
}

function* reprOfDict(dict: Dict, within: readonly object[]): Working<string> {
  const [open, between, close] = dict.typeName === 'OrderedDict' ? ['(', ', ', ')'] : ['', ': ', ''];
  const entries = [...dict.entries.values()];
  const keys = yield* all(
    entries.map(({ key }) => key),
    within,
  );
  const values = yield* all(
    entries.map(({ value }) => value),
    within,
  );
  const texts = keys.map((key, index) => `${open}${key}${between}${values[index]}${close}`);
  const items = texts.join(', ');
  if (dict.typeName === 'OrderedDict')
    return texts.length === 0 ? 'OrderedDict()' : `OrderedDict([${items}])`;
  if (dict.typeName === 'defaultdict' && 'make' in dict)
    return `defaultdict(${yield* repr(dict.make as Value)}, {${items}})`;
  return `{${items}}`;
}

function reprOfOther(value: object): string {
  if (value instanceof FunctionValue) return `<function ${nameOf(value)} at ${address(value)}>`;
  if (value instanceof NativeFunction) return `<built-in function ${value.name}>`;
  if (value instanceof BoundMethod) return `<bound method ${calleeName(value)} of ${plainRepr(value.self)}>`;
  if (value instanceof ClassValue) return `<class '${fullName(value)}'>`;
  if (value instanceof ModuleValue) return `<module '${value.name}'>`;
  if (value === ELLIPSIS) return 'Ellipsis';
  if (value === NOT_IMPLEMENTED) return 'NotImplemented';
  const foreign = foreignTo(value);
  if (foreign) return foreign.repr(value);
  if (value instanceof GeneratorValue) return `<generator object <genexpr> at ${address(value)}>`;
  return `<${value instanceof Iteration ? `${typeName(value)} object` : typeName(value)} at ${address(value)}>`;
}

const nameOf = ({ code }: FunctionValue): string => (code.name === '' ? '<lambda>' : code.name);
const calleeName = ({ self, callee }: BoundMethod): string =>
  `${typeName(self)}.${callee instanceof FunctionValue ? nameOf(callee) : callee instanceof NativeFunction ? callee.name : ''}`;
/** With the module that it is of; the classes of the language itself are of none that is said. */
function fullName({ name, attributes }: ClassValue): string {
  const module = attributes.get('__module__');
  return typeof module === 'string' ? `${module}.${name}` : name;
}
const plainRepr = (value: Value): string =>
  value instanceof Instance ? `<${fullName(value.type)} object at ${address(value)}>` : reprAtOnce(value);

function* reprOfInstance(value: Instance): Working<string> {
  const method = value.type.find('__repr__');
  if (method !== undefined) return yield* textOf(yield new Call(method, [value]), '__repr__');
  if (value instanceof ExceptionValue)
    return `${value.type.name}(${(yield* all(value.args, [])).join(', ')})`;
  return plainRepr(value);
}

function* textOf(value: Value, method: string): Working<string> {
  yield* nothing();
  if (typeof value !== 'string') throw new Failure('textMethodReturns', method, typeName(value));
  return value;
}

/** str(value) of a text, a number or a bool, undefined of all else. */
export function plainText(value: Value): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return floatText(value);
    case 'bigint':
      return intText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    default:
      return undefined;
  }
}

/** str(value): what print shows. */
export function* text(value: Value): Working<string> {
  const plain = plainText(value);
  if (plain !== undefined) return plain;
  if (value instanceof Instance) {
    const method = value.type.find('__str__');
    if (method !== undefined) return yield* textOf(yield new Call(method, [value]), '__str__');
    if (value instanceof ExceptionValue && value.type.find('__repr__') === undefined)
      return yield* messageOf(value);
    return yield* reprOfInstance(value);
  }
  if (typeof value === 'object' && value !== null) {
    const foreign = foreignTo(value);
    if (foreign) return foreign.text(value);
  }
  return yield* repr(value);
}

/** What an exception says: KeyError shows its key as it is written. */
function* messageOf({ type, args }: ExceptionValue): Working<string> {
  if (args.length === 0) return '';
  if (args.length > 1) return yield* repr(new Tuple(args));
  return type.name === 'KeyError' ? yield* repr(args[0]) : yield* text(args[0]);
}

/** repr for a sentence; where methods of classes would have to run, only what kind of object it is. */
export function reprAtOnce(value: Value): string {
  try {
    return atOnce(repr(value));
  } catch {
    return typeof value === 'object' && value !== null ? `<${typeName(value)}>` : '';
  }
}
export const textAtOnce = (value: Value): string => atOnce(text(value));
