/** At most `limit` (two or more) indices of 0 to count - 1, evenly spread, the first and the last among them. */
export function thin(count: number, limit: number): number[] {
  if (count <= limit) return Array.from({ length: Math.max(0, count) }, (_, i) => i);
  return Array.from({ length: limit }, (_, i) => Math.round((i * (count - 1)) / (limit - 1)));
}
