/** The number of values that are timed together, and how often: the quickest time counts, since a machine may be busy. */
const TIMED = 25;
const TIMES = 4;

/** Returns whether `compute` takes longer than `milliseconds` for a value, by timing it with 0 to 24. */
export function isSlow(compute: (k: number) => unknown, milliseconds: number): boolean {
  for (let time = 0; time < TIMES; time++) {
    const before = Date.now();
    for (let k = 0; k < TIMED; k++) compute(k);
    if (Date.now() - before <= Math.max(1, TIMED * milliseconds)) return false;
  }
  return true;
}
