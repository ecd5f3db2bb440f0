import * as pieces from './oneSided/pieces';
import { isZero, type Series, signOf, subtract, zero } from './oneSided/series';
import type { Expression } from './reading/tree';
import { type BinaryRule, multiply } from './rules';

/** 1 where it holds and 0 elsewhere, as NumPy has it: with what is no number only u != v holds. It jumps where u passes v. */
const comparison = (holds: (u: number, v: number) => boolean): BinaryRule => ({
  value: (u, v) => (holds(u, v) ? 1 : 0),
  slope: (u, v, du, dv) => (u === v ? Number.NaN : 0 * (du + dv)),
  beside: (u, v) => {
    const difference = subtract(u, v);
    return difference && pieces.bySign((sign) => (holds(sign, 0) ? 1 : 0), difference);
  },
});

/** The comparisons by their signs. */
export const comparisons: ReadonlyMap<string, BinaryRule> = new Map([
  ['<', comparison((u, v) => u < v)],
  ['<=', comparison((u, v) => u <= v)],
  ['>', comparison((u, v) => u > v)],
  ['>=', comparison((u, v) => u >= v)],
  ['==', comparison((u, v) => u === v)],
  ['!=', comparison((u, v) => u !== v)],
]);

const all: ReadonlySet<BinaryRule> = new Set(comparisons.values());

export const isComparison = (rule: BinaryRule): boolean => all.has(rule);

/** v where the condition u is what `picks` says, and elsewhere -0, to which anything is added as it is, whatever v is there. */
const choice = (picks: (u: number) => boolean): BinaryRule => {
  const isLeftOut = (u: Series | undefined) => u !== undefined && !picks(isZero(u) ? 0 : 1);
  return {
    value: (u, v) => (picks(u) ? v : -0),
    slope: (u, _v, du, dv) => (picks(u) ? dv : 0) + 0 * du,
    beside: (u, v) => {
      const sign = signOf(u);
      return sign === undefined ? undefined : picks(sign) ? v : zero;
    },
    besideNothing: (u) => (isLeftOut(u) ? zero : undefined),
  };
};

/** The two parts of where(u, v, w): v where the condition u holds, and w where it does not. */
export const when: BinaryRule = choice((u) => u !== 0);
export const unless: BinaryRule = choice((u) => u === 0);

/** Whether a tree is 0 or 1 everywhere, and level but where it jumps. */
export function isCondition(tree: Expression): boolean {
  if (tree.kind !== 'binary') return false;
  if (isComparison(tree.rule)) return true;
  return tree.rule === multiply && isCondition(tree.left) && isCondition(tree.right);
}
