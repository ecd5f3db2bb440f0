import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';
import type { SurfacePath } from '../../../../webview/figures/surface/contract';
import { drape, heightAt, isHidden, placeAlong } from '../../../../webview/figures/surface/drape';
import { surfaceOf } from '../../../../webview/figures/surface/surface';

const scale = (min: number, max: number) => axisScale({ min, max }, [min, max], false);

/** f over [-1, 1] x [-1, 1] on 41 x 41 points, drawn up to `top`. */
function surfaceFrom(f: (x: number, y: number) => number, top: number) {
  const x = Array.from({ length: 41 }, (_, i) => i / 20 - 1);
  const z = x.flatMap((b) => x.map((a) => f(a, b)));
  const scales = { x: scale(-1, 1), y: scale(-1, 1), z: scale(0, top) };
  return { surface: surfaceOf({ x, y: x, z }, scales), scales };
}

const bowl = surfaceFrom((x, y) => x * x + y * y, 2);
const path = (...points: [number, number][]): SurfacePath => ({
  name: 'SGD',
  color: 'blue',
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  step: points.length - 1,
});

describe('heightAt', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('is that of a plane, wherever one looks', () => {
    const { surface } = surfaceFrom((x, y) => 1 + x / 2 + y / 4, 2);
    fc.assert(
      fc.property(share, share, (x, y) => {
        const expected = (1 + (2 * x - 1) / 2 + (2 * y - 1) / 4) / 2;
        return Math.abs(heightAt(surface, x, y) - expected) < 1e-12;
      }),
    );
  });

  it('is none beside the surface, and none where no cell is drawn', () => {
    assert.ok(Number.isNaN(heightAt(bowl.surface, 1.01, 0.5)));
    assert.ok(Number.isNaN(heightAt(bowl.surface, Number.NaN, 0.5)));
    const { surface } = surfaceFrom((x) => 5 + x, 1);
    assert.ok(Number.isNaN(heightAt(surface, 0.5, 0.5)));
  });
});

describe('drape', () => {
  it('bends with the surface: between two points of one height it goes through the valley', () => {
    const { at, z } = drape(path([-1, 0], [1, 0]), bowl.surface, bowl.scales);
    assert.deepEqual([at[0], at.at(-1)], [0, 1]);
    at.forEach((share, i) => {
      assert.ok(Math.abs((z[i] ?? Number.NaN) - (2 * share - 1) ** 2 / 2) < 0.002, `${share}: ${z[i]}`);
    });
    assert.ok(at.length > 30);
  });

  it('knows where along the path each sample lies, and passes through each point', () => {
    const { at, x, y } = drape(path([-1, 0], [0, 0.5], [0.5, 0.5], [0.5, 0.5]), bowl.surface, bowl.scales);
    assert.ok(at.every((one, i) => i === 0 || one > (at[i - 1] ?? 0)));
    for (const [step, place] of [
      [0, [0, 0.5]],
      [1, [0.5, 0.75]],
      [2, [0.75, 0.75]],
      [3, [0.75, 0.75]],
    ] as const) {
      const index = at.indexOf(step);
      assert.ok(index >= 0, `no sample at ${step}`);
      assert.ok(Math.abs((x[index] ?? 0) - place[0]) < 1e-12 && Math.abs((y[index] ?? 0) - place[1]) < 1e-12);
    }
  });

  it('leaves out what lies outside the box, and comes back', () => {
    const { at, x, z } = drape(path([0, 0], [2, 0], [0, 0]), bowl.surface, bowl.scales);
    at.forEach((_, i) => {
      const isOut = !((x[i] ?? 2) <= 1 + 1e-9);
      if (isOut) assert.ok(Number.isNaN(z[i] ?? 0));
    });
    const drawn = at.filter((_, i) => Number.isFinite(z[i] ?? Number.NaN));
    assert.ok(Math.abs(Math.max(...drawn.filter((one) => one < 1)) - 0.5) < 1e-9);
    assert.ok(Math.abs(Math.min(...drawn.filter((one) => one > 1)) - 1.5) < 1e-9);
  });

  it('takes points that are no numbers, or far beyond all', () => {
    const far = drape(path([0, 0], [Number.NaN, 1], [1e200, -1e200], [0.5, 0]), bowl.surface, bowl.scales);
    assert.equal(placeAlong(far, 1), undefined);
    assert.equal(placeAlong(far, 2), undefined);
    assert.ok(placeAlong(far, 3));
  });
});

describe('placeAlong', () => {
  const draped = drape(path([-1, 0], [1, 0], [1, 0]), bowl.surface, bowl.scales);
  const cases: [number, number][] = [
    [0, 0],
    [0.25, 0.25],
    [0.503, 0.503],
    [1, 1],
    [1.5, 1],
    [2, 1],
  ];
  for (const [step, x] of cases) {
    it(`is at ${x} of the width at ${step}`, () => {
      const place = placeAlong(draped, step);
      assert.ok(place && Math.abs(place.x - x) < 1e-9, JSON.stringify(place));
    });
  }

  it('is nowhere on a path without points', () =>
    assert.equal(placeAlong(drape(path(), bowl.surface, bowl.scales), 0), undefined));
});

describe('isHidden', () => {
  const onBowl = (x: number, y: number) => ({ x, y, z: heightAt(bowl.surface, x, y) });
  const cases = [
    { name: 'the floor of a bowl from the side', elevation: 5, at: onBowl(0.5, 0.5), hidden: true },
    { name: 'the floor of a bowl from above', elevation: 60, at: onBowl(0.5, 0.5), hidden: false },
    { name: 'anything from straight above', elevation: 90, at: onBowl(0.2, 0.5), hidden: false },
    { name: 'the far wall from the side', elevation: 5, at: onBowl(0.02, 0.5), hidden: false },
    {
      name: 'the near wall, whose inside is away from the eye',
      elevation: 5,
      at: onBowl(0.9, 0.5),
      hidden: true,
    },
  ];
  for (const { name, elevation, at, hidden } of cases)
    it(`${hidden ? 'hides' : 'shows'} ${name}`, () =>
      assert.equal(isHidden(bowl.surface, at, { azimuth: 0, elevation }), hidden));

  it('hides nothing on a plane', () => {
    const plane = surfaceFrom((x) => 1 + x, 2).surface;
    for (const azimuth of [-150, -60, 0, 45, 170])
      for (const x of [0.1, 0.5, 0.9])
        assert.equal(
          isHidden(plane, { x, y: 0.4, z: heightAt(plane, x, 0.4) }, { azimuth, elevation: 50 }),
          false,
        );
  });
});
