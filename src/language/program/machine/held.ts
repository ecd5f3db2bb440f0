/** Bytes of an object, of a place in a list, and of an entry with its key. */
const OBJECT = 48;
const PLACE = 8;
const ENTRY = 48;
/** A text or an int beyond this may be one that many hold. */
const LONG_TEXT = 100;
const LONG_INT = 2n ** 64n;

/** Of the language's parts: they are the same for all programs, or as long as the program's text. */
const unseen: ReadonlySet<string> = new Set(['code', 'callee', 'working', 'make', 'range']);

export interface Held {
  readonly bytes: number;
  /** Of long texts and ints, each as often as it is held: which of them are one, nobody can tell. */
  readonly long: number;
}

/** What can be reached from some values, counted until there are more than `most` bytes. */
export function heldFrom(roots: readonly unknown[], most: number): Held {
  const seen = new Set<object>();
  const waiting: object[] = [];
  let [bytes, long] = [0, 0];
  const add = (value: unknown): void => {
    if (typeof value === 'object') {
      if (value !== null) waiting.push(value);
    } else if (isLong(value)) long += lengthOf(value);
    else bytes += besides(value);
  };
  for (const root of roots) add(root);
  for (let value = waiting.pop(); value && bytes <= most; value = waiting.pop()) {
    if (seen.has(value)) continue;
    if (!hasOneOwner(value)) seen.add(value);
    bytes += sizeOf(value);
    addParts(value, add);
  }
  return { bytes, long };
}

/** The list of a value's items, and an entry of its dictionary, are nobody else's. */
const hasOneOwner = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

function isLong(value: unknown): value is string | bigint {
  if (typeof value === 'string') return value.length > LONG_TEXT;
  return typeof value === 'bigint' && (value > LONG_INT || value < -LONG_INT);
}

const lengthOf = (value: string | bigint): number =>
  typeof value === 'string' ? value.length : value.toString(16).length / 2;

function sizeOf(value: object): number {
  if (Array.isArray(value)) return OBJECT + value.length * PLACE;
  if (value instanceof Map || value instanceof Set) return OBJECT + value.size * ENTRY;
  return value instanceof ArrayBuffer ? value.byteLength : OBJECT;
}

/** What a short value takes beside its place. */
function besides(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : PLACE;
  if (typeof value === 'bigint') return 24;
  return typeof value === 'string' && value.length > 1 ? 16 + value.length : 0;
}

function addParts(value: object, add: (part: unknown) => void): void {
  if (ArrayBuffer.isView(value)) add(value.buffer);
  else if (Array.isArray(value) || value instanceof Set) for (const one of value) add(one);
  else if (value instanceof Map)
    for (const [key, one] of value) {
      add(key);
      add(one);
    }
  else for (const name in value) if (!unseen.has(name)) add((value as Record<string, unknown>)[name]);
}
