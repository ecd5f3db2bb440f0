/**
 * VS Code carries messages to a page as JSON, which knows no NaN and no infinity (they arrive as null; typed arrays are
 * carried as they are). So such numbers travel as { nonFinite: 'NaN' }; webview/unpack.ts makes numbers of them again.
 */
export function pack(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { nonFinite: String(value) };
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
}
