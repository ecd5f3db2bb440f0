import { type Cancellation, cancellation, type Precision, type RoundedDifferences } from '#engine';
import type { DifferenceMethod, Subtraction } from '#protocol';

/** The two subtractions of a difference, digit by digit: x + h less x, the step really taken, and the values of f. */
export function subtractions(
  at: RoundedDifferences,
  variable: string,
  method: DifferenceMethod,
  precision: Precision,
): Subtraction[] {
  const round = precision === 'float32' ? Math.fround : (value: number) => value;
  const isForward = method === 'forward';
  const lower = isForward ? at.fx : at.fBelow;
  const sets = [
    { first: at.above, second: at.x, names: [`${variable} + h`, variable] },
    {
      first: at.fAbove,
      second: lower,
      names: [`f(${variable} + h)`, isForward ? `f(${variable})` : `f(${variable} - h)`],
    },
  ];
  if (!sets.every(({ first, second }) => Number.isFinite(first - second))) return [];
  return sets.map(({ first, second, names }) => {
    const found = cancellation(first, second, round(first - second), precision);
    return named(found, names);
  });
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
