/**
 * Whether f climbs: it is higher than it was, higher in the last half of the steps than in the first, and on its way further: its
 * last peaks are each higher than the one before, or, where the lengths of the last steps are given, these grow.
 */
export function rises(values: readonly number[], lengths?: readonly number[]): boolean {
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const heights = values.map((value) => value - lowest);
  const half = Math.floor(heights.length / 2);
  const [first = 0] = heights;
  const last = heights[heights.length - 1] ?? 0;
  const climbed = last > 1.01 * first && most(heights.slice(half)) > 1.01 * most(heights.slice(0, half));
  if (!climbed || !lengths) return climbed;
  return (isGrowing(values.slice(-4)) && isGrowing(lengths.slice(-3))) || peaksRise(heights, first);
}

function isGrowing(numbers: readonly number[]): boolean {
  return numbers.length > 2 && numbers.every((value, i) => i === 0 || value > (numbers[i - 1] ?? value));
}

/** Whether the last three peaks, the end among them if it is one, stand above the start, each higher than the one before. */
function peaksRise(heights: readonly number[], first: number): boolean {
  const at = (i: number) => heights[i] ?? Number.NEGATIVE_INFINITY;
  const peaks = heights.filter((height, i) => i > 0 && height > at(i - 1) && height >= at(i + 1)).slice(-3);
  return peaks.length === 3 && peaks.every((peak, i) => peak > 1.01 * (peaks[i - 1] ?? first));
}

/** Whether f went up and down in the last half of the steps, and on the average hardly lower in its second part. */
export function goesNowhere(values: readonly number[]): boolean {
  const recent = values.slice(Math.floor(values.length / 2));
  const upward = recent.filter((value, i) => i > 0 && value > (recent[i - 1] ?? value)).length;
  if (recent.length < 6 || upward < recent.length / 5) return false;
  const lowest = recent.reduce((a, b) => Math.min(a, b));
  const middle = Math.floor(recent.length / 2);
  return meanAbove(recent.slice(middle), lowest) > 0.75 * meanAbove(recent.slice(0, middle), lowest);
}

function meanAbove(values: readonly number[], floor: number): number {
  return values.reduce((sum, value) => sum + (value - floor), 0) / values.length;
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
