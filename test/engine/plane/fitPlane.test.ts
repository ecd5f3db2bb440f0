import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitPlane, type PlaneFit, slopePlaces, type VectorFunction } from '#engine';

type Pair = readonly [number, number];

const isIn = ([a, b]: Pair, { range0, range1 }: Pick<PlaneFit, 'range0' | 'range1'>) =>
  a >= range0[0] && a <= range0[1] && b >= range1[0] && b <= range1[1];

interface Case {
  readonly name: string;
  readonly f: (x: number, y: number) => number;
  /** A place that must be in the picture, and one that is far outside of it. */
  readonly shows?: Pair;
  readonly hides?: Pair;
}

const { exp, log, sin, abs, sqrt } = Math;

const cases: readonly Case[] = [
  { name: 'a bowl', f: (x, y) => x * x + y * y, shows: [0, 0], hides: [50, 50] },
  { name: 'a bowl far away', f: (x, y) => (x - 40) ** 2 + (y + 70) ** 2, shows: [40, -70], hides: [0, 0] },
  {
    name: 'a bowl further away',
    f: (x, y) => (x - 1e6) ** 2 + (y - 2e6) ** 2,
    shows: [1e6, 2e6],
    hides: [0, 0],
  },
  { name: 'a pit', f: (x, y) => -exp(-1e4 * (x * x + y * y)), shows: [0, 0], hides: [1, 1] },
  { name: 'a peak', f: (x, y) => exp(-((x - 3) ** 2) - (y + 2) ** 2), shows: [3, -2], hides: [50, 0] },
  { name: 'a cone', f: (x, y) => abs(x - 3) + abs(y + 2), shows: [3, -2], hides: [60, 0] },
  { name: 'half a plane', f: (x, y) => log(x - 100) + (y - 2) ** 2, hides: [-10, 0] },
  { name: 'a disc', f: (x, y) => sqrt(1 - x * x - y * y), shows: [0, 0], hides: [3, 3] },
  { name: 'a small disc', f: (x, y) => sqrt(1e-4 - x * x - y * y), shows: [0, 0], hides: [0.1, 0.1] },
  { name: 'a saddle', f: (x, y) => x * y, shows: [0, 0], hides: [60, 60] },
  { name: 'a constant', f: () => 7, shows: [0, 0] },
  { name: 'quick waves', f: (x, y) => sin(20 * x) + sin(20 * y), hides: [7, 7] },
];

const vector =
  (f: (x: number, y: number) => number): VectorFunction =>
  ([x = Number.NaN, y = Number.NaN]) =>
    f(x, y);

describe('fitPlane', () => {
  for (const { name, f, shows, hides } of cases)
    for (const isCostly of [false, true]) {
      // What is far smaller than the plain range takes many tries to be found.
      if (isCostly && ['quick waves', 'a pit'].includes(name)) continue;
      it(`shows ${name}${isCostly ? ', though f is costly' : ''}`, () => {
        let calls = 0;
        const counted: VectorFunction = (x) => {
          calls++;
          return vector(f)(x);
        };
        const fit = fitPlane(counted, () => isCostly);
        if (shows) assert.ok(isIn(shows, fit), JSON.stringify(fit));
        if (hides) assert.ok(!isIn(hides, fit), JSON.stringify(fit));
        for (const [from, to] of [fit.range0, fit.range1]) assert.ok(to > from && Number.isFinite(to - from));
        assert.ok(calls < (isCostly ? 25_000 : 100_000), String(calls));
      });
    }

  it('finds all four minima of a function', () => {
    const { features } = fitPlane(vector((x, y) => (x * x - 1) ** 2 + (y * y - 4) ** 2));
    const found = features.minima.map(({ x }) => x.map((one) => Math.round(one * 1e3) / 1e3).join()).sort();
    assert.deepEqual(found, ['-1,-2', '-1,2', '1,-2', '1,2']);
  });

  it('takes no pole for a minimum', () => {
    for (const f of [
      (x: number, y: number) => log(x * x + y * y),
      (x: number, y: number) => -1 / (x * x + y * y),
      (x: number, y: number) => -1 / sqrt(abs(x - 0.1) + abs(y)),
    ])
      assert.deepEqual(fitPlane(vector(f)).features.minima, []);
  });
});

describe('slopePlaces', () => {
  for (const { name, f } of cases.filter((one) => one.name !== 'a constant'))
    it(`gives places of ${name} on a slope, in the picture`, () => {
      const fit = fitPlane(vector(f));
      const [x = 0, y = 0] = slopePlaces(vector(f), fit, { range: [0, 1] })[0] ?? [];
      assert.ok(isIn([x, y], fit) && Number.isFinite(f(x, y)));
      const [width, height] = [fit.range0[1] - fit.range0[0], fit.range1[1] - fit.range1[0]];
      const moved = [f(x + width / 1e3, y), f(x, y + height / 1e3)];
      assert.ok(moved.some((value) => value !== f(x, y)));
    });

  it('gives none where f jumps or has a kink', () => {
    const fit = fitPlane(vector((x, y) => abs(x) + 0 * y));
    for (const [x] of slopePlaces(
      vector((a) => abs(a)),
      fit,
      { range: [0, 5] },
    ))
      assert.notEqual(x, 0);
  });
});
