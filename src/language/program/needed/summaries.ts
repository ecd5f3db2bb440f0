import type { Summary } from './callees';

/** How much a function may do. */
export const sizeOf = (summary: Summary | undefined): number =>
  summary ? summary.changed.size + summary.sets.size + summary.given.size : 0;

/** Do two functions the same, as far as their texts tell? */
export const isSame = (one: Summary | undefined, other: Summary | undefined): boolean =>
  one !== undefined && other !== undefined && textOf(one) === textOf(other);

const textOf = ({ skip, parameters, changed, sets, given }: Summary): string =>
  JSON.stringify([skip, parameters, ...[changed, sets, given].map((names) => [...names].sort())]);
