import { centralSlope, type Level } from './derivativeSamples';

/** A value and how far from the truth it may be. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

const HIGHEST_ORDER = 6;
const SAFETY = 2;

/**
 * The limit of the central slopes for h -> 0 from levels whose steps double, smallest first. Richardson extrapolation
 * cancels h^2, h^4 ... in turn: T_j(h) = T_{j-1}(h) + (T_{j-1}(h) - T_{j-1}(2h)) / (4^j - 1); as Ridders (1982) does, the
 * larger of its distances from the two values it is made of tells its truncation error; twice that, and the propagated rounding
 * error, bound the error. Steps grow until an estimate contradicts one from smaller steps (Lepski's rule): beyond, f is no longer
 * what it is at x. The sharpest estimate before that is the answer.
 */
export function extrapolate(levels: readonly Level[], noise: (level: Level) => number): Bounded {
  let best: Bounded = { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let newest: Column[] = [];
  for (const level of levels) {
    newest = column(newest, centralSlope(level), (2 * noise(level)) / (level.left + level.right));
    const estimate = sharpest(newest);
    if (estimate.value - estimate.error > high || estimate.value + estimate.error < low) break;
    low = Math.max(low, estimate.value - estimate.error);
    high = Math.min(high, estimate.value + estimate.error);
    if (estimate.error < best.error) best = estimate;
  }
  return best;
}

/** T_j of one window of steps; its last step is the largest so far. `error` holds rounding only, `truncation` the rest. */
interface Column {
  readonly value: number;
  readonly error: number;
  readonly truncation: number;
}

/** The T_0, T_1 ... whose window ends at a new level, from those that ended one level before. */
function column(previous: readonly Column[], slope: number, error: number): Column[] {
  const result: Column[] = [{ value: slope, error, truncation: Number.POSITIVE_INFINITY }];
  for (let j = 1; j <= Math.min(HIGHEST_ORDER, previous.length); j++) {
    const fine = previous[j - 1];
    const coarse = result[j - 1];
    if (!fine || !coarse) break;
    const weight = 4 ** j - 1;
    const value = fine.value + (fine.value - coarse.value) / weight;
    const before = j > 1 ? fine.truncation / weight : 0;
    const truncation = Math.max(Math.abs(value - fine.value), Math.abs(value - coarse.value), before);
    result.push({ value, error: fine.error + (fine.error + coarse.error) / weight, truncation });
  }
  return result;
}

function sharpest(columns: readonly Column[]): Bounded {
  const bounded = columns.map(({ value, error, truncation }) => ({
    value,
    error: error + SAFETY * truncation,
  }));
  return bounded.reduce((best, next) => (next.error < best.error ? next : best));
}
