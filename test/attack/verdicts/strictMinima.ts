import fc from 'fast-check';
import type { VectorFunction } from '../../../src/engine/calculus/gradient';

/** A function of the plane (or of one variable) with all its strict local minima that a descent may come to. */
export interface Landscape {
  readonly name: string;
  readonly f: VectorFunction;
  /** Nearest first is not promised. */
  readonly minima: readonly (readonly number[])[];
  /** The largest curvature at a minimum, to begin with a fitting learning rate; of a kink the slope. */
  readonly bend: number;
  /** Starts are drawn within this distance of a minimum. */
  readonly width: number;
}

/** Evenly spread, unlike fc.double, which prefers the tiniest numbers. */
export const between = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e9 }).map((k) => from + ((to - from) * k) / 1e9);

const of = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
const plane =
  (f: (x: number, y: number) => number): VectorFunction =>
  (p) =>
    f(of(p, 0), of(p, 1));
const line =
  (f: (x: number) => number): VectorFunction =>
  (p) =>
    f(of(p, 0));

const square = (a: number) => a * a;
const wave = (a: number) => Math.cos(2 * Math.PI * a);

/** Stationary points of x^2 - 10 cos(2 pi x), where sin(2 pi x) = -x / (10 pi), by bisection between k - 1/4 and k + 1/4. */
function rastriginAxis(): number[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((k) =>
    bisect((x) => 2 * x + 20 * Math.PI * Math.sin(2 * Math.PI * x), k - 0.24, k + 0.24),
  );
}

/** Where both partial derivatives of Ackley's function change their sign around a point of whole numbers. */
function ackleyMinimum([i = 0, j = 0]: readonly number[]): number[] {
  const partial = (a: number, b: number) => {
    const root = Math.sqrt((a * a + b * b) / 2);
    const cone = root === 0 ? 0 : (2 * Math.exp(-0.2 * root) * a) / root;
    return cone + Math.PI * Math.sin(2 * Math.PI * a) * Math.exp((wave(a) + wave(b)) / 2);
  };
  let [x, y] = [i, j];
  for (let round = 0; round < 40 && (i !== 0 || j !== 0); round++) {
    x = bisect((a) => partial(a, y), i - 0.2, i + 0.2);
    y = bisect((b) => partial(b, x), j - 0.2, j + 0.2);
  }
  return [x, y];
}

