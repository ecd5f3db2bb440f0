import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';
import { surfaceOf } from '../../../../webview/figures/surface/surface';
import { cutPieces } from '../../../../webview/figures/surface/surfaceCuts';

const scale = (min: number, max: number) => axisScale({ min, max }, [min, max], false);
const scales = { x: scale(0, 4), y: scale(0, 3), z: scale(0, 10) };

/** The plane z = 2x + y/2 on five columns and four rows: the heights between the lines of the grid are exact. */
const plane = (x: number, y: number): number => 2 * x + y / 2;
const xs = [0, 1, 2, 3, 4];
const ys = [0, 1, 2, 3];
const z = ys.flatMap((y) => xs.map((x) => plane(x, y)));
const surface = surfaceOf({ x: xs, y: ys, z }, scales);
const view = { azimuth: -60, elevation: 30 };

describe('cutPieces', () => {
  const cuts = [
    { along: 'x', at: 1.25, pieces: 4 },
    { along: 'y', at: 3.5, pieces: 3 },
    { along: 'x', at: 3, pieces: 4 },
    { along: 'x', at: 3.01, pieces: 0 },
    { along: 'y', at: -0.01, pieces: 0 },
  ] as const;
  for (const { along, at, pieces } of cuts) {
    it(`cuts the plane along ${along} at ${at} into ${pieces} pieces that lie on it and join`, () => {
      const found = [...cutPieces(surface, [{ along, at, color: 'orange' }], scales, view).values()].flat();
      assert.equal(found.length, pieces);
      const ordered = found.toSorted((a, b) => a.from[0] + a.from[1] - b.from[0] - b.from[1]);
      ordered.forEach(({ from, to }, i) => {
        for (const [x, y, height] of [from, to])
          assert.ok(Math.abs(10 * height - plane(4 * x, 3 * y)) < 1e-12);
        if (i > 0) assert.deepEqual(from, ordered[i - 1]?.to);
      });
    });
  }

  it('draws a piece with the neighbour that is nearer to the eye', () => {
    const cut = [{ along: 'x', at: 1.25, color: 'orange' }] as const;
    const rowsFrom = (azimuth: number) =>
      [...cutPieces(surface, cut, scales, { azimuth, elevation: 30 }).keys()].map((cell) =>
        Math.floor(cell / 5),
      );
    assert.deepEqual(new Set(rowsFrom(60)), new Set([2]));
    assert.deepEqual(new Set(rowsFrom(-60)), new Set([0]));
  });

  it('leaves out cells without a height', () => {
    const holed = surfaceOf({ x: xs, y: ys, z: z.map((value, i) => (i === 6 ? Number.NaN : value)) }, scales);
    const found = [...cutPieces(holed, [{ along: 'x', at: 1.25, color: 'orange' }], scales, view).values()];
    assert.equal(found.flat().length, 2);
  });
});
