/** The message that src/thread/pack.ts packed, with its NaN and infinities as numbers again. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if ('nonFinite' in value) return Number(value.nonFinite);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}
