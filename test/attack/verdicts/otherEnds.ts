import fc from 'fast-check';
import type { VectorFunction } from '../../../src/engine/calculus/gradient';
import type { DescentKind } from '../../../src/engine/descent/descentKind';
import { between } from './strictMinima';

/** A descent that does not end at a minimum, and what it may be called. */
export interface OtherEnd {
  readonly name: string;
  readonly f: VectorFunction;
  readonly start: readonly number[];
  readonly optimizer: string;
  readonly learningRate: number;
  readonly stepCount: number;
  readonly may: readonly DescentKind[];
}

const of = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
const plane =
  (f: (x: number, y: number) => number): VectorFunction =>
  (p) =>
    f(of(p, 0), of(p, 1));

const power = (from: number, to: number) => between(from, to).map((k) => 10 ** k);
const side = fc.constantFrom(-1, 1);
const all = ['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp', 'adam'];

/** a bowl, steep / 2 u^2 + flat / 2 v^2, turned; u and v of the start are known. */
const bowl = fc.record({
  steep: power(-3, 4),
  share: fc.oneof(fc.constant(1), between(0.1, 1)),
  angle: fc.oneof(fc.constant(0), between(0, Math.PI)),
  u: power(-1, 1.5),
  v: between(-3, 3),
  stepCount: fc.oneof(fc.constantFrom(100, 300, 1000, 3000), fc.integer({ min: 100, max: 2000 })),
});

/** What lies beside the bound 2 / steep: on it, over it, under it, after enough steps for v to have died away. */
const besideBound: fc.Arbitrary<OtherEnd> = fc
  .tuple(bowl, fc.constantFrom(0, 1e-4, 1e-3, 0.01, 0.05, 0.3, 2, 9, -1e-5, -1e-4, -1e-3, -0.01))
  .map(([{ steep, share, angle, u, v, stepCount }, over]) => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const f = plane(
      (x, y) => 0.5 * steep * (c * x + s * y) ** 2 + 0.5 * steep * share * (-s * x + c * y) ** 2,
    );
    const amplitude = u * Math.abs(1 + 2 * over) ** stepCount;
    const isGone = Math.abs(1 - 2 * (1 + over) * share) ** stepCount * Math.abs(v) < 1e-7 * amplitude;
    return {
      name: `steep ${steep}, share ${share}, turned by ${angle}, ${over} over the bound`,
      f,
      start: [c * u - s * v, s * u + c * v],
      optimizer: 'sgd',
      learningRate: (2 / steep) * (1 + over),
      stepCount,
      may: isGone || share === 1 ? endsBeside(over, amplitude, u) : [],
    };
  })
  .filter(({ may }) => may.length > 0);

function endsBeside(over: number, amplitude: number, from: number): readonly DescentKind[] {
  if (over === 0) return ['oscillating'];
  if (over > 0) return amplitude < 1e7 ? ['diverging'] : ['diverging', 'frozen', 'nonFinite'];
  if (amplitude > 1e-3 * Math.max(1, from)) return ['zigzag'];
  return amplitude > 1e-9 ? [] : ['converged'];
}

const falling: readonly { name: string; f: VectorFunction; start: readonly number[] }[] = [
  { name: '-x0^2 - x1^2', f: plane((x, y) => -x * x - y * y), start: [-3, 4] },
  { name: 'x0', f: plane((x) => x), start: [-3, 4] },
  { name: '-x0^4', f: plane((x) => -(x ** 4)), start: [0.5, 4] },
  { name: 'x0^2 - x1^2', f: plane((x, y) => x * x - y * y), start: [1.5, 0.1] },
  { name: 'x0 + x1', f: plane((x, y) => x + y), start: [-3, 4] },
  { name: '-exp(x0)', f: plane((x) => -Math.exp(x)), start: [1, 0] },
  { name: 'x0^3', f: plane((x) => x ** 3), start: [-0.5, 1] },
  { name: '2 x0', f: (p) => 2 * of(p, 0), start: [1] },
  { name: '-|x0| + x1^2', f: plane((x, y) => -Math.abs(x) + y * y), start: [0.3, 1] },
  { name: 'x0^2 + x1', f: plane((x, y) => x * x + y), start: [0.3, 1] },
  { name: '-log(1 + x0^2)', f: plane((x) => -Math.log(1 + x * x)), start: [0.5, 1] },
  { name: 'x0^3 + x1^3', f: plane((x, y) => x ** 3 + y ** 3), start: [-0.1, -0.2] },
];

const withoutBottom: fc.Arbitrary<OtherEnd> = fc
  .record({
    of: fc.constantFrom(...falling),
    optimizer: fc.constantFrom(...all),
    learningRate: power(-6, 0.5),
    stepCount: fc.oneof(fc.constantFrom(20, 100), fc.integer({ min: 10, max: 1000 })),
  })
  // Where it also bends upward, too large a rate goes up first, and that is another verdict.
  .filter(
    ({ of: { name }, learningRate }) =>
      learningRate < 0.3 || !/x1\^2|x0\^2/.test(name) || /^-x0|log/.test(name),
  )
  .map(({ of: { name, f, start }, ...rest }) => ({
    name,
    f,
    start,
    ...rest,
    may: ['unbounded', 'nonFinite'],
  }));

