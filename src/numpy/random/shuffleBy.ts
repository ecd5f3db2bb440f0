import { allocate, spend } from '../meter';

/** What a shuffle draws. */
export interface Shuffling {
  upTo(most: number): number;
}

/** Swaps as NumPy does: from the last place on, each with one that is not behind it. */
export function shuffleBy(random: Shuffling, length: number, swap: (i: number, j: number) => void): void {
  spend(length);
  for (let i = length - 1; i > 0; i--) swap(i, random.upTo(i));
}

/** The numbers below `count`, to be shuffled. */
export function inOrder(count: number): Int32Array {
  const order = allocate('int32', count) as Int32Array;
  for (let i = 0; i < count; i++) order[i] = i;
  return order;
}
