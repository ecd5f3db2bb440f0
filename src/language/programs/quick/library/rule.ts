import { type Known, type NumberKnown, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';

/** What a function of the library gives, where numbers go in and out. */
export type Rule = (to: Translation, args: readonly Known[], keywords: ReadonlyMap<string, Known>) => Known;

/** A function of exactly so many values, given by position. */
export function taking(count: number, rule: (to: Translation, ...values: Known[]) => Known): Rule {
  return (to, args, keywords) =>
    args.length === count && keywords.size === 0 ? rule(to, ...args) : unsupported();
}

export const ofNumbers = (count: number, rule: (to: Translation, ...values: NumberKnown[]) => Known): Rule =>
  taking(count, (to, ...values) => rule(to, ...values.map(numberOf)));
