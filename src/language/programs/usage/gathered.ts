import { array, type Value } from './values';

/** What is made in a loop, of which one round may stand for all. */
export function gathered(made: readonly Value[]): Value {
  const [only] = made;
  if (made.length === 1) return only?.kind === 'span' ? only : undefined;
  return array(made);
}