const flat: readonly { name: string; f: VectorFunction; start: readonly number[] }[] = [
  { name: '4', f: () => 4, start: [1, 2] },
  { name: 'floor x', f: plane((x) => Math.floor(x)), start: [1.5, 2] },
  { name: 'max(0, x)', f: plane((x) => Math.max(0, x)), start: [-2, 2] },
  { name: 'max(0, x) + max(0, y)', f: plane((x, y) => Math.max(0, x) + Math.max(0, y)), start: [-2, -3] },
  { name: 'logistic', f: (p) => 1 / (1 + Math.exp(-of(p, 0))), start: [45] },
  { name: 'tanh', f: (p) => Math.tanh(of(p, 0)), start: [-30] },
  { name: 'exp(-x^2)', f: (p) => Math.exp(-(of(p, 0) ** 2)), start: [40] },
];

const onPlateau: fc.Arbitrary<OtherEnd> = fc
  .record({
    of: fc.constantFrom(...flat),
    optimizer: fc.constantFrom(...all),
    learningRate: power(-4, 1),
    stepCount: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ of: { name, f, start }, ...rest }) => ({ name, f, start, ...rest, may: ['plateau'] }));

const saddles: readonly { name: string; f: VectorFunction; start: readonly number[] }[] = [
  { name: 'x^2 - y^2', f: plane((x, y) => x * x - y * y), start: [0, 0] },
  { name: 'x y', f: plane((x, y) => x * y), start: [0, 0] },
  { name: 'x^3 - 3 x y^2', f: plane((x, y) => x ** 3 - 3 * x * y * y), start: [0, 0] },
  { name: 'x^2 - y^4', f: plane((x, y) => x * x - y ** 4), start: [0, 0] },
  { name: '-x^2 - y^2', f: plane((x, y) => -x * x - y * y), start: [0, 0] },
  { name: 'cos x', f: (p) => Math.cos(of(p, 0)), start: [0] },
  { name: 'x^4 - x^2', f: (p) => of(p, 0) ** 4 - of(p, 0) ** 2, start: [0] },
  { name: '1000 - x^2 + 3 y^2', f: plane((x, y) => 1000 - x * x + 3 * y * y), start: [0, 0] },
];

const onSaddle: fc.Arbitrary<OtherEnd> = fc
  .record({
    of: fc.constantFrom(...saddles),
    optimizer: fc.constantFrom(...all),
    learningRate: power(-4, -1),
    stepCount: fc.integer({ min: 1, max: 5 }),
    // The central difference keeps the symmetry: an even function's is exactly 0 where it is stationary.
  })
  .filter(
    ({ of: { name }, optimizer }) => !(name === 'x^3 - 3 x y^2' && !['sgd', 'momentum'].includes(optimizer)),
  )
  .map(({ of: { name, f, start }, ...rest }) => ({ name, f, start, ...rest, may: ['saddle'] }));

/** On its way, and slow: less than a hundredth of the way is made, or each step is lost beside x. */
const slow: fc.Arbitrary<OtherEnd> = fc
  .record({ bowl, rate: power(-14, -6), optimizer: fc.constantFrom('sgd', 'momentum', 'nesterov') })
  .map(({ bowl: { steep, share, u, v, stepCount }, rate, optimizer }) => ({
    name: `slow: steep ${steep}, share ${share}`,
    f: plane((x, y) => 0.5 * steep * x * x + 0.5 * steep * share * y * y),
    start: [u, v],
    optimizer,
    learningRate: rate / steep,
    stepCount,
    may: ['stillMoving', 'frozen'],
  }));

const frozen: fc.Arbitrary<OtherEnd> = fc
  .record({
    x: power(-1, 1),
    y: power(-1, 1),
    s: side,
    learningRate: between(8, 1000),
    stepCount: fc.integer({ min: 20, max: 300 }),
  })
  .map(({ x, y, s, learningRate, stepCount }) => ({
    name: 'x0^2 + x1^2, far over its bound',
    f: plane((a, b) => a * a + b * b),
    start: [s * x, y],
    optimizer: 'sgd',
    learningRate,
    stepCount,
    may: ['frozen'],
  }));

/** Over a kink a step of constant length jumps to and fro for ever. */
const kinked: fc.Arbitrary<OtherEnd> = fc
  .record({ x: between(1, 3), a: between(0.5, 2), y: between(1, 3), learningRate: power(-2, -1) })
  .map(({ x, a, y, learningRate }) => ({
    name: `${a} |x| + |y|`,
    f: plane((p, q) => a * Math.abs(p) + Math.abs(q)),
    start: [x, y],
    optimizer: 'sgd',
    learningRate,
    stepCount: Math.ceil(4 / learningRate / Math.min(a, 1)) + 20,
    may: ['oscillating'],
  }));

export const otherEnd: fc.Arbitrary<OtherEnd> = fc.oneof(
  { weight: 5, arbitrary: besideBound },
  { weight: 4, arbitrary: withoutBottom },
  onPlateau,
  onSaddle,
  slow,
  frozen,
  kinked,
);
