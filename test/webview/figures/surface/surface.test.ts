import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';
import type { Grid } from '../../../../webview/figures/geometry/grid';
import { extremesOf } from '../../../../webview/figures/geometry/grid';
import { projection } from '../../../../webview/figures/surface/projection';
import {
  cornersOf,
  forCellsBackToFront,
  projectSurface,
  surfaceOf,
} from '../../../../webview/figures/surface/surface';

const scale = (min: number, max: number) => axisScale({ min, max }, [min, max], false);
const scales = { x: scale(0, 3), y: scale(0, 2), z: scale(0, 10) };

/** Four columns by three rows: six cells. */
const gridOf = (z: number[]): Grid => ({ x: [0, 1, 2, 3], y: [0, 1, 2], z });
const five = Array.from({ length: 12 }, () => 5);
const withHeight = (heights: Record<number, number>): number[] =>
  five.map((height, i) => heights[i] ?? height);

function cellsOf(z: number[], azimuth = -60): number[] {
  const first: number[] = [];
  forCellsBackToFront(surfaceOf(gridOf(z), scales), { azimuth, elevation: 30 }, ([corner]) =>
    first.push(corner ?? -1),
  );
  return first;
}

describe('forCellsBackToFront', () => {
  it('draws every cell once', () => assert.deepEqual(cellsOf(five).sort(), [0, 1, 2, 4, 5, 6]));

  it('never draws a cell after one that can hide it', () => {
    const at = (corner: number) => ({ column: corner % 4, row: Math.floor(corner / 4) });
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (azimuth) => {
        const view = projection({ azimuth, elevation: 0 });
        const depths = cellsOf(five, azimuth).map((corner) => {
          const { column, row } = at(corner);
          const middle = view(0.5, 0.5, 0.5).depth;
          // Depth along each direction of the grid apart: a ray toward the eye never loses either.
          return {
            alongX:
              (view(column / 3, 0.5, 0.5).depth - middle) *
              (Math.abs(Math.cos((azimuth * Math.PI) / 180)) < 1e-9 ? 0 : 1),
            alongY:
              (view(0.5, row / 2, 0.5).depth - middle) *
              (Math.abs(Math.sin((azimuth * Math.PI) / 180)) < 1e-9 ? 0 : 1),
          };
        });
        depths.forEach((cell, i) => {
          for (const later of depths.slice(i + 1)) {
            const hides = cell.alongX > later.alongX + 1e-9 && cell.alongY > later.alongY + 1e-9;
            assert.ok(!hides, `azimuth ${azimuth}`);
          }
        });
      }),
    );
  });

  const left: { name: string; heights: Record<number, number>; out: number[] }[] = [
    { name: 'a corner without a height', heights: { 0: Number.NaN }, out: [0] },
    { name: 'an infinite corner', heights: { 5: Number.POSITIVE_INFINITY }, out: [0, 1, 4, 5] },
    { name: 'all corners above the axis', heights: { 0: 11, 1: 12, 4: 99, 5: 11 }, out: [0] },
    { name: 'a jump from below the axis to above it', heights: { 0: -1, 1: 12 }, out: [0] },
    { name: 'all corners below the axis', heights: { 0: -1, 1: -1, 4: -1, 5: -1 }, out: [0] },
  ];
  for (const { name, heights, out } of left) {
    it(`leaves out cells with ${name}`, () => {
      const drawn = cellsOf(withHeight(heights));
      assert.deepEqual(
        [0, 1, 2, 4, 5, 6].filter((corner) => !drawn.includes(corner)),
        out,
      );
    });
  }

  it('draws a cell that crosses the end of the axis', () =>
    assert.equal(cellsOf(withHeight({ 0: 11, 1: 12, 4: 99 })).length, 6));
});

describe('cornersOf', () => {
  it('goes round the cell', () => assert.deepEqual(cornersOf(1, 1, 4), [5, 6, 10, 9]));
});

describe('projectSurface', () => {
  it('places the points and holds heights within the axis', () => {
    const surface = surfaceOf(gridOf(withHeight({ 0: 5, 3: 99, 11: -7 })), scales);
    const points = projectSurface(surface, (x, y, z) => ({ x: x + 10 * y, y: z, depth: 0 }));
    assert.deepEqual([points[0], points[1]], [0, 0.5]);
    assert.deepEqual([points[6], points[7]], [1, 1]);
    assert.deepEqual([points[22], points[23]], [11, 0]);
  });
});

describe('extremesOf', () => {
  it('finds the lowest and highest value that are numbers', () => {
    const z = withHeight({ 2: -3, 7: Number.NaN, 8: Number.POSITIVE_INFINITY, 9: 8 });
    assert.deepEqual(extremesOf(gridOf(z)), {
      lowest: { column: 2, row: 0, value: -3 },
      highest: { column: 1, row: 2, value: 8 },
    });
  });

  it('has none where nothing is a number', () =>
    assert.equal(extremesOf(gridOf(five.map(() => Number.NaN))), undefined));
});
