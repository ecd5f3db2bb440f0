import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Path } from '../../../../webview/figures/axes/contract';
import { isCrowded, pathTables, pathTracks, reachedPoints } from '../../../../webview/figures/axes/paths';
import { moveOnTracks } from '../../../../webview/figures/values/cursor';
import { rowsOf } from '../rowsOf';

/** So many points on a straight way across the plot. */
const across = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i / (count - 1), y: 0.5 }));

describe('isCrowded', () => {
  const { NaN: nan } = Number;
  const cases = [
    { name: '30 points across the plot', points: across(30), crowded: false },
    { name: '140 points across the plot', points: across(140), crowded: false },
    { name: '160 points across the plot', points: across(160), crowded: true },
    { name: '500 points across the plot', points: across(500), crowded: true },
    {
      name: 'a zigzag of 300 points through the whole plot',
      points: across(300).map(({ x }, i) => ({ x, y: i % 2 })),
      crowded: false,
    },
    {
      name: 'points that lie far outside',
      points: across(30).map(({ x }) => ({ x: 1e6 * x, y: nan })),
      crowded: true,
    },
  ];
  for (const { name, points, crowded } of cases) it(name, () => assert.equal(isCrowded(points), crowded));
});

describe('paths', () => {
  const planeAxes = { x: { name: 'x₀' }, y: { name: 'x₁' }, value: { name: 'f' } };
  const path: Path = { name: 'SGD', color: 'blue', x: [-7, -6], y: [2, -1.8], value: [6.45, 5] };
  const strong: Path = { name: 'Adam', color: 'purple', x: [0], y: [0], strong: true };

  it('are read step by step, the strong one first', () => {
    const [first, second] = pathTracks([path, strong], planeAxes, () => true);
    assert.equal(first?.read(0), 'Adam, step 0: x₀ = 0, x₁ = 0');
    assert.equal(second?.read(1), 'SGD, step 1: x₀ = -6, x₁ = -1.8, f = 5');
  });

  it('have a table each', () =>
    assert.deepEqual(rowsOf(pathTables([path], planeAxes)[0]), ['0 -7 2 6.45', '1 -6 -1.8 5']));

  it('have the steps in their tables that the plot shows, by their numbers', () =>
    assert.deepEqual(rowsOf(pathTables([path], planeAxes, { x: [-6.5, 0], y: [-2, 5] })[0]), [
      '1 -6 -1.8 5',
    ]));

  describe('of which not all steps are there', () => {
    const some: Path = { ...path, steps: Int32Array.of(40, 1250) };
    const every: Path = { ...strong, x: [1, 2, 3, 4], y: [0, 0, 0, 0] };

    it('are read and listed by their steps, not by their places', () => {
      const [track] = pathTracks([some], planeAxes, () => true);
      assert.equal(track?.read(1), 'SGD, step 1,250: x₀ = -6, x₁ = -1.8, f = 5');
      assert.deepEqual(rowsOf(pathTables([some], planeAxes)[0]), ['40 -7 2 6.45', '1,250 -6 -1.8 5']);
    });

    it('are come to from another path at the nearest step', () => {
      const tracks = pathTracks([{ ...some, steps: [0, 3] }, every], planeAxes, () => true);
      assert.deepEqual(moveOnTracks({ track: 1, index: 1 }, 'ArrowUp', tracks), { track: 0, index: 3 });
      assert.deepEqual(moveOnTracks({ track: 0, index: 2 }, 'ArrowDown', tracks), { track: 1, index: 1 });
    });
  });

  const points = [0, 10, 20].map((x) => ({ x, y: 0 }));
  const cases: [number | undefined, number[]][] = [
    [undefined, [0, 10, 20]],
    [1, [0, 10]],
    [0, [0]],
    [0.25, [0, 2.5]],
    [99, [0, 10, 20]],
  ];
  for (const [step, reached] of cases) {
    it(`have gone to ${reached.at(-1)} at step ${step}`, () =>
      assert.deepEqual(
        reachedPoints(points, step).map(({ x }) => x),
        reached,
      ));
  }

  it('have gone nowhere when they are empty', () => assert.deepEqual(reachedPoints([], 3), []));

  it('are read as far as they are drawn', () => {
    const [track] = pathTracks([{ ...path, step: 0.5 }], planeAxes, () => true);
    assert.deepEqual([track?.isDrawn(0), track?.isDrawn(1)], [true, false]);
  });
});
