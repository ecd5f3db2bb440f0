import { checkVector, type VectorFunction } from '../calculus/gradient';

/** The curvatures of f at a point: eigenvalues of the Hessian, ascending, and the unit eigenvector of each. */
export interface Curvature {
  readonly values: Float64Array;
  readonly directions: readonly Float64Array[];
}

/** Balances the truncation error h^2 and the rounding error eps / h^2 of second differences. */
const STEP = 2 ** -13;

/**
 * The numerical Hessian of f at x, one row an entry: second central differences with steps 2^-13 max(1, |x_i|), or `times` as
 * long; order h^2, rounding error about 1e-8 |f|. Costs 2 n^2 + 1 values of f. x is not changed.
 * @throws InputError if an entry of x is not finite
 */
export function numericalHessian(f: VectorFunction, x: Float64Array, times = 1): Float64Array[] {
  checkVector(x);
  const h = x.map((value) => times * STEP * Math.max(1, Math.abs(value)));
  const shifted = (...shifts: readonly (readonly [index: number, sign: number])[]) => {
    const point = x.slice();
    for (const [index, sign] of shifts) point[index] = (point[index] ?? 0) + sign * (h[index] ?? 0);
    return f(point);
  };
  const here = f(x.slice());
  const hessian = Array.from(x, () => new Float64Array(x.length));
  hessian.forEach((row, i) => {
    for (let j = 0; j < i; j++) {
      const same = shifted([i, 1], [j, 1]) + shifted([i, -1], [j, -1]);
      const mixed = shifted([i, 1], [j, -1]) + shifted([i, -1], [j, 1]);
      row[j] = (same - mixed) / (4 * (h[i] ?? 0) * (h[j] ?? 0));
      const mirrored = hessian[j];
      if (mirrored) mirrored[i] = row[j] ?? 0;
    }
    row[i] = (shifted([i, 1]) - 2 * here + shifted([i, -1])) / (h[i] ?? 0) ** 2;
  });
  return hessian;
}

/** The curvatures of f at x, from the numerical Hessian; NaN where f has no finite value nearby. */
export function curvatureAt(f: VectorFunction, x: Float64Array, times = 1): Curvature {
  return eigen(numericalHessian(f, x, times));
}

/** Curvatures with what rounding may have done to them, and how many times the usual step they were taken with. */
export interface CarefulCurvature extends Curvature {
  readonly error: number;
  readonly times: number;
}

/** Steps are lengthened by these factors until rounding is small beside the curvature. */
const LONGER = [1, 8, 64, 512];
const SMALL = 1e-4;

/**
 * The curvatures of f at x with the shortest of some steps at which rounding, f being known to `noise`, does not show in them;
 * with the usual step where it shows in all.
 */
export function carefulCurvatureAt(f: VectorFunction, x: Float64Array, noise: number): CarefulCurvature {
  const shortest = STEP * Math.max(1, Math.min(...x.map(Math.abs)));
  const look = (times: number) => ({
    ...curvatureAt(f, x, times),
    error: (4 * noise) / (times * shortest) ** 2,
    times,
  });
  for (const times of LONGER) {
    const curvature = look(times);
    if (curvature.error <= SMALL * Math.max(...curvature.values.map(Math.abs))) return curvature;
  }
  return look(1);
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (Golub, Van Loan: Matrix Computations, 8.5).
 * Made for a handful of rows. A matrix with an entry that is not finite has NaN for eigenvalues.
 */
export function eigen(symmetric: readonly Float64Array[]): Curvature {
  const size = symmetric.length;
  const a = symmetric.map((row) => row.slice());
  const v = symmetric.map((_, i) => new Float64Array(size).fill(1, i, i + 1));
  const finite = a.every((row) => row.every(Number.isFinite));
  for (let sweep = 0; finite && sweep < 50 && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => (a[i]?.[i] ?? 0) - (a[j]?.[j] ?? 0));
  return {
    values: Float64Array.from(order, (i) => (finite ? (a[i]?.[i] ?? Number.NaN) : Number.NaN)),
    directions: order.map((i) => Float64Array.from(v, (row) => row[i] ?? 0)),
  };
}

/** The size of what is off the diagonal, 0 if it no longer matters to the diagonal. */
function offDiagonal(a: readonly Float64Array[]): number {
  let off = 0;
  let all = 0;
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      all += Math.abs(value);
      if (i !== j) off += Math.abs(value);
    });
  });
  return off <= 1e-15 * all ? 0 : off;
}

/** Turns the plane of p and q so that a[p][q] becomes 0. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const apq = a[p]?.[q] ?? 0;
  if (apq === 0) return;
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of [...a, ...v]) turnEntries(row, p, q, c, s);
  const rowP = a[p];
  const rowQ = a[q];
  if (!rowP || !rowQ) return;
  for (let k = 0; k < rowP.length; k++) {
    const ap = rowP[k] ?? 0;
    const aq = rowQ[k] ?? 0;
    rowP[k] = c * ap - s * aq;
    rowQ[k] = s * ap + c * aq;
  }
}

function turnEntries(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const ap = row[p] ?? 0;
  const aq = row[q] ?? 0;
  row[p] = c * ap - s * aq;
  row[q] = s * ap + c * aq;
}
