/** Shorter lists of numbers are carried as quickly among the rest of the JSON. */
const longList = 32;

/**
 * VS Code carries messages to a page as JSON, which knows no NaN and no infinity (they arrive as null), and beside it typed
 * arrays as they are. So such numbers travel as { nonFinite: 'NaN' }, and long lists of numbers as { numbers: Float64Array },
 * which takes less than half the time of writing and reading their digits; webview/unpack.ts makes of both what they were.
 */
export function pack(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { nonFinite: String(value) };
  if (Array.isArray(value)) return isLongList(value) ? { numbers: withoutMinusZero(value) } : value.map(pack);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
}

function isLongList(value: readonly unknown[]): value is number[] {
  return value.length >= longList && value.every((item) => typeof item === 'number');
}

/** JSON has no -0 either: a picture has none, however it is carried. */
function withoutMinusZero(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers, (number) => number + 0);
}
