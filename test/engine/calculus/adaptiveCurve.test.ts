import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adaptiveCurve } from '#engine';

type Curve = ReturnType<typeof adaptiveCurve>;

interface Case {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly range: readonly [number, number];
  readonly yRange: readonly [number, number];
}

/** The gaps between two values: where the line is cut. */
function cuts({ x, y }: Curve): number[] {
  return Array.from(x).filter(
    (_, i) => !Number.isFinite(y[i]) && Number.isFinite(y[i - 1]) && Number.isFinite(y[i + 1]),
  );
}

/** The largest vertical distance between curve and f in pixels of a picture 800 high, and half that many pixels to either side. */
function distance(curve: Curve, { f, range: [from, to], yRange: [low, high] }: Case): number {
  let worst = 0;
  let at = 0;
  const count = 20_011;
  for (let i = 0; i < count; i++) {
    const x = from + ((i + 0.5) / count) * (to - from);
    while ((curve.x[at + 1] ?? Number.POSITIVE_INFINITY) < x) at += 1;
    const [x0 = 0, x1 = 0, y0 = Number.NaN, y1 = Number.NaN] = [
      curve.x[at],
      curve.x[at + 1],
      curve.y[at],
      curve.y[at + 1],
    ];
    const drawn = y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
    const seen = (y: number) => Math.max(low, Math.min(high, y));
    worst = Math.max(worst, (Math.abs(seen(drawn) - seen(f(x))) / (high - low)) * 800 || 0);
  }
  return worst;
}

const smooth: readonly Case[] = [
  { name: 'a parabola', f: (x) => 0.01 * x * x + 0.1 * x, range: [0, 20], yRange: [0, 6] },
  { name: 'a wave', f: Math.sin, range: [-50, 50], yRange: [-1, 1] },
  { name: 'exp', f: Math.exp, range: [-10, 10], yRange: [0, 22_026] },
  { name: 'a narrow bell', f: (x) => Math.exp(-1e4 * (x - 0.123) ** 2), range: [-1, 1], yRange: [0, 1] },
  { name: 'a steep step', f: (x) => Math.tanh(500 * (x - 0.1)), range: [-1, 1], yRange: [-1, 1] },
  { name: 'a root', f: (x) => Math.sqrt(x), range: [0, 4], yRange: [0, 2] },
  { name: 'sin(1/x) beside 0', f: (x) => Math.sin(1 / x), range: [0.02, 1], yRange: [-1, 1] },
  { name: 'a kink', f: (x) => Math.abs(x - 1 / 3), range: [-1, 1], yRange: [0, 1.4] },
];

describe('adaptiveCurve', () => {
  for (const one of smooth) {
    it(`stays within half a pixel of ${one.name} and joins it`, () => {
      const curve = adaptiveCurve(one.f, ...one.range, { yRange: one.yRange });
      assert.ok(distance(curve, one) < 0.5, `${distance(curve, one)} pixels`);
      assert.deepEqual(cuts(curve), []);
      assert.deepEqual([curve.x[0], curve.x.at(-1)], [...one.range]);
      assert.ok(curve.x.every((x, i) => i === 0 || x >= (curve.x[i - 1] ?? 0)));
    });
  }

  it('would see a curve that is not refined: the narrow bell by even samples', () => {
    const bell = smooth[3];
    assert.ok(bell);
    const even = adaptiveCurve(bell.f, ...bell.range, { yRange: bell.yRange, limit: 0 });
    assert.ok(distance(even, bell) > 5);
  });

  const broken: readonly (Pick<Case, 'name' | 'f' | 'range'> & { at: readonly number[] })[] = [
    { name: '1/x', f: (x) => 1 / x, range: [-3, 2], at: [0] },
    { name: '1/x, 0 not a sample', f: (x) => 1 / x, range: [-3, 2.7], at: [0] },
    { name: 'tan', f: Math.tan, range: [-2, 5], at: [-Math.PI / 2, Math.PI / 2, 1.5 * Math.PI] },
    { name: 'floor', f: Math.floor, range: [-2.5, 2.6], at: [-2, -1, 0, 1, 2] },
    { name: 'floor, jumps at samples', f: Math.floor, range: [0, 4], at: [1, 2, 3, 4] },
    { name: 'a small jump', f: (x) => (x < 0.1 ? x : x + 0.02), range: [-1, 1], at: [0.1] },
    { name: 'sign', f: Math.sign, range: [-1, 1.3], at: [0] },
  ];
  for (const { name, f, range, at } of broken) {
    it(`cuts ${name} exactly where it breaks`, () => {
      const curve = adaptiveCurve(f, ...range, { yRange: [-3, 3] });
      const found = cuts(curve).filter((x, i, all) => i === 0 || Math.abs(x - (all[i - 1] ?? 0)) > 1e-9);
      assert.equal(found.length, at.length, String(found));
      for (const [i, x] of found.entries()) assert.ok(Math.abs(x - (at[i] ?? 0)) < 1e-6, `${x}`);
    });
  }

  it('leads floor to both sides of its jump', () => {
    const { x, y } = adaptiveCurve(Math.floor, -2.5, 2.6, { yRange: [-3, 3] });
    const i = Array.from(y).findIndex((value, at) => Number.isNaN(value) && (x[at] ?? 0) > 0.5);
    assert.deepEqual([y[i - 1], y[i + 1]], [0, 1]);
    assert.ok((x[i + 1] ?? 0) - (x[i - 1] ?? 0) < 1e-6);
  });

  it('draws a root up to the end of its domain', () => {
    const { x, y } = adaptiveCurve(Math.sqrt, -0.97, 1, { yRange: [0, 1] });
    const first = Array.from(y).findIndex(Number.isFinite);
    assert.ok(Math.abs(x[first] ?? 1) < 1e-6, `${x[first]}`);
  });

  const hard = [
    { name: 'sin(1/x)', f: (x: number) => Math.sin(1 / x) },
    { name: 'noise', f: (x: number) => Math.sin(1e9 * x * x) },
    { name: 'a thousand jumps', f: (x: number) => Math.floor(500 * x) % 2 },
    { name: 'nothing', f: () => Number.NaN },
    { name: 'huge values', f: (x: number) => x * 1.7e308 },
  ];
  for (const { name, f } of hard) {
    it(`asks for at most 8000 values of ${name}`, () => {
      let asked = 0;
      const counted = (x: number) => {
        asked += 1;
        return f(x);
      };
      const { x, y } = adaptiveCurve(counted, -1, 1, { yRange: [-1, 1] });
      assert.ok(asked <= 8000 && asked > 400, `${asked}`);
      assert.equal(x.length, y.length);
    });
  }
});
