type Pair = readonly [number, number];

/** Of what doubles can hardly tell apart there is no range. */
const LEAST = 1e-12;

/** 1, 2 or 5 times a power of ten, the largest not above the size. */
export function roundUnit(size: number): number {
  const power = Math.floor(Math.log10(size));
  const digit = [1, 2, 5].findLast((one) => Number(`${one}e${power}`) <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}

/** The nearest multiple of a round unit, written with no more digits than that has. */
export const nearestMultiple = (value: number, unit: number): number => times(Math.round(value / unit), unit);

/** Outward to a round unit of which there are about twenty; undefined where the ends are one number. */
export function roundRange([from, to]: Pair): Pair | undefined {
  const rough = (to - from) / 20;
  if (!(rough > LEAST * Math.max(Math.abs(from), Math.abs(to)))) return undefined;
  const unit = roundUnit(rough);
  return [times(Math.floor(from / unit + 1e-9), unit), times(Math.ceil(to / unit - 1e-9), unit)];
}

/** So many units; of a unit below 1 the quotient is rounded once, and so the number that is meant. */
const times = (count: number, unit: number): number =>
  (unit < 1 ? count / Math.round(1 / unit) : count * unit) || 0;
