/** The multiples of a round step, 1, 2 or 5 times a power of ten, in a range: as many as possible, but at most `most`. */
export function roundTicks([from, to]: readonly [number, number], most: number): readonly number[] {
  const rough = to / most - from / most;
  if (!(rough > 1e-15 * Math.max(Math.abs(from), Math.abs(to)) && rough > 1e-300)) return [];
  for (let exponent = Math.floor(Math.log10(rough)); ; exponent++) {
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${exponent}`);
      const first = Math.ceil(from / step - 1e-9);
      const last = Math.floor(to / step + 1e-9);
      if (last - first >= most) continue;
      const count = Math.max(0, last - first + 1);
      return Array.from({ length: count }, (_, i) => Number(`${(first + i) * digit}e${exponent}`));
    }
  }
}
