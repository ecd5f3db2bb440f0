import type { Outcome } from '../shared';
import { type End, lowerElsewhere, lowestFirst, type Place } from '../verdict/lowerElsewhere';

/** Places where f is known, the minima with the lowest first, and the least finite value there. */
export interface Known {
  readonly minima: readonly Place[];
  readonly others: readonly Place[];
  readonly lowest: number;
}

/** How the run of a cell ended. */
export interface Ended {
  readonly outcome: Outcome;
  readonly end: End;
}

/** For shades: what is left of the way down, in logarithms, is nothing below this share. */
const DEEPEST = 8;

/**
 * What came to rest in a pit is at a local minimum if f is lower elsewhere, as the sentence about its run tells it: at a known
 * place, or where another cell came to rest. Where a run was when it fell or ran away is none.
 */
export function toldFromLowest(
  cells: readonly (Ended | undefined)[],
  minima: readonly Place[],
  othersLowestFirst: () => readonly Place[],
): Outcome[] {
  const arrived = lowestFirst(cells.flatMap((cell) => (cell && hasArrived(cell) ? [placeOf(cell.end)] : [])));
  return cells.map((cell) => {
    if (!cell || !hasArrived(cell)) return cell?.outcome ?? 'notYet';
    const lower =
      lowerElsewhere(cell.end, minima, othersLowestFirst()) ?? lowerElsewhere(cell.end, minima, arrived);
    return lower ? 'localMinimum' : cell.outcome;
  });
}

/** How far down each cell ended from where all began to the lowest value known, in logarithms. */
export function depthsOf(cells: readonly (Ended | undefined)[], from: number, known: number): Float64Array {
  const ends = cells.flatMap((cell) => (cell && cell.outcome !== 'noBottom' ? [cell.end.lastValue] : []));
  const lowest = ends.filter(Number.isFinite).reduce((low, value) => Math.min(low, value), known);
  return Float64Array.from(cells, (cell) => {
    if (!cell || !(cell.end.lastValue < from)) return 0;
    const left = Math.max(0, (cell.end.lastValue - lowest) / (from - lowest));
    return Math.max(0, Math.min(1, -Math.log10(left) / DEEPEST));
  });
}

function hasArrived({ outcome }: Ended): boolean {
  return outcome === 'fast' || outcome === 'slow';
}

function placeOf({ lastX: [x = Number.NaN, y = Number.NaN], lastValue }: End): Place {
  return { x: [x, y], value: lastValue };
}
