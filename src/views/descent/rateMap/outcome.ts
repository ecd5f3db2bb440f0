import type { DescentStep, DescentVerdict } from '#engine';
import type { Outcome } from '../shared';
import { hasHardlyMoved } from '../verdict/verdictFacts';

/** Where a run ended, of which the verdict is known; a local minimum is told from the lowest by all the cells together. */
export function outcomeOf(verdict: DescentVerdict, steps: readonly DescentStep[]): Outcome {
  switch (verdict.kind) {
    case 'converged':
      return arrival(verdict, steps) <= verdict.lastStep / 2 ? 'fast' : 'slow';
    case 'stillMoving':
      return hasHardlyMoved(verdict) ? 'hardlyMoves' : 'onItsWay';
    case 'zigzag':
      return 'zigzag';
    case 'oscillating':
      return 'oscillates';
    case 'diverging':
      return 'diverges';
    case 'unbounded':
      return 'noBottom';
    case 'frozen':
      return verdict.divergedBefore ? 'diverges' : 'frozen';
    case 'jump':
      return 'atJump';
    case 'saddle':
    case 'plateau':
      return 'noMinimum';
    case 'nonFinite':
      return ofNonFinite(verdict);
  }
}

function ofNonFinite({ nonFinite, nonFiniteFromStep }: DescentVerdict): Outcome {
  if (nonFiniteFromStep === 0) return 'noValue';
  if (nonFinite === 'overflowed') return 'diverges';
  return nonFinite === 'underflowed' ? 'noBottom' : 'noValue';
}

/** The first step from which on x stays as near to its end as counts as nothing. */
function arrival({ reach }: DescentVerdict, steps: readonly DescentStep[]): number {
  const last = steps.at(-1)?.x ?? [];
  const isAway = ({ x }: DescentStep) => Math.hypot(...x.map((value, i) => value - (last[i] ?? 0))) > reach;
  return steps.findLastIndex(isAway) + 1;
}
