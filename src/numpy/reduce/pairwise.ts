const BLOCK = 128;

/** The sum of n numbers from `at` on, each `step` further, added in NumPy's order: halves of at most 128, eight sums in each. */
export function pairwiseSum(a: Float64Array, at: number, n: number, step: number): number {
  if (n < 8) {
    let sum = -0;
    for (let i = 0; i < n; i++) sum += a[at + i * step] as number;
    return sum;
  }
  if (n <= BLOCK) return blockSum(a, at, n, step);
  const half = (n >> 1) - ((n >> 1) % 8);
  return pairwiseSum(a, at, half, step) + pairwiseSum(a, at + half * step, n - half, step);
}

function blockSum(a: Float64Array, at: number, n: number, step: number): number {
  const whole = n - (n % 8);
  let r0 = a[at] as number;
  let r1 = a[at + step] as number;
  let r2 = a[at + 2 * step] as number;
  let r3 = a[at + 3 * step] as number;
  let r4 = a[at + 4 * step] as number;
  let r5 = a[at + 5 * step] as number;
  let r6 = a[at + 6 * step] as number;
  let r7 = a[at + 7 * step] as number;
  for (let i = 8; i < whole; i += 8) {
    const from = at + i * step;
    r0 += a[from] as number;
    r1 += a[from + step] as number;
    r2 += a[from + 2 * step] as number;
    r3 += a[from + 3 * step] as number;
    r4 += a[from + 4 * step] as number;
    r5 += a[from + 5 * step] as number;
    r6 += a[from + 6 * step] as number;
    r7 += a[from + 7 * step] as number;
  }
  let sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  for (let i = whole; i < n; i++) sum += a[at + i * step] as number;
  return sum;
}

type Eight = [number, number, number, number, number, number, number, number];

/** The same in float32, where each sum is rounded. */
export function pairwiseSingleSum(a: Float32Array, at: number, n: number, step: number): number {
  const add = (x: number, y: number): number => Math.fround(x + y);
  const item = (i: number): number => a[at + i * step] as number;
  if (n < 8) {
    let sum = -0;
    for (let i = 0; i < n; i++) sum = add(sum, item(i));
    return sum;
  }
  if (n > BLOCK) {
    const half = (n >> 1) - ((n >> 1) % 8);
    return add(pairwiseSingleSum(a, at, half, step), pairwiseSingleSum(a, at + half * step, n - half, step));
  }
  const whole = n - (n % 8);
  const r = Float32Array.from({ length: 8 }, (_, k) => item(k));
  for (let i = 8; i < whole; i++) r[i % 8] = (r[i % 8] as number) + item(i);
  const [r0, r1, r2, r3, r4, r5, r6, r7] = r as unknown as Eight;
  let sum = add(add(add(r0, r1), add(r2, r3)), add(add(r4, r5), add(r6, r7)));
  for (let i = whole; i < n; i++) sum = add(sum, item(i));
  return sum;
}
