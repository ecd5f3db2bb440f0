import type { ScalarFunction } from './differentiate';

/** The number of places, unevenly spread, at which a function is compared with a straight line. */
const PLACES = 60;
/** The distance from the line that rounding can make, as a share of the values. */
const ROUNDING = 1e-12;

/** Whether the curve of f between two ends of a range is one straight line, up to rounding; false where f has no value. */
export function isStraight(f: ScalarFunction, [from, to]: readonly [number, number]): boolean {
  const [first, last] = [f(from), f(to)];
  const scale = Math.abs(first) + Math.abs(last) + Math.abs(last - first);
  return Array.from({ length: PLACES }, (_, i) => (i + 0.5 + 0.3 * Math.sin(i)) / PLACES).every(
    (share) => Math.abs(f(from + share * (to - from)) - (first + share * (last - first))) <= ROUNDING * scale,
  );
}
