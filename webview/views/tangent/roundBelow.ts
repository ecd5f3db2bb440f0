/** 1, 2 or 5 times a power of ten, the largest not above `size`. */
export function roundBelow(size: number): number {
  const power = Math.floor(Math.log10(size) + 1e-9);
  const digit = [5, 2].find((one) => one * Number(`1e${power}`) <= size * (1 + 1e-9)) ?? 1;
  return Number(`${digit}e${power}`);
}
