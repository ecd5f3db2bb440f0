import type { DescentFrame, RateMap } from '#protocol';

/**
 * Of each cell of a rate map the outcome and the shade that it had before, where it is not computed yet: for a start that was
 * dragged since, for other steps. Outcome 0 where there was none.
 */
export type KeptRates = Pick<RateMap, 'outcomes' | 'depths'>;

type Asked = Pick<DescentFrame, 'rateMap' | 'asked'>;

/** Remembers what the rate map of a function and an optimizer showed last, until all of the new one is known. */
export function createKeptRates(): (frame: Asked) => KeptRates {
  let last: { readonly key: string; readonly map: RateMap } | undefined;
  return ({ rateMap: map, asked: { source, values, axes } }) => {
    const key = JSON.stringify([source, values, axes, map.optimizer, [...(map.second?.values ?? [])]]);
    const before = last?.key === key ? moved(last.map, map) : emptied(map);
    last = { key, map: { ...map, ...joined(map, before) } };
    return before;
  };
}

const emptied = ({ outcomes }: RateMap): KeptRates => ({
  outcomes: new Uint8Array(outcomes.length),
  depths: new Float64Array(outcomes.length),
});

/** What is known, and what was there before. */
function joined(map: RateMap, before: KeptRates): KeptRates {
  const isKnown = (cell: number) => map.outcomes[cell] !== 0;
  return {
    outcomes: map.outcomes.map((outcome, cell) => (isKnown(cell) ? outcome : (before.outcomes[cell] ?? 0))),
    depths: map.depths.map((depth, cell) => (isKnown(cell) ? depth : (before.depths[cell] ?? 0))),
  };
}

/** The cells of one map at the learning rates of another, which may begin and end elsewhere; none for those that are known. */
function moved(from: RateMap, to: RateMap): KeptRates {
  const columns = Array.from(to.rates, (rate) => columnOf(from.rates, rate));
  const cellOf = (cell: number): number => {
    const column = columns[cell % to.rates.length] ?? -1;
    const isOpen = to.outcomes[cell] === 0 && column >= 0;
    return isOpen ? Math.floor(cell / to.rates.length) * from.rates.length + column : -1;
  };
  return {
    outcomes: to.outcomes.map((_, cell) => from.outcomes[cellOf(cell)] ?? 0),
    depths: to.depths.map((_, cell) => from.depths[cellOf(cell)] ?? 0),
  };
}

/** The column whose learning rate is nearest by its ratio, no farther than half a column; -1 where there is none. */
function columnOf(rates: Float64Array, rate: number): number {
  const away = Array.from(rates, (one) => Math.abs(Math.log(one / rate)));
  const nearest = away.indexOf(Math.min(...away));
  const column = Math.abs(Math.log((rates[1] ?? 1) / (rates[0] ?? 1)));
  return (away[nearest] ?? Number.NaN) <= 0.55 * column ? nearest : -1;
}
