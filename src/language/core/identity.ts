/**
 * What tells a compiled function from every other: two of the same identity compute the same. It is what a cache is keyed by,
 * since a name may come to mean another function.
 */
export function identityOf(kind: string, text: string, values: Readonly<Record<string, number>>): string {
  const fixed = Object.entries(values).map(([name, value]) => [
    name,
    Object.is(value, -0) ? '-0' : String(value),
  ]);
  return JSON.stringify([kind, text, ...fixed.sort()]);
}
