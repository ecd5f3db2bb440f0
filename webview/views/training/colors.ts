import type { Series } from '#figures';

const order: readonly Series['color'][] = ['blue', 'green', 'purple', 'red', 'yellow', 'orange'];

/** The colour of a run by its place; orange last, since a second net of a pair is orange. */
export function colorOf(place: number): Series['color'] {
  return order[place % order.length] ?? 'blue';
}
