import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roundLevels, sampleGrid } from '#engine';
import { bandOf } from '../../src/pictures/bands';
import { mapPicture } from '../../src/pictures/mapPicture';
import { palettes } from '../../src/pictures/palettes';
import { Paper } from '../../src/pictures/paper';
import { labelsOf, piecesOf, reachOf } from './reading';

const drawn = { palette: palettes.light, write: String };
const range = [-5, 5] as const;
const paper = new Paper({ name: 'x0', range }, { name: 'x1', range }, drawn);
const axis = Float64Array.from({ length: 41 }, (_, i) => -5 + i / 4);

function bandAt(f: (x: number, y: number) => number, level: number) {
  const z = sampleGrid((p) => f(p[0] ?? 0, p[1] ?? 0), axis, axis);
  return bandOf({ x: axis, y: axis, z }, level, paper);
}

/** Back to the plane. */
const inPlane = ([px, py]: readonly [number, number]) => ({
  x: -5 + (10 * (px - paper.left)) / (paper.right - paper.left),
  y: -5 + (10 * (paper.bottom - py)) / (paper.bottom - paper.top),
});

/** The area that outlines enclose, in the plane. */
function areaOf(path: string): number {
  return piecesOf(path).reduce((sum, piece) => {
    const points = piece.map(inPlane);
    const doubled = points.reduce((twice, { x, y }, i) => {
      const next = points[(i + 1) % points.length] ?? { x, y };
      return twice + x * next.y - next.x * y;
    }, 0);
    return sum + Math.abs(doubled) / 2;
  }, 0);
}

describe('the part of a map above a level', () => {
  it('ends at a line on which f has that level', () => {
    const { line } = bandAt((x, y) => x * x + y * y, 9);
    const points = piecesOf(line).flat().map(inPlane);
    assert.ok(points.length > 80, String(points.length));
    for (const { x, y } of points) assert.ok(Math.abs(Math.hypot(x, y) - 3) < 0.08, `${x} ${y}`);
  });

  for (const { what, f, level, area } of [
    {
      what: 'outside of a circle',
      f: (x: number, y: number) => x * x + y * y,
      level: 9,
      area: 100 - 9 * Math.PI,
    },
    { what: 'inside of a circle', f: (x: number, y: number) => -x * x - y * y, level: -9, area: 9 * Math.PI },
    { what: 'half of a plane', f: (x: number) => x, level: 1.1, area: 39 },
    { what: 'two quarters at a saddle', f: (x: number, y: number) => x * y, level: 0.001, area: 50 },
    { what: 'all', f: () => 1, level: 0, area: 100 },
    { what: 'nothing', f: () => 1, level: 2, area: 0 },
    {
      what: 'half of it, where f has no value in the other',
      f: (x: number) => Math.sqrt(x),
      level: -1,
      area: 50,
    },
  ])
    it(`is ${what}`, () => {
      const found = areaOf(bandAt(f, level).area);
      assert.ok(Math.abs(found - area) < 0.02 * Math.max(area, 1) + 0.3, `${found}`);
    });
});

describe('the picture of a function of two numbers', () => {
  const f = (p: Float64Array) => (p[0] ?? 0) ** 2 + (p[1] ?? 0) ** 2;
  const picture = (of: (p: Float64Array) => number) =>
    mapPicture({ f: of, x: { name: 'x0', range }, y: { name: 'x1', range }, at: [3, 4], ...drawn });

  it('has an area for each level, one line for all, and the point', () => {
    const svg = picture(f);
    const even = (count: number) =>
      Float64Array.from({ length: count }, (_, i) => -5 + (10 * i) / (count - 1));
    const z = sampleGrid(f, even(36), even(20));
    assert.equal(
      svg.match(new RegExp(`fill="${palettes.light.shade}"`, 'g'))?.length,
      roundLevels(z, 12).length,
    );
    const [, cx, cy] = /<circle cx="([^"]*)" cy="([^"]*)"/.exec(svg) ?? [];
    const { x, y } = inPlane([Number(cx), Number(cy)]);
    assert.ok(Math.hypot(x - 3, y - 4) < 0.1);
  });

  it('fits into what a hover may hold, with its labels inside', () => {
    for (const of of [
      f,
      (p: Float64Array) => Math.sin(3 * (p[0] ?? 0)) * Math.cos(4 * (p[1] ?? 0)),
      () => Number.NaN,
    ]) {
      const svg = picture(of);
      assert.ok(svg.length < 70_000, String(svg.length));
      for (const label of labelsOf(svg)) {
        const [start, end] = reachOf(label);
        assert.ok(start >= 0 && end <= 280, label.text);
      }
    }
  });
});
