import assert from 'node:assert/strict';
import type { SurfaceFrame } from '#protocol';
import { differenceFrom, type KnownSurface, knownSurfaces } from './knownSurfaces';
import { assertNear, assertWithin, type PresetClaim, type PresetClaims } from './presetClaim';

/** The part of the plane that is drawn. */
function shownOf({ grid: { x, y } }: SurfaceFrame) {
  const ends = (at: Float64Array) => [at[0] ?? Number.NaN, at.at(-1) ?? Number.NaN] as const;
  return { range0: ends(x), range1: ends(y) };
}

/** The point and what f is there lie in the picture, and f has a gradient there. */
export function firstSightOfSurface(frame: SurfaceFrame): void {
  const { range0, range1 } = shownOf(frame);
  const { x, value, exact } = frame.point;
  assertWithin(x[0], range0, 'the point');
  assertWithin(x[1], range1, 'the point');
  assertWithin(value, frame.zRange, 'f at the point');
  assert.ok(exact.every(Number.isFinite) && Math.hypot(...exact) > 0.01, 'there is a slope to be seen');
}

/** Draws f, with every minimum of it in the picture. */
const drawsSurface = ({ f, minima }: KnownSurface): PresetClaim<'surface'> => ({
  shows: (frame) => {
    const { grid, point } = frame;
    const { range0, range1 } = shownOf(frame);
    assert.ok(differenceFrom(f, grid) < 1e-9);
    assertNear(point.value, f(...point.x), 1e-9);
    for (const [x, y] of minima) {
      assertWithin(x, range0, 'the minimum');
      assertWithin(y, range1, 'the minimum');
    }
  },
});

const bowl = (x: number, y: number) => x * x + y * y;

export const surfaceClaims: PresetClaims<'surface'> = {
  ...Object.fromEntries(Object.entries(knownSurfaces).map(([name, known]) => [name, drawsSurface(known)])),
  'A saddle': {
    shows: (frame) => {
      const { range0, range1 } = shownOf(frame);
      assert.ok(differenceFrom((x, y) => x * x - y * y, frame.grid) < 1e-9);
      assertWithin(0, range0, 'the saddle');
      assertWithin(0, range1, 'the saddle');
    },
  },
  'function_2 and its partial derivatives at (3, 4)': {
    says: /at \(3, 4\) is \(6, 8\)/,
    shows: ({ grid, point, slices }) => {
      assert.ok(differenceFrom(bowl, grid) < 1e-9);
      assert.deepEqual(point.x, [3, 4]);
      for (const [axis, slope] of [6, 8].entries()) {
        assertNear(point.partials[axis], slope);
        const { x, y } = slices[axis as 0 | 1].tangent;
        assertNear((y[1] - y[0]) / (x[1] - x[0]), slope);
      }
    },
  },
  'function_2 as in the book': {
    shows: ({ grid }, { range0, range1 }) => {
      assert.ok(differenceFrom(bowl, grid) < 1e-9);
      assert.deepEqual(
        [range0, range1],
        [
          [-3, 3],
          [-3, 3],
        ],
      );
    },
  },
  'The gradient field': {
    shows: ({ arrows: { x, y, u, v }, steepness }) => {
      assert.ok(x.length > 100);
      // Every arrow points against the gradient (2x, 2y): straight to the minimum at (0, 0).
      x.forEach((at, i) => {
        const [a, b] = [u[i] ?? Number.NaN, v[i] ?? Number.NaN];
        assertNear(at * b - (y[i] ?? Number.NaN) * a, 0);
        assert.ok(at * a + (y[i] ?? Number.NaN) * b <= 0);
      });
      assertNear(steepness[1], Math.hypot(4, 4), 0.2);
    },
  },
};
