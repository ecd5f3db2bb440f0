import { type Cancellation, cancellation, type Precision, type RoundedDifferences } from '#engine';
import type { DifferenceMethod, Subtraction } from '#protocol';

/** The two subtractions of a difference, digit by digit: x + h less x, the step really taken, and the values of f. */
export function subtractions(
  at: RoundedDifferences,
  variable: string,
  method: DifferenceMethod,
  precision: Precision,
): Subtraction[] {
  const isForward = method === 'forward';
  const sets = [
    { first: at.above, second: at.x, difference: at.step, names: [`${variable} + h`, variable] },
    {
      first: at.fAbove,
      second: isForward ? at.fx : at.fBelow,
      difference: isForward ? at.ahead : at.across,
      names: [`f(${variable} + h)`, isForward ? `f(${variable})` : `f(${variable} - h)`],
    },
  ];
  if (!sets.every(({ difference }) => Number.isFinite(difference))) return [];
  return sets.map(({ first, second, difference, names }) =>
    named(cancellation(first, second, difference, precision), names),
  );
}

function named(
  { first, second, difference, exponent, count, digits }: Cancellation,
  names: readonly string[],
) {
  const [upper = '', lower = ''] = names;
  return {
    rows: [
      { name: upper, ...first },
      { name: lower, ...second },
      { name: '-', ...difference },
    ],
    exponent,
    count,
    digits,
  };
}
