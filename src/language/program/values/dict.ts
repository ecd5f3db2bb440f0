import { NDArray, NumPyScalar, spend } from '#numpy';
import { Failure } from '../failure';
import { List, Tuple, type Value } from './value';

/** What a Map finds a key by: equal keys have the same, whatever their type: 1, 1.0 and True. */
type HashKey = Value;

/** Types whose objects say what they are found by: an instance of a class. */
interface Hashed {
  hashKey(): HashKey;
}
const isHashed = (value: object): value is Hashed => 'hashKey' in value;

const numbered = new WeakMap<object, number>();
let count = 0;

/** The number of an object, the same as long as it lives. */
export function numberOf(value: object): number {
  const known = numbered.get(value);
  if (known !== undefined) return known;
  count += 1;
  numbered.set(value, count);
  return count;
}

export function hashKey(value: Value): HashKey {
  switch (typeof value) {
    case 'string':
      return value.startsWith('\0') ? `\0s${value}` : value;
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
    case 'bigint': {
      const asNumber = Number(value);
      return Number.isSafeInteger(asNumber) ? asNumber : value;
    }
    case 'boolean':
      return Number(value);
    case 'object':
      return value === null ? null : objectKey(value);
    default:
      return value;
  }
}

function objectKey(value: object): HashKey {
  if (value instanceof Tuple) return composed('\0t', value.items.map(partKey));
  if (value instanceof List) return refuseKey('list');
  if (value instanceof Dict || (value instanceof SetValue && value.typeName === 'set'))
    return refuseKey(value.typeName);
  if (value instanceof SetValue) return composed('\0f', [...value.entries.values()].map(partKey).sort());
  if (value instanceof NumPyScalar) return hashKey(value.value);
  if (value instanceof NDArray) return refuseKey('numpy.ndarray');
  if (isHashed(value)) return value.hashKey();
  return value;
}

/** The key of what holds others, which may hold one another many times over. */
function composed(mark: string, parts: readonly string[]): string {
  let length = mark.length;
  for (const part of parts) length += part.length;
  spend(length);
  if (length > MOST_LETTERS) throw new Failure('tooLarge');
  return mark + parts.join('');
}

const MOST_LETTERS = 2 ** 20;

function partKey(value: Value): string {
  const key = hashKey(value);
  const text = typeof key === 'object' && key !== null ? `#${numberOf(key)}` : `${typeof key}:${String(key)}`;
  return `${text.length}:${text}`;
}

interface Entry {
  readonly key: Value;
  value: Value;
}

/** A dictionary in the order of its insertions; OrderedDict and defaultdict are it under another name. */
export class Dict {
  readonly entries = new Map<HashKey, Entry>();
  constructor(readonly typeName = 'dict') {}

  get size(): number {
    return this.entries.size;
  }
  get(key: Value): Value {
    return this.entries.get(hashKey(key))?.value;
  }
  has(key: Value): boolean {
    return this.entries.has(hashKey(key));
  }
  set(key: Value, value: Value): void {
    const hash = hashKey(key);
    const entry = this.entries.get(hash);
    if (entry) entry.value = value;
    else this.entries.set(hash, { key, value });
  }
  delete(key: Value): boolean {
    return this.entries.delete(hashKey(key));
  }
  keys(): Value[] {
    return Array.from(this.entries.values(), ({ key }) => key);
  }
  values(): Value[] {
    return Array.from(this.entries.values(), ({ value }) => value);
  }
}

/** A set or frozenset; printed in the order of its insertions, small whole numbers in their own. */
export class SetValue {
  readonly entries = new Map<HashKey, Value>();
  constructor(
    items: Iterable<Value> = [],
    readonly typeName: 'set' | 'frozenset' = 'set',
  ) {
    for (const item of items) this.add(item);
  }
  get size(): number {
    return this.entries.size;
  }
  has(item: Value): boolean {
    return this.entries.has(hashKey(item));
  }
  add(item: Value): void {
    const hash = hashKey(item);
    if (!this.entries.has(hash)) this.entries.set(hash, item);
  }
  delete(item: Value): boolean {
    return this.entries.delete(hashKey(item));
  }
}

/** Refuses a key that can change. */
function refuseKey(typeName: string): never {
  throw new Failure('unhashable', typeName);
}
