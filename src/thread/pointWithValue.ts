/** Coordinates that a function with a domain often has in it, a plain one first. */
const USUAL: readonly number[] = [1, 0.5, 2, 0.25, -0.5, -2, 10, -10, 100];
const USUAL_PAIRS: readonly (readonly number[])[] = [
  [1, 1],
  [0.5, 0.5],
  [0.25, 0.5],
  [2, 0.5],
  [0.5, 2],
  [10, 10],
  [-0.5, -0.5],
  [1, -1],
  [-1, 1],
];

/** Returns `at`, else the first usual point where a function has a value; undefined where it has one at none of them. */
export function pointWithValue(
  value: (point: readonly number[]) => number,
  at: readonly number[],
): readonly number[] | undefined {
  const usual = at.length === 1 ? USUAL.map((x) => [x]) : USUAL_PAIRS;
  return [at, ...usual].find((point) => Number.isFinite(value(point)));
}
