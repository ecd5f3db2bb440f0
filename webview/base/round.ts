/** A size that is round but for the rounding of its last bit counts as round. */
const SLACK = 1e-9;

/** 1, 2 or 5 times a power of ten, the largest not above `size`. */
export function roundBelow(size: number): number {
  return around(size).findLast((round) => round <= size * (1 + SLACK)) ?? size;
}

/** 1, 2 or 5 times a power of ten, the smallest not below `size`. */
export function roundAbove(size: number): number {
  return around(size).find((round) => round >= size * (1 - SLACK)) ?? size;
}

/** The round numbers of the decade in which a size lies, and the first of the next. */
function around(size: number): number[] {
  const exponent = Math.floor(Math.log10(size) + SLACK);
  return [`1e${exponent}`, `2e${exponent}`, `5e${exponent}`, `1e${exponent + 1}`].map(Number);
}
