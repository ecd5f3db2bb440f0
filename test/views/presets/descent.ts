import assert from 'node:assert/strict';
import type { DescentFrame } from '#protocol';
import { differenceFrom, type KnownSurface, knownSurfaces } from './knownSurfaces';
import { assertNear, assertWithin, type PresetClaim, type PresetClaims } from './presetClaim';

type Path = DescentFrame['paths'][number];

/** The start lies in the map, and the least value that is known of f where there is one. */
export function firstSightOfDescent(frame: DescentFrame): void {
  const inMap = (x: number, y: number) =>
    frame.range0[0] <= x && x <= frame.range0[1] && frame.range1[0] <= y && y <= frame.range1[1];
  for (const { x0, x1, value } of frame.paths) {
    assert.ok(inMap(x0[0] ?? Number.NaN, x1[0] ?? Number.NaN), 'the start is in the map');
    assert.ok(Number.isFinite(value[0]) && Number.isFinite(value.at(-1)));
    assert.ok((value.at(-1) ?? 0) !== value[0], 'it moves');
  }
  if (frame.minima.length > 0)
    assert.ok(
      frame.minima.some(([x, y]) => inMap(x, y)),
      'a minimum is in the map',
    );
}

const bowl = (x: number, y: number) => x * x + y * y;
const valley = (x: number, y: number) => (x * x) / 20 + y * y;

const only = ({ paths }: DescentFrame): Path => {
  assert.equal(paths.length, 1);
  return paths[0] as Path;
};
const distance = ({ x0, x1 }: Path, step: number): number =>
  Math.hypot(x0.at(step) ?? Number.NaN, x1.at(step) ?? Number.NaN);
const fallOf = ({ value }: Path): number => (value.at(-1) ?? Number.NaN) / (value[0] ?? Number.NaN);

/** With the exact gradient of a sum of squares each step multiplies x by 1 - 2 rate. */
function shrinks(path: Path, rate: number, steps: number): void {
  assert.equal(path.x0.length, steps + 1);
  assertNear(distance(path, -1) / distance(path, 0) / (1 - 2 * rate) ** steps, 1);
}

/** Every run goes down on f, from a start that is seen, towards a minimum that is seen. */
const descends = ({ f, minima }: KnownSurface): PresetClaim<'descent'> => ({
  shows: ({ grid, paths, range0, range1 }) => {
    assert.ok(differenceFrom(f, grid) < 1e-9);
    assert.ok(paths.length > 1);
    for (const path of paths) {
      assertNear(path.value[0], f(path.x0[0] ?? Number.NaN, path.x1[0] ?? Number.NaN), 1e-9);
      assert.ok((path.value.at(-1) ?? Number.NaN) < (path.value[0] ?? Number.NaN), `${path.optimizer} falls`);
    }
    const isSeen = ([x, y]: readonly [number, number]) =>
      range0[0] <= x && x <= range0[1] && range1[0] <= y && y <= range1[1];
    assert.ok(minima.length === 0 || minima.some(isSeen), 'a minimum is in the map');
  },
});

