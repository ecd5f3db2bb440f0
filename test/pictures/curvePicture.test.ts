import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { curvePicture } from '../../src/pictures/curvePicture';
import { palettes } from '../../src/pictures/palettes';
import { Paper } from '../../src/pictures/paper';
import { labelsOf, pathOf, piecesOf, reachOf } from './reading';

const drawn = { palette: palettes.dark, write: String };
const nowhere = { x: 0, y: Number.NaN, slope: Number.NaN };

function pictureOf(
  f: (x: number) => number,
  range: readonly [number, number],
  yRange: readonly [number, number],
  at = nowhere,
) {
  const x = { name: 'x', range };
  const y = { name: 'f(x)', range: yRange };
  const paper = new Paper(x, y, drawn);
  const svg = curvePicture({ f, x, y, at, ...drawn });
  const [across, upright] = [paper.right - paper.left, paper.bottom - paper.top];
  const pieces = piecesOf(pathOf(svg, 'id="f" ')).map((piece) =>
    piece.map(([px, py]) => ({
      x: range[0] + ((px - paper.left) / across) * (range[1] - range[0]),
      y: yRange[0] + ((paper.bottom - py) / upright) * (yRange[1] - yRange[0]),
    })),
  );
  return {
    svg,
    paper,
    pieces,
    pixel: { x: (range[1] - range[0]) / across, y: (yRange[1] - yRange[0]) / upright },
  };
}

describe('the picture of a curve', () => {
  it('has every point of its line on the function', () => {
    const f = (x: number) => Math.sin(x) + x / 4;
    const { pieces, pixel } = pictureOf(f, [-5, 5], [-3, 3]);
    assert.equal(pieces.length, 1);
    const points = pieces.flat();
    assert.ok(points.length > 100, String(points.length));
    for (const { x, y } of points)
      assert.ok(Math.abs(y - f(x)) < 0.2 * pixel.y + 1.25 * 0.1 * pixel.x, `${x} ${y}`);
    assert.ok(Math.abs((points[0]?.x ?? 0) + 5) < pixel.x && Math.abs((points.at(-1)?.x ?? 0) - 5) < pixel.x);
  });

  for (const { what, f, at } of [
    { what: 'a pole', f: (x: number) => 1 / x, at: 0 },
    { what: 'a jump', f: (x: number) => (x < 1 ? -1 : 1), at: 1 },
    { what: 'a stretch without values', f: (x: number) => (Math.abs(x) < 1 ? Number.NaN : x), at: 0 },
  ])
    it(`is not joined across ${what}`, () => {
      const { pieces, pixel } = pictureOf(f, [-5, 5], [-4, 4]);
      assert.equal(pieces.length, 2);
      for (const piece of pieces) {
        const sides = new Set(
          piece.map(({ x }) => (x < at - pixel.x ? 'left' : x > at + pixel.x ? 'right' : 'at')),
        );
        assert.ok(!(sides.has('left') && sides.has('right')));
      }
    });

  it('draws a steep slope through', () =>
    assert.equal(pictureOf((x) => Math.tanh(40 * x), [-5, 5], [-1, 1]).pieces.length, 1));

  it('has the point and a tangent of its slope, and neither where there is none', () => {
    const { svg, paper, pixel } = pictureOf((x) => x * x, [-3, 3], [-1, 9], { x: 1, y: 1, slope: 2 });
    const [[from, to] = []] = piecesOf(/<path d="(M[^"]*)" stroke="#e2a04a"/.exec(svg)?.[1] ?? '');
    assert.ok(from && to);
    const slope = ((from[1] - to[1]) * pixel.y) / ((to[0] - from[0]) * pixel.x);
    assert.ok(Math.abs(slope - 2) < 0.02, String(slope));
    const [, cx, cy] = /<circle cx="([^"]*)" cy="([^"]*)"/.exec(svg) ?? [];
    const place = paper.place(1, 1);
    assert.deepEqual([Number(cx), Number(cy)], [...place]);
    const without = pictureOf((x) => x * x, [-3, 3], [-1, 9]).svg;
    assert.doesNotMatch(without, /circle|#e2a04a/);
  });

  it('keeps what is far away near enough to be written', () => {
    const { svg } = pictureOf((x) => 10 ** (300 * Math.sin(x)), [-5, 5], [0, 1]);
    for (const [x, y] of piecesOf(pathOf(svg, 'id="f" ')).flat())
      assert.ok(Math.abs(x) <= 560 && Math.abs(y) <= 320, `${x} ${y}`);
  });
});

describe('the axes of a picture', () => {
  for (const [range, yRange] of [
    [
      [-5, 5],
      [-3, 3],
    ],
    [
      [0, 20],
      [-0.3, 6.2],
    ],
    [
      [1000, 1001],
      [-123456, 98765],
    ],
    [
      [-1e-9, 1e-9],
      [1e30, 3e30],
    ],
    [
      [-1e6, 2e6],
      [0.00001, 0.00002],
    ],
    [
      [5, 5.000000000000001],
      [1, 1.0000000000000002],
    ],
  ] as const)
    it(`have labels that lie inside and apart, over ${range} and ${yRange}`, () => {
      const { svg, paper } = pictureOf((x) => x, range, yRange);
      const labels = labelsOf(svg);
      for (const label of labels) {
        const [start, end] = reachOf(label);
        assert.ok(start >= -0.2 && end <= 280.2 && label.y >= 9 && label.y <= 159, JSON.stringify(label));
      }
      const across = labels.filter(({ y }) => y > paper.bottom + 5).map(reachOf);
      for (const [i, [start]] of across.entries()) assert.ok(i === 0 || start > (across[i - 1]?.[1] ?? 0));
      const values = labels.slice(0, across.length).map(({ text }) => Number(text));
      for (const value of values)
        assert.ok(value >= range[0] - 1e-9 * Math.abs(range[0]) && value <= range[1] * (1 + 1e-9));
    });

  it('names both axes, and writes what is no mark-up', () => {
    const axis = { name: 'a<b', range: [0, 1] as const };
    const svg = new Paper(axis, { ...axis, name: 'f(x)' }, drawn).around('');
    assert.match(svg, />a&#60;b<.*>f\(x\)</);
  });

  it('have their colours from the caller', () => {
    for (const palette of Object.values(palettes)) {
      const axis = { name: 'x', range: [0, 1] as const };
      const svg = new Paper(axis, axis, { ...drawn, palette }).around('');
      assert.deepEqual(
        [...new Set([...svg.matchAll(/(?:stroke|fill)="(#[^"]*)"/g)].map(([, colour]) => colour))].sort(),
        [...new Set([palette.axis, palette.grid, palette.text])].sort(),
      );
    }
  });
});
