import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ContourLine, contourLines } from '../../../../webview/figures/geometry/contours';
import type { Grid } from '../../../../webview/figures/geometry/grid';

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
