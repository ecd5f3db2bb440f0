import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ContourLine, contourLines } from '../../../../webview/figures/geometry/contours';
import type { Grid } from '../../../../webview/figures/geometry/grid';
import { refine } from '../../../../webview/figures/geometry/refine';

const spread = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

function gridOf(x: number[], y: number[], f: (x: number, y: number) => number): Grid {
  return { x, y, z: y.flatMap((b) => x.map((a) => f(a, b))) };
}

const pointsOf = (line: ContourLine | undefined) => line?.pieces.flat() ?? [];

describe('contourLines', () => {
  const circle = gridOf(spread(-2, 2, 41), spread(-2, 2, 41), (x, y) => x * x + y * y);

  it('lies on the level: exactly for a plane, to the square of the spacing for a curved surface', () => {
    const plane = gridOf([0, 1, 3, 7], [-2, 0, 1], (x, y) => 2 * x - y);
    const [line] = contourLines(plane, [5]);
    assert.ok(pointsOf(line).length > 2);
    for (const { x, y } of pointsOf(line)) assert.ok(Math.abs(2 * x - y - 5) < 1e-12, `(${x}, ${y})`);
    const errors = pointsOf(contourLines(circle, [1.3])[0]).map(({ x, y }) => Math.abs(x * x + y * y - 1.3));
    assert.ok(errors.length > 40 && Math.max(...errors) < 0.1 ** 2 / 2 && Math.max(...errors) > 1e-6);
  });

  it('closes a circle and leaves none of it out', () => {
    const points = pointsOf(contourLines(circle, [1])[0]);
    const [first, last] = [points[0], points.at(-1)];
    assert.deepEqual(first, last);
    points.slice(1).forEach(({ x, y }, i) => {
      assert.ok(Math.hypot(x - (points[i]?.x ?? 0), y - (points[i]?.y ?? 0)) < 0.15);
    });
  });

  it('does not run along the edge of the grid', () => {
    const [line] = contourLines(circle, [5]);
    assert.equal(line?.pieces.length, 4);
    for (const { x, y } of pointsOf(line)) assert.ok(Math.abs(x * x + y * y - 5) < 0.01);
    assert.deepEqual(
      contourLines(circle, [-1, 100]).map(({ pieces }) => pieces),
      [[], []],
    );
  });

  it('stops at samples without a value', () => {
    const grid = gridOf(spread(-2, 2, 41), spread(-2, 2, 41), (x, y) => Math.log(x) * y);
    const points = pointsOf(contourLines(grid, [0.5])[0]);
    assert.ok(points.length > 10);
    for (const { x, y } of points) assert.ok(x > 0 && Math.abs(Math.log(x) * y - 0.5) < 0.05, `(${x}, ${y})`);
  });

  it('leaves out levels that are no number, and grids too small for a cell', () => {
    assert.deepEqual(contourLines(circle, [Number.NaN, Number.POSITIVE_INFINITY]), []);
    assert.deepEqual(contourLines({ x: [1], y: [1, 2], z: [1, 2] }, [1.5]), []);
  });
});

/** A function as the views sample it, on a plot of 800 x 600 pixels. */
interface Case {
  readonly name: string;
  readonly f: (x: number, y: number) => number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly levels: readonly number[];
}

const cases: readonly Case[] = [
  {
    name: 'Rosenbrock',
    f: (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    x: [-2, 2],
    y: [-1, 3],
    levels: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  },
  {
    name: 'Himmelblau',
    f: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    x: [-5, 5],
    y: [-5, 5],
    levels: [5, 10, 20, 50, 100, 200, 500],
  },
  {
    name: 'Booth',
    f: (x, y) => (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2,
    x: [-10, 10],
    y: [-10, 10],
    levels: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
  },
];

/** How far a point of the plot is from where f has the level, in pixels: by Newton's method, straight up the slope. */
function pixelsFrom({ f, x, y }: Case, level: number, from: { x: number; y: number }): number {
  const perUnit = { x: 800 / (x[1] - x[0]), y: 600 / (y[1] - y[0]) };
  const h = 1e-6;
  let [a, b] = [from.x, from.y];
  for (let i = 0; i < 10; i++) {
    const u = (f(a + h, b) - f(a - h, b)) / (2 * h * perUnit.x);
    const v = (f(a, b + h) - f(a, b - h)) / (2 * h * perUnit.y);
    const step = (f(a, b) - level) / (u * u + v * v);
    a -= (step * u) / perUnit.x;
    b -= (step * v) / perUnit.y;
  }
  return Math.hypot((a - from.x) * perUnit.x, (b - from.y) * perUnit.y);
}

describe('contours of a refined grid of 61 x 61 samples', () => {
  for (const one of cases) {
    it(`are where ${one.name}'s function has the level, and straight between neighbours`, () => {
      const grid = gridOf(spread(...one.x, 61), spread(...one.y, 61), one.f);
      const away = contourLines(refine(grid), one.levels).flatMap(({ level, pieces }) =>
        pieces.flatMap((piece) =>
          piece.slice(1).flatMap((point, i) => {
            const before = piece[i] ?? point;
            const middle = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2 };
            return [point, middle].map((place) => pixelsFrom(one, level, place));
          }),
        ),
      );
      const sorted = away.toSorted((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
      assert.ok(sorted.length > 5_000 && at(0.5) > 0);
      assert.ok(at(0.99) < 0.25, `one point in a hundred is ${at(0.99)} pixels away`);
      assert.ok(at(1) < 2.5, `one is ${at(1)} pixels away`);
    });
  }

  it("show Rosenbrock's valley as one line where the samples alone show a string of beads", () => {
    const [rosenbrock] = cases;
    assert.ok(rosenbrock);
    const grid = gridOf(spread(-2, 2, 61), spread(-1, 3, 61), rosenbrock.f);
    assert.ok((contourLines(grid, [1])[0]?.pieces.length ?? 0) > 1);
    assert.equal(contourLines(refine(grid), [1])[0]?.pieces.length, 1);
  });
});