export const descentClaims: PresetClaims<'descent'> = {
  ...Object.fromEntries(
    Object.entries(knownSurfaces)
      .filter(([name]) => name !== 'Sum of squares' && !name.startsWith('A long valley'))
      .map(([name, known]) => [name, descends(known)]),
  ),
  'A saddle': {
    // There is no minimum to arrive at.
    warns: true,
    says: /falls without end/,
    shows: ({ grid, paths, range0, range1 }) => {
      assert.ok(differenceFrom((x, y) => x * x - y * y, grid) < 1e-9);
      assertWithin(0, range0, 'the saddle');
      assertWithin(0, range1, 'the saddle');
      // Along the first axis it goes in to the saddle, along the second away from it.
      for (const { x0, x1 } of paths) {
        assert.ok(Math.abs(x0.at(-1) ?? 0) < Math.abs(x0[0] ?? 0));
        assert.ok(Math.abs(x1.at(-1) ?? 0) > 5 * Math.abs(x1[0] ?? 0));
      }
    },
  },
  'From (-3, 4), learning rate 0.1': {
    shows: (frame) => {
      assert.ok(differenceFrom(bowl, frame.grid) < 1e-9);
      const path = only(frame);
      assert.deepEqual([path.x0[0], path.x1[0], path.learningRate], [-3, 4, 0.1]);
      shrinks(path, 0.1, 100);
      assert.equal(frame.verdict, 'converged');
    },
  },
  'Learning rate too large: 10': {
    warns: true,
    says: /learning rate 10 is too large/,
    shows: (frame) => {
      const path = only(frame);
      assert.equal(path.learningRate, 10);
      assert.ok(distance(path, -1) > 1e12, 'it ends far away');
      // x is multiplied by -19 a step.
      assertNear(distance(path, 3) / distance(path, 0), 19 ** 3, 1e-3);
    },
  },
  'Learning rate too small: 1e-10': {
    warns: true,
    says: /learning rate 1e-10 is too small/,
    shows: (frame) => {
      const path = only(frame);
      assert.equal(path.learningRate, 1e-10);
      assert.ok(fallOf(path) < 1 && fallOf(path) > 1 - 1e-6, 'it has hardly moved');
    },
  },
  'From (-0.3, 4), 20 steps': {
    shows: (frame) => {
      const path = only(frame);
      assert.deepEqual([path.x0[0], path.x1[0]], [-0.3, 4]);
      shrinks(path, 0.1, 20);
    },
  },
  'Four optimizers in a long valley': {
    shows: ({ grid, paths }) => {
      assert.ok(differenceFrom(valley, grid) < 1e-9);
      assert.equal(new Set(paths.map(({ optimizer }) => optimizer)).size, 4);
      for (const path of paths) assert.ok(fallOf(path) < 0.05, `${path.optimizer}: ${fallOf(path)}`);
      // Four ways, seen to be four: after five steps no two of them are near each other.
      const after5 = paths.map(({ x0, x1 }) => [x0[5] ?? Number.NaN, x1[5] ?? Number.NaN] as const);
      for (const [i, [x, y]] of after5.entries())
        for (const [otherX, otherY] of after5.slice(i + 1))
          assert.ok(Math.hypot(x - otherX, y - otherY) > 0.3, `${x}, ${y} and ${otherX}, ${otherY}`);
    },
  },
  'Three learning rates in a long valley': {
    shows: ({ grid, paths }) => {
      assert.ok(differenceFrom(valley, grid) < 1e-9);
      // Each step multiplies x0 by 1 - rate / 10 and x1 by 1 - 2 rate.
      assert.deepEqual(
        paths.map(({ learningRate }) => learningRate),
        [0.1, 0.95, 1.01],
      );
      for (const { learningRate, x0, x1 } of paths) {
        assertNear(x0.at(-1), -7 * (1 - learningRate / 10) ** 30, 1e-4);
        assertNear(x1.at(-1), 2 * (1 - 2 * learningRate) ** 30, 1e-4);
      }
      const [slow = 0, quick = 0, tooLarge = 0] = paths.map(fallOf);
      assert.ok(quick < slow / 10 && slow < 0.5 && tooLarge > 1, `${slow}, ${quick}, ${tooLarge}`);
    },
  },
  'A bowl with sliders: a*x0^2 + b*x1^2': {
    shows: (frame, { values }) => {
      const { a = Number.NaN, b = Number.NaN } = values;
      assert.ok(differenceFrom((x, y) => a * x * x + b * y * y, frame.grid) < 1e-9);
      assert.deepEqual(
        frame.letters.map(({ name }) => name),
        ['a', 'b'],
      );
      assert.ok(fallOf(only(frame)) < 1e-3);
    },
  },
};
