type Pair = readonly [number, number];

/** A function of two variables as the literature states it, and its minima. */
export interface KnownSurface {
  readonly f: (x: number, y: number) => number;
  readonly minima: readonly Pair[];
}

const { abs, cos, E, exp, PI, sqrt } = Math;
const wave = (x: number) => x * x - 10 * cos(2 * PI * x);
const twoWells = (x: number) => (x ** 4 - 16 * x * x + 5 * x) / 2;

/** The functions that presets are named after. */
export const knownSurfaces: Readonly<Record<string, KnownSurface>> = {
  'Sum of squares': { f: (x, y) => x * x + y * y, minima: [[0, 0]] },
  'A long valley: x0^2/20 + x1^2': { f: (x, y) => (x * x) / 20 + y * y, minima: [[0, 0]] },
  "Booth's function": {
    f: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    minima: [[1, 3]],
  },
  "Matyas's function": { f: (x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y, minima: [[0, 0]] },
  "Rosenbrock's function": { f: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, minima: [[1, 1]] },
  "Beale's function": {
    f: (x, y) => (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y * y * y) ** 2,
    minima: [[3, 0.5]],
  },
  'A saddle': { f: (x, y) => x * x - y * y, minima: [] },
  "Himmelblau's function": {
    f: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    minima: [
      [3, 2],
      [-2.805118, 3.131313],
      [-3.77931, -3.283186],
      [3.584428, -1.848127],
    ],
  },
  "Rastrigin's function": { f: (x, y) => 20 + wave(x) + wave(y), minima: [[0, 0]] },
  "Ackley's function": {
    f: (x, y) =>
      20 + E - 20 * exp(-0.2 * sqrt((x * x + y * y) / 2)) - exp((cos(2 * PI * x) + cos(2 * PI * y)) / 2),
    minima: [[0, 0]],
  },
  "Styblinski and Tang's function": {
    f: (x, y) => twoWells(x) + twoWells(y),
    minima: [[-2.903534, -2.903534]],
  },
};

/** The largest difference of f from a grid's values, as a share of the largest value. */
export function differenceFrom(
  f: KnownSurface['f'],
  { x, y, z }: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array },
): number {
  const wanted = [...y].flatMap((b) => [...x].map((a) => f(a, b)));
  const largest = Math.max(...wanted.map(abs));
  return Math.max(...wanted.map((value, i) => abs(value - (z[i] ?? Number.NaN)))) / largest;
}
