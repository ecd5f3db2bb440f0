import type { Code, Step } from './code';

/**
 * Puts into the place of a step that computes at once what follows it: the same, the long way. That stands there twice then, and
 * where it gives up as well, it does so in both places.
 */
export function giveUp({ steps, ranges }: Code, at: number): void {
  const given = steps[at];
  let next = at + 1;
  while (steps[next] === given) next++;
  for (let place = next - 1; place >= 0 && steps[place] === given; place--) {
    steps[place] = steps[next] as Step;
    ranges[place] = ranges[next] ?? { start: 0, end: 0 };
  }
}