function bisect(g: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (g(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

const pairs = (values: readonly number[]): number[][] => values.flatMap((a) => values.map((b) => [a, b]));

/** The textbook's, with their minima as the literature or a bisection has them. */
const classics: readonly Landscape[] = [
  {
    name: 'Rosenbrock',
    f: plane((x, y) => square(1 - x) + 100 * square(y - x * x)),
    minima: [[1, 1]],
    bend: 1002,
    width: 2,
  },
  {
    name: 'Himmelblau',
    f: plane((x, y) => square(x * x + y - 11) + square(x + y * y - 7)),
    minima: [
      [3, 2],
      [-2.805118086952745, 3.131312518250573],
      [-3.779310253377747, -3.28318599128617],
      [3.584428340330492, -1.848126526964404],
    ],
    bend: 134,
    width: 2,
  },
  {
    name: 'Rastrigin',
    f: plane((x, y) => 20 + x * x - 10 * wave(x) + y * y - 10 * wave(y)),
    minima: pairs(rastriginAxis()),
    bend: 397,
    width: 0.4,
  },
  {
    name: 'Ackley',
    f: plane(
      (x, y) =>
        -20 * Math.exp(-0.2 * Math.sqrt((x * x + y * y) / 2)) -
        Math.exp((wave(x) + wave(y)) / 2) +
        Math.E +
        20,
    ),
    minima: pairs([-3, -2, -1, 0, 1, 2, 3]).map(ackleyMinimum),
    bend: 60,
    width: 0.3,
  },
  {
    name: 'Styblinski-Tang',
    f: plane((x, y) => (x ** 4 - 16 * x * x + 5 * x + y ** 4 - 16 * y * y + 5 * y) / 2),
    minima: pairs([
      bisect((x) => 2 * x ** 3 - 16 * x + 2.5, -4, -2),
      bisect((x) => 2 * x ** 3 - 16 * x + 2.5, 2, 4),
    ]),
    bend: 35,
    width: 2,
  },
  {
    name: 'Beale',
    f: plane(
      (x, y) => square(1.5 - x + x * y) + square(2.25 - x + x * y * y) + square(2.625 - x + x * y * y * y),
    ),
    minima: [[3, 0.5]],
    bend: 50,
    width: 1,
  },
  {
    name: 'Booth',
    f: plane((x, y) => square(x + 2 * y - 7) + square(2 * x + y - 5)),
    minima: [[1, 3]],
    bend: 18,
    width: 8,
  },
  {
    name: 'Matyas',
    f: plane((x, y) => 0.26 * (x * x + y * y) - 0.48 * x * y),
    minima: [[0, 0]],
    bend: 1,
    width: 8,
  },
  {
    name: 'three-hump camel',
    f: plane((x, y) => 2 * x * x - 1.05 * x ** 4 + x ** 6 / 6 + x * y + y * y),
    minima: [[0, 0], camel(1), camel(-1)],
    bend: 10,
    width: 1.5,
  },
  {
    name: 'x^4 + y^4',
    f: plane((x, y) => x ** 4 + y ** 4),
    minima: [[0, 0]],
    bend: 12,
    width: 1,
  },
  {
    name: 'x^2 + y^4',
    f: plane((x, y) => x * x + y ** 4),
    minima: [[0, 0]],
    bend: 2,
    width: 1,
  },
  {
    name: '|x| + |y|',
    f: plane((x, y) => Math.abs(x) + Math.abs(y)),
    minima: [[0, 0]],
    bend: 1,
    width: 2,
  },
  {
    name: '2|x - 1| + (y + 2)^2',
    f: plane((x, y) => 2 * Math.abs(x - 1) + square(y + 2)),
    minima: [[1, -2]],
    bend: 2,
    width: 2,
  },
  {
    name: 'max(x^2 - x, 2x) + y^2',
    f: plane((x, y) => Math.max(x * x - x, 2 * x) + y * y),
    minima: [[0, 0]],
    bend: 3,
    width: 1,
  },
  {
    name: 'sqrt(x^2 + y^2)',
    f: plane((x, y) => Math.sqrt(x * x + y * y)),
    minima: [[0, 0]],
    bend: 1,
    width: 2,
  },
  {
    name: '-cos x cos y',
    f: plane((x, y) => -Math.cos(x) * Math.cos(y)),
    minima: [
      [0, 0],
      [Math.PI, Math.PI],
      [Math.PI, -Math.PI],
      [-Math.PI, Math.PI],
      [-Math.PI, -Math.PI],
    ],
    bend: 1,
    width: 1,
  },
  { name: 'cosh x - 1', f: line((x) => Math.cosh(x) - 1), minima: [[0]], bend: 1, width: 3 },
  {
    name: 'x^4 - x^2',
    f: line((x) => x ** 4 - x * x),
    minima: [[Math.SQRT1_2], [-Math.SQRT1_2]],
    bend: 4,
    width: 0.6,
  },
  { name: '(x - 1000)^2', f: line((x) => square(x - 1000)), minima: [[1000]], bend: 2, width: 100 },
  { name: '1e6 + x^2', f: line((x) => 1e6 + x * x), minima: [[0]], bend: 2, width: 3 },
  { name: 'x log x', f: line((x) => x * Math.log(x)), minima: [[Math.exp(-1)]], bend: 3, width: 0.3 },
  { name: '-exp(-x^2)', f: line((x) => -Math.exp(-x * x)), minima: [[0]], bend: 2, width: 0.6 },
];

function camel(sign: number): number[] {
  const x = sign * bisect((t) => 4 * t - 4.2 * t ** 3 + t ** 5 - t / 2, 1.4, 2.2);
  return [x, -x / 2];
}

/** a u^2 + b v^2 + c, turned and moved: any condition number, any place, any height. */
const quadratic: fc.Arbitrary<Landscape> = fc
  .record({
    angle: between(0, Math.PI),
    condition: between(0, 5).map((k) => 10 ** k),
    scale: between(-3, 4).map((k) => 10 ** k),
    x: fc.oneof(fc.constant(0), between(-50, 50)),
    y: fc.oneof(fc.constant(0), between(-50, 50)),
    height: fc.constantFrom(0, 0, 1, -20, 1000),
    width: fc.constantFrom(0.01, 1, 5, 100),
  })
  .map(({ angle, condition, scale, x, y, height, width }) => ({
    name: `${scale} (u^2 + ${condition} v^2) + ${height} turned by ${angle} at (${x}, ${y})`,
    f: plane((a, b) => {
      const u = Math.cos(angle) * (a - x) + Math.sin(angle) * (b - y);
      const v = -Math.sin(angle) * (a - x) + Math.cos(angle) * (b - y);
      return scale * (u * u + condition * v * v) + height;
    }),
    minima: [[x, y]],
    bend: 2 * scale * condition,
    width,
  }));

/** A classic moved, stretched and lifted; its minima move with it. */
const moved: fc.Arbitrary<Landscape> = fc
  .record({
    classic: fc.constantFrom(...classics),
    stretch: between(-1, 1).map((k) => 10 ** k),
    scale: between(-3, 3).map((k) => 10 ** k),
    shift: between(-10, 10),
    height: fc.constantFrom(0, 0, 1, -5),
  })
  .map(({ classic, stretch, scale, shift, height }) => ({
    name: `${scale} ${classic.name} stretched by ${stretch}, moved by ${shift}, lifted by ${height}`,
    f: (p) => scale * classic.f(p.map((value) => (value - shift) / stretch)) + height,
    minima: classic.minima.map((at) => at.map((value) => value * stretch + shift)),
    bend: (scale * classic.bend) / stretch ** 2,
    width: classic.width * stretch,
  }));

export const landscape: fc.Arbitrary<Landscape> = fc.oneof(fc.constantFrom(...classics), quadratic, moved);
