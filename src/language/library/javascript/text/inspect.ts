import { FunctionValue } from '../../../program/machine/code';
import { BoundMethod, NativeFunction } from '../../../program/values/callable';
import { ModuleValue } from '../../../program/values/classes';
import { Iteration } from '../../../program/values/iteration';
import { List, UNBOUND, type Value } from '../../../program/values/value';
import { find, own } from '../access/find';
import { ownKeys } from '../access/keys';
import {
  Accessor,
  BuiltinClass,
  besideOf,
  ClassObject,
  DateObject,
  ErrorObject,
  MapObject,
  ObjectValue,
  SetObject,
  SymbolValue,
  TypedArrayObject,
  typedNames,
} from '../values/object';
import { isFunction, prototypeOf } from '../values/prototypes';
import { errorText } from './errorText';
import { laidOut, MOST_ITEMS, WIDTH, type Writing } from './layout';
import { numberText, quoted } from './quoted';

/** A value as console.log shows it; `depth` says how deep objects within objects are shown. */
export function inspect(value: Value, depth = 2): string {
  return shown({ indentation: 0, seen: [], depth: 0, mostDepth: depth, circular: new Map() }, value, 0);
}

function shown(writing: Writing, value: Value, depth: number): string {
  if (typeof value === 'string') return textIn(writing, value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof SymbolValue) return `Symbol(${value.description})`;
  if (!writing.seen.includes(value)) return objectIn(writing, value, depth);
  const number = writing.circular.get(value) ?? writing.circular.size + 1;
  writing.circular.set(value, number);
  return `[Circular *${number}]`;
}

const MOST_LETTERS = 10_000;

/** A long text is broken where its lines end. */
function textIn({ indentation }: Writing, text: string): string {
  const left = text.length - MOST_LETTERS;
  const trailer = left > 0 ? `... ${left} more character${left > 1 ? 's' : ''}` : '';
  const said = left > 0 ? text.slice(0, MOST_LETTERS) : text;
  if (said.length <= 16 || said.length <= WIDTH - indentation - 4) return quoted(said) + trailer;
  const lines = said.split(/(?<=\n)/).map(quoted);
  return lines.join(` +\n${' '.repeat(indentation + 2)}`) + trailer;
}

/** The name of the class that a value is made by; null where there is none at all. */
export function classNameOf(value: Value): string | null {
  for (let one = value instanceof ObjectValue ? value : prototypeOf(value); one; one = one.proto) {
    const made = one.properties.get('constructor');
    const name = isFunction(made) ? own(made, 'name') : '';
    if (typeof name === 'string' && name !== '') return name;
  }
  return null;
}

interface Shape {
  readonly base: string;
  readonly open: string;
  readonly close: string;
  readonly isList: boolean;
  readonly entries: (depth: number) => string[];
  readonly keys: readonly string[];
  /** What it is where it stands too deep. */
  readonly brief: string;
}

function prefixOf(name: string | null, kind: string, size = ''): string {
  if (name === null) return `[${kind}${size}: null prototype] `;
  const isOther = tagged.has(kind) && name !== kind;
  return isOther ? `${name}${size} [${kind}] ` : `${name}${size} `;
}
/** Kinds that are named behind the class that extends them. */
const tagged: ReadonlySet<string> = new Set(['Map', 'Set', ...typedNames]);

function objectIn(writing: Writing, value: object, at: number): string {
  const shape = shapeOf(writing, value);
  const { base, keys, open, close, isList } = shape;
  const isEmpty = keys.length === 0 && sizeOf(value) === 0;
  if (isEmpty) return base === '' ? `${open}${close}` : base;
  if (at > writing.mostDepth) return shape.brief;
  const depth = at + 1;
  writing.seen.push(value);
  writing.depth = depth;
  const entries = shape.entries(depth);
  for (const key of keys) entries.push(`${keyText(key)}: ${propertyIn(writing, own(value, key), depth)}`);
  writing.seen.pop();
  const number = writing.circular.get(value);
  const reference = number === undefined ? '' : `<ref *${number}>`;
  const isOfNumbers = isList && entries.every((_, index) => isNumberAt(value, index));
  const before = [reference, base].filter((part) => part !== '').join(' ');
  return laidOut(writing, { entries, isList, base: before, open, close, depth, isOfNumbers });
}

function isNumberAt(value: object, index: number): boolean {
  if (value instanceof TypedArrayObject) return index < value.data.length;
  const found = value instanceof List ? value.items[index] : undefined;
  return typeof found === 'number' || typeof found === 'bigint';
}

function sizeOf(value: object): number {
  if (value instanceof List) return value.items.length;
  if (value instanceof MapObject) return value.map.size;
  if (value instanceof SetObject) return value.set.size;
  return value instanceof TypedArrayObject ? value.data.length : 0;
}

const keyText = (key: string): string =>
  /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : key === '__proto__' ? "['__proto__']" : quoted(key);

