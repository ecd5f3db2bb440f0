import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  backToFront,
  boxHalfHeight,
  fitScale,
  projection,
  turn,
  zoomBy,
} from '../../../../webview/figures/surface/projection';
import { turnByDrag, turnByKey, zoomByWheel } from '../../../../webview/figures/surface/turning';

const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-12;
const angle = fc.double({ min: -180, max: 180, noNaN: true });
const height = fc.double({ min: 0, max: 90, noNaN: true });

describe('projection', () => {
  const cases: {
    azimuth: number;
    elevation: number;
    unit: [number, number, number];
    to: [number, number];
  }[] = [
    { azimuth: -90, elevation: 0, unit: [1, 0.5, 0.5], to: [1, 0] },
    { azimuth: -90, elevation: 0, unit: [0.5, 0.5, 1], to: [0, boxHalfHeight] },
    { azimuth: -90, elevation: 90, unit: [0.5, 1, 0.5], to: [0, 1] },
    { azimuth: 0, elevation: 0, unit: [0.5, 1, 0.5], to: [1, 0] },
    { azimuth: -90, elevation: 30, unit: [0.5, 1, 0.5], to: [0, 0.5] },
  ];
  for (const { azimuth, elevation, unit, to } of cases) {
    it(`sees (${unit}) at (${to}) from ${azimuth}°, ${elevation}°`, () => {
      const at = projection({ azimuth, elevation })(...unit);
      assert.ok(close(at.x, to[0]) && close(at.y, to[1]), `${at.x}, ${at.y}`);
    });
  }

  it('keeps lengths: x, y and depth are a turned frame', () => {
    fc.assert(
      fc.property(
        angle,
        height,
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        (azimuth, elevation, [x, y]) => {
          const at = projection({ azimuth, elevation })(x, y, 1);
          const length = (2 * x - 1) ** 2 + (2 * y - 1) ** 2 + boxHalfHeight ** 2;
          return Math.abs(at.x ** 2 + at.y ** 2 + at.depth ** 2 - length) < 1e-9;
        },
      ),
    );
  });

  it('is nearer on the side of the eye', () => {
    const from = projection({ azimuth: 0, elevation: 0 });
    assert.ok(from(1, 0.5, 0.5).depth > from(0, 0.5, 0.5).depth);
    const above = projection({ azimuth: 0, elevation: 90 });
    assert.ok(above(0.5, 0.5, 1).depth > above(0.5, 0.5, 0).depth);
  });
});

describe('fitScale', () => {
  it('keeps every corner in the room, and touches it at the worst azimuth', () => {
    fc.assert(
      fc.property(angle, height, (azimuth, elevation) => {
        const scale = fitScale({ azimuth, elevation }, 400, 300);
        const project = projection({ azimuth, elevation });
        for (const x of [0, 1]) {
          for (const y of [0, 1]) {
            for (const z of [0, 1]) {
              const at = project(x, y, z);
              assert.ok(Math.abs(at.x * scale) <= 200 + 1e-9 && Math.abs(at.y * scale) <= 150 + 1e-9);
            }
          }
        }
      }),
    );
    const diagonal = { azimuth: 45, elevation: 20 };
    const farthest = projection(diagonal)(0, 0, 1).y * fitScale(diagonal, 4000, 300);
    assert.ok(Math.abs(farthest - 150) < 1e-9);
  });

  it('is 0 without room', () => assert.equal(fitScale({ azimuth: 0, elevation: 30 }, -10, 100), 0));
});

describe('turn', () => {
  const cases: [number, number, number, number, number, number][] = [
    [-60, 30, 5, 0, -55, 30],
    [178, 30, 5, 0, -177, 30],
    [-178, 30, -5, 0, 177, 30],
    [0, 88, 0, 5, 0, 90],
    [0, 3, 0, -5, 0, 0],
    [10, 10, 720, 0, 10, 10],
    [10, 10, -725, 0, 5, 10],
  ];
  for (const [azimuth, elevation, byAzimuth, byElevation, toAzimuth, toElevation] of cases) {
    it(`turns (${azimuth}, ${elevation}) by (${byAzimuth}, ${byElevation})`, () => {
      const view = turn({ azimuth, elevation }, byAzimuth, byElevation);
      assert.ok(close(view.azimuth, toAzimuth) && close(view.elevation, toElevation), JSON.stringify(view));
    });
  }
});

describe('turning by hand', () => {
  const view = { azimuth: 0, elevation: 30 };

  it('takes the arrow keys, finer with Shift, and no others', () => {
    assert.deepEqual(turnByKey(view, 'ArrowUp'), { azimuth: 0, elevation: 35 });
    assert.deepEqual(turnByKey(view, 'Shift+ArrowDown'), { azimuth: 0, elevation: 29 });
    assert.equal(turnByKey(view, 'Home'), undefined);
  });

  it('moves what is in front the way the pointer or the key goes', () => {
    const front = (at: typeof view): number => projection(at)(1, 0.5, 0.5).x;
    const right = turnByKey(view, 'ArrowRight');
    assert.ok(right && front(right) > front(view));
    assert.ok(front(turnByDrag(view, 20, 0)) > front(view));
    const top = (at: typeof view): number => projection(at)(1, 0.5, 0).y;
    assert.ok(top(turnByDrag(view, 0, 20)) < top(view));
  });
});

describe('zoom', () => {
  const view = { azimuth: 0, elevation: 30 };

  it('comes nearer by a factor and stays between half and four times', () => {
    assert.deepEqual(zoomBy(view, 1.5), { ...view, zoom: 1.5 });
    assert.deepEqual(zoomBy({ ...view, zoom: 3 }, 2), { ...view, zoom: 4 });
    assert.deepEqual(zoomBy(view, 0.1), { ...view, zoom: 0.5 });
    assert.ok(close(fitScale({ ...view, zoom: 2 }, 400, 300), 2 * fitScale(view, 400, 300)));
  });

  it('is kept while turning, and taken back by 0', () => {
    assert.equal(turnByDrag({ ...view, zoom: 2 }, 5, 5).zoom, 2);
    assert.equal(turnByKey({ ...view, zoom: 2 }, 'ArrowUp')?.zoom, 2);
    assert.equal(turnByKey({ ...view, zoom: 2 }, '0')?.zoom, 1);
  });

  it('comes nearer with plus, with the wheel turned up and with fingers spread', () => {
    assert.ok((turnByKey(view, '+')?.zoom ?? 0) > 1 && (turnByKey(view, '-')?.zoom ?? 2) < 1);
    assert.ok(
      (zoomByWheel(view, -100, false).zoom ?? 0) > 1 && (zoomByWheel(view, 100, false).zoom ?? 2) < 1,
    );
    assert.ok((zoomByWheel(view, -10, true).zoom ?? 0) > (zoomByWheel(view, -10, false).zoom ?? 9));
  });
});

describe('backToFront', () => {
  it('ends at the near side', () => {
    assert.deepEqual(backToFront(3, true), [0, 1, 2]);
    assert.deepEqual(backToFront(3, false), [2, 1, 0]);
    assert.deepEqual(backToFront(0, true), []);
  });
});
