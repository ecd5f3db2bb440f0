import { bandLimits, relativeError } from './relativeError';

/**
 * What backprop's gradients a of one part of a network are to the numerical ones n, found from the numbers alone:
 *
 * - 'empty': both are 0 everywhere, there is nothing to compare
 * - 'right': every relative error is at most 1e-4
 * - 'zero': a is 0 throughout
 * - 'factor': a = factor * n
 * - 'few': most agree to 1e-4, only a few do not, as where a kink lies within the step
 * - 'rough': none is off by more than 1e-2, as where the step is too large
 * - 'unrelated': none of these
 */
export interface PartDiagnosis {
  readonly kind: 'empty' | 'right' | 'zero' | 'factor' | 'few' | 'rough' | 'unrelated';
  /** a / n, in the middle; NaN where n is 0 everywhere. */
  readonly factor: number;
}

/** Numbers are in proportion when they are within this relative error of it. */
const proportional = 1e-3;

/** The share of parameters that must be in proportion. */
const nearlyAll = 0.9;

/**
 * Compares `a` with `n`, of equal length. Where both are 0, or differ by at most `noise` while their relative error is above 1e-7,
 * nothing can be seen and the parameter is left out, as are those that `without` has 1 for.
 */
export function diagnosePart(
  a: Float64Array,
  n: Float64Array,
  noise: number,
  without?: Uint8Array,
): PartDiagnosis {
  const seen = comparable(a, n, noise).filter((i) => !without?.[i]);
  const pairs = seen.map((i) => [a[i] as number, n[i] as number] as const);
  const errors = pairs.map(([ours, numerical]) => relativeError(ours, numerical));
  const factor = middleRatio(pairs, noise);
  const share = (limit: number): number => errors.filter((error) => error <= limit).length / errors.length;
  const kind = ((): PartDiagnosis['kind'] => {
    if (pairs.length === 0) return 'empty';
    if (share(bandLimits.fine) === 1) return 'right';
    if (pairs.every(([ours]) => ours === 0)) return 'zero';
    if (Math.abs(factor - 1) > bandLimits.doubtful && inProportion(pairs, factor, noise)) return 'factor';
    if (share(bandLimits.fine) > 0.5) return 'few';
    return share(bandLimits.doubtful) === 1 ? 'rough' : 'unrelated';
  })();
  return { kind, factor };
}

/** Which parameters can be compared. */
function comparable(a: Float64Array, n: Float64Array, noise: number): number[] {
  const seen: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const [ours, numerical] = [a[i] as number, n[i] as number];
    if ((ours !== 0 || numerical !== 0) && !isNoise(ours, numerical, noise)) seen.push(i);
  }
  return seen;
}

/** Whether two gradients differ by no more than rounding while their relative error alone would not call them good. */
export function isNoise(a: number, n: number, noise: number): boolean {
  return Math.abs(a - n) <= noise && relativeError(a, n) > bandLimits.good;
}

function middleRatio(pairs: readonly (readonly [number, number])[], noise: number): number {
  const ratios = pairs.filter(([, n]) => Math.abs(n) > noise).map(([a, n]) => a / n);
  return ratios.sort((first, second) => first - second)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

function inProportion(pairs: readonly (readonly [number, number])[], factor: number, noise: number): boolean {
  const room = noise * Math.max(1, Math.abs(factor));
  const fits = pairs.filter(
    ([a, n]) => Math.abs(a - factor * n) <= room || relativeError(a, factor * n) <= proportional,
  );
  return fits.length >= nearlyAll * pairs.length;
}