function propertyIn(writing: Writing, value: Value, depth: number): string {
  if (value instanceof Accessor) {
    if (value.getter === undefined) return '[Setter]';
    return value.setter === undefined ? '[Getter]' : '[Getter/Setter]';
  }
  return within(writing, () => shown(writing, value === UNBOUND ? undefined : value, depth));
}

function within(writing: Writing, write: () => string): string {
  writing.indentation += 2;
  const text = write();
  writing.indentation -= 2;
  return text;
}

// long: one case a kind of object
function shapeOf(writing: Writing, value: object): Shape {
  const name = classNameOf(value);
  const none = (): string[] => [];
  const braces = { base: '', open: '{', close: '}', isList: false, entries: none, keys: ownKeys(value) };
  if (value instanceof List) {
    const beside = besideOf(value);
    const prefix = name === 'Array' ? '' : prefixOf(name, 'Array', `(${value.items.length})`);
    const keys = beside ? ownKeys(beside) : [];
    const brief = `[${name ?? 'Array'}]`;
    return {
      ...braces,
      open: `${prefix}[`,
      close: ']',
      isList: true,
      keys,
      brief,
      entries: (depth) => itemsIn(writing, value, depth),
    };
  }
  if (value instanceof TypedArrayObject) {
    const open = `${prefixOf(name, value.typeName, `(${value.data.length})`)}[`;
    const keys = ownKeys(value).slice(value.data.length);
    return {
      ...braces,
      open,
      close: ']',
      isList: true,
      keys,
      brief: `[${name}]`,
      entries: () => numbersIn(value),
    };
  }
  if (value instanceof SetObject) {
    const open = `${prefixOf(name, 'Set', `(${value.set.size})`)}{`;
    const entries = (depth: number): string[] =>
      limited([...value.set], (one) => within(writing, () => shown(writing, one, depth)));
    return { ...braces, open, entries, brief: `[${name}]` };
  }
  if (value instanceof MapObject) {
    const open = `${prefixOf(name, 'Map', `(${value.map.size})`)}{`;
    const entries = (depth: number): string[] =>
      limited([...value.map], ([key, one]) =>
        within(writing, () => `${shown(writing, key, depth)} => ${shown(writing, one, depth)}`),
      );
    return { ...braces, open, entries, brief: `[${name}]` };
  }
  if (isFunction(value)) return { ...braces, base: functionText(value), brief: `[${name}]` };
  if (value instanceof ErrorObject) {
    const { text, keys } = errorText(value, name, writing.indentation, braces.keys);
    return { ...braces, base: text, keys, brief: `[${name}]` };
  }
  if (value instanceof DateObject) return { ...braces, base: dateText(value), brief: '[Date]' };
  if (value instanceof Iteration)
    return { ...braces, open: 'Object [Array Iterator] {', keys: [], brief: '[Object]' };
  if (value instanceof ModuleValue)
    return { ...braces, open: '[Module: null prototype] {', brief: '[Module]' };
  const prefix = name === 'Object' ? '' : prefixOf(name, 'Object');
  const brief = name === null ? '[Object: null prototype]' : `[${name}]`;
  return { ...braces, open: `${prefix}{`, brief };
}

const dateText = ({ time }: DateObject): string =>
  Number.isNaN(time) ? 'Invalid Date' : new Date(time).toISOString();

const more = (left: number): string[] => (left > 0 ? [`... ${left} more item${left > 1 ? 's' : ''}`] : []);

function limited<Item>(items: readonly Item[], write: (item: Item) => string): string[] {
  return [...items.slice(0, MOST_ITEMS).map(write), ...more(items.length - MOST_ITEMS)];
}

const numbersIn = ({ data }: TypedArrayObject): string[] => limited(Array.from(data), numberText);

/** The items of an array, with its holes counted. */
function itemsIn(writing: Writing, { items }: List, depth: number): string[] {
  const entries: string[] = [];
  let index = 0;
  while (index < items.length && entries.length < MOST_ITEMS) {
    let holes = 0;
    while (index + holes < items.length && !(index + holes in items)) holes += 1;
    if (holes > 0) {
      entries.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
      index += holes;
    } else {
      const item = items[index];
      entries.push(within(writing, () => shown(writing, item, depth)));
      index += 1;
    }
  }
  return [...entries, ...more(items.length - index)];
}

function functionText(value: Value): string {
  if (value instanceof ClassObject) {
    const base =
      value.base instanceof ObjectValue || value.base instanceof FunctionValue
        ? find(value.base, 'name')
        : '';
    const extending = typeof base === 'string' && base !== '' ? ` extends ${base}` : '';
    return `[class ${value.name === '' ? '(anonymous)' : value.name}${extending}]`;
  }
  if (value instanceof BuiltinClass) return `[Function: ${value.name}]`;
  if (value instanceof NativeFunction) return `[Function: ${value.name}]`;
  if (value instanceof BoundMethod) return `[Function: bound ${String(find(value.callee, 'name'))}]`;
  const name = find(value, 'name');
  return typeof name === 'string' && name !== '' ? `[Function: ${name}]` : '[Function (anonymous)]';
}
