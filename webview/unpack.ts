/** The message that src/thread/pack.ts packed, with its NaN and infinities as numbers again, and its long lists as lists. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if ('nonFinite' in value) return Number(value.nonFinite);
  if ('numbers' in value && value.numbers instanceof Float64Array) return [...value.numbers];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}
