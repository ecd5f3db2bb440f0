/** z[row * x.length + column] is the value at (x[column], y[row]); x and y rise. */
export interface Grid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly z: ArrayLike<number>;
}

export interface Extreme {
  readonly column: number;
  readonly row: number;
  readonly value: number;
}

/** The lowest and the highest finite value of a grid; undefined when there is none. */
export function extremesOf({ x, z }: Grid): { lowest: Extreme; highest: Extreme } | undefined {
  let [lowest, highest] = [-1, -1];
  for (let i = 0; i < z.length; i++) {
    const value = z[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    if (lowest < 0 || value < (z[lowest] ?? 0)) lowest = i;
    if (highest < 0 || value > (z[highest] ?? 0)) highest = i;
  }
  if (lowest < 0) return undefined;
  const at = (i: number): Extreme => ({
    column: i % x.length,
    row: Math.floor(i / x.length),
    value: z[i] ?? Number.NaN,
  });
  return { lowest: at(lowest), highest: at(highest) };
}
