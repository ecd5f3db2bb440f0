type Pair = readonly [number, number];

/** The smallest width of a range relative to its ends; below it, doubles hardly tell the ends apart. */
const LEAST = 1e-12;

/** Returns the largest 1, 2 or 5 times a power of ten that is not above `size`. */
export function roundUnit(size: number): number {
  const power = Math.floor(Math.log10(size));
  const digit = [1, 2, 5].findLast((one) => Number(`${one}e${power}`) <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}

/** Returns the multiple of `unit` nearest to `value`, as the double with the fewest digits. */
export const nearestMultiple = (value: number, unit: number): number => times(Math.round(value / unit), unit);

/** Rounds a range outward to multiples of a round unit, about a twentieth of its width; undefined where the range is empty. */
export function roundRange([from, to]: Pair): Pair | undefined {
  const rough = (to - from) / 20;
  if (!(rough > LEAST * Math.max(Math.abs(from), Math.abs(to)))) return undefined;
  const unit = roundUnit(rough);
  return [times(Math.floor(from / unit + 1e-9), unit), times(Math.ceil(to / unit - 1e-9), unit)];
}

/** Returns count * unit; for a unit below 1 by one division, which rounds to the decimal that is meant. */
const times = (count: number, unit: number): number =>
  (unit < 1 ? count / Math.round(1 / unit) : count * unit) || 0;
