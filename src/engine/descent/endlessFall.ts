import type { VectorFunction } from '../calculus/gradient';

/** The first step of the ray, relative to max(1, |x|), and by what factor the next ones grow while they are near. */
const FIRST = 2 ** -20;
const NEARBY = 1.125;

/** Beyond this, relative to max(1, |x|), every step is twice as long as the one before, up to the last. */
const AWAY = 2 ** 20;
const LAST = 2 ** 160;

/** The falls over the last doublings of the distance must not shrink by more: those to a limit halve or vanish. */
const LASTING = 0.9;

/**
 * Whether f falls from x along `direction` without end, as far as its values can tell: lower at every point of a ray that doubles
 * its length to 2^160 max(1, |x|), and by as much over the last doublings as before (a logarithm falls by the same each
 * time, what has a limit by less and less), or until f is below the smallest double.
 */
export function fallsWithoutEnd(f: VectorFunction, x: Float64Array, direction: Float64Array): boolean {
  const length = Math.hypot(...direction);
  if (!(length > 0) || !Number.isFinite(length)) return false;
  const size = Math.hypot(1, ...x);
  const falls: number[] = [];
  let before = f(x.slice());
  for (let t = FIRST; t <= LAST; t *= t < AWAY ? NEARBY : 2) {
    const value = f(x.map((at, i) => at + ((t * size) / length) * (direction[i] ?? 0)));
    if (value === Number.NEGATIVE_INFINITY) return true;
    if (!(value < before) && !(value === before && t < 2 ** -4)) return false;
    falls.push(before - value);
    before = value;
  }
  const last = falls.slice(-8);
  return last.every((fall, i) => i === 0 || fall >= LASTING * (last[i - 1] ?? 0));
}
