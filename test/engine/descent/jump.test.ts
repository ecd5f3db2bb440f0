import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VectorFunction } from '../../../src/engine/calculus/gradient';
import { gradientDescent } from '../../../src/engine/descent/descent';
import { jumpBeside } from '../../../src/engine/descent/jump';
import { judgeDescent } from '../../../src/engine/descent/verdict';

const H = 1e-4;
const along =
  (index: 0 | 1, of: (t: number) => number): VectorFunction =>
  (x) =>
    of(x[index] ?? Number.NaN);

interface Beside {
  readonly name: string;
  readonly f: VectorFunction;
  readonly x: readonly [number, number];
  readonly h?: number;
  readonly reach?: number;
  /** coordinate, size, whether it leads down, whether the gradient straddles it */
  readonly is: readonly [number, number, boolean, boolean] | undefined;
}

const floor = along(0, Math.floor);
const cases: readonly Beside[] = [
  { name: 'floor, over a jump', f: floor, x: [2.00005, 1], h: H, is: [0, 1, true, true] },
  { name: 'floor, under a jump', f: floor, x: [1.99995, 1], h: H, is: [0, 1, false, true] },
  { name: 'floor, further than h', f: floor, x: [2.00015, 1], h: H, is: undefined },
  {
    name: 'floor, within reach alone',
    f: floor,
    x: [2.00015, 1],
    h: H,
    reach: 1e-3,
    is: [0, 1, true, false],
  },
  { name: 'floor, by the exact gradient', f: floor, x: [2.00005, 1], is: undefined },
  { name: 'floor, exact within reach', f: floor, x: [2.00005, 1], reach: 1e-3, is: [0, 1, true, false] },
  { name: 'floor, far out', f: floor, x: [1e6 + 5e-5, 1], h: H, is: [0, 1, true, true] },
  {
    name: 'a step along the second',
    f: along(1, (y) => 3 * Number(y > 1) + y),
    x: [7, 1],
    h: H,
    is: [1, 3, false, true],
  },
  { name: 'the sign at 0', f: along(0, Math.sign), x: [0, 1], h: H, is: [0, 2, true, true] },
  {
    name: 'a jump on a slope',
    f: along(0, (x) => x * x - 5 * Number(x > 1)),
    x: [1, 0],
    h: H,
    is: [0, 5, true, true],
  },
  { name: 'a slope', f: along(0, (x) => 5000 * x), x: [2, 1], h: H, is: undefined },
  { name: 'a kink', f: along(0, Math.abs), x: [3e-5, 1], h: H, is: undefined },
  { name: 'a vertical tangent', f: along(0, Math.cbrt), x: [0, 1], h: H, is: undefined },
  { name: 'a pole', f: along(0, (x) => 1 / (x - 2)), x: [2.00003, 1], h: H, is: undefined },
  {
    name: 'a steep but smooth step',
    f: along(0, (x) => Math.tanh(1e9 * x)),
    x: [3e-5, 1],
    h: H,
    is: undefined,
  },
  {
    name: 'a staircase much finer than h',
    f: along(0, (x) => Math.floor(1e6 * x) / 1e6),
    x: [2.0000003, 1],
    h: H,
    reach: 1e-7,
    is: undefined,
  },
  {
    name: 'rounding of a slope',
    f: along(0, (x) => (x + 1e8) ** 2 - 1e16),
    x: [1e-9, 1],
    h: H,
    is: undefined,
  },
  {
    name: 'rounding alone',
    f: along(0, (x) => (x + 1e8) ** 2 - 1e16 - 2e8 * x),
    x: [1e-9, 1],
    h: H,
    is: undefined,
  },
  { name: 'a last digit', f: along(0, (x) => 1e16 + 2e4 * x), x: [5e-5, 1], h: H, is: undefined },
  { name: 'h between doubles', f: along(0, (x) => x), x: [1e12, 1], h: H, is: undefined },
  { name: 'where f ends', f: along(0, Math.sqrt), x: [5e-5, 1], h: H, is: undefined },
];

describe('a jump of f', () => {
  for (const { name, f, x, h, reach = 1e-6, is } of cases)
    it(`${is ? 'is found' : 'is not found'} beside x: ${name}`, () => {
      const jump = jumpBeside(f, Float64Array.from(x), h, reach);
      const found = jump && [
        jump.coordinate,
        Number(jump.size.toPrecision(6)),
        jump.isDown,
        jump.isStraddled,
      ];
      assert.deepEqual(found, is);
    });

  for (const [name, f, from, exact, kind] of [
    ['at rest over a jump down', along(0, Math.floor), [2.0000001, 1], true, 'jump'],
    ['on its way by a jump', along(0, Math.floor), [2.00005, 1], false, 'jump'],
    [
      'down a slope far steeper than a jump',
      (x: Float64Array) => Math.floor(x[0] ?? 0) + 1e6 * (x[1] ?? 0) ** 2,
      [2.00005, 1],
      false,
      'stillMoving',
    ],
    ['in a minimum beside a wall', along(0, (x) => x * x + 5 * Number(x > 1e-7)), [0, 1], true, 'converged'],
    ['on the flat beyond a jump', along(0, Math.floor), [2.5, 1], false, 'plateau'],
  ] as const)
    it(`is what a descent ends at, or not: ${name}`, () => {
      const learningRate = 1e-12;
      const slope = exact ? { gradient: () => [0, 0] } : {};
      const steps = [...gradientDescent(f, from, { learningRate, stepCount: 20, h: H, ...slope })];
      assert.equal(judgeDescent(steps, { f, learningRate, h: exact ? undefined : H }).kind, kind);
    });
});
