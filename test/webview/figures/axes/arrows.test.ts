import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ArrowGlyph,
  arrowGlyphs,
  arrowLength,
  arrowRoom,
  vectorEnds,
} from '../../../../webview/figures/axes/arrows';
import type { Pen } from '../../../../webview/figures/canvas/pen';

const same = (x: number, y: number) => ({ x, y });
const upward = { x: 1, y: -1 };
const lengthOf = ({ from, to }: ArrowGlyph): number => Math.hypot(to.x - from.x, to.y - from.y);

describe('arrowGlyphs', () => {
  const magnitude = fc.oneof(
    fc.double({ min: 0, max: 1e12, noNaN: true }),
    fc.double({ min: 0, max: 1e-6, noNaN: true }),
  );

  it('fits the longest into the room, and never draws a longer vector shorter', () => {
    fc.assert(
      fc.property(fc.array(magnitude, { minLength: 1, maxLength: 20 }), (u) => {
        const zeros = u.map(() => 0);
        const seen = u.filter((value) => value > 0);
        const scale = [Math.min(...seen), Math.max(...seen)] as const;
        const glyphs = arrowGlyphs({ x: zeros, y: zeros, u, v: zeros, scale }, same, upward, 30);
        assert.equal(glyphs.length, u.length);
        u.forEach((a, i) => {
          const length = lengthOf(glyphs[i] ?? { from: upward, to: upward });
          assert.ok(length <= 30);
          u.forEach((b, j) => {
            if (a > b) assert.ok(length >= lengthOf(glyphs[j] ?? { from: upward, to: upward }) - 1e-9);
          });
        });
      }),
    );
  });

  it('gives each power of ten the same share of the length, and shows the least', () => {
    const lengths = [1e-6, 1e-4, 0.01, 1].map((magnitude) => arrowLength(magnitude, [1e-6, 1], 30));
    assert.deepEqual(
      lengths.map((length) => Math.round(10 * length) / 10),
      [3, 10.5, 18, 25.5],
    );
  });

  for (const { what, magnitude, scale, length } of [
    { what: 'as short as the least below the scale', magnitude: 1e-9, scale: [1e-3, 1], length: 3 },
    { what: 'longer than the room above the scale', magnitude: 1e3, scale: [1e-3, 1], length: 48 },
    { what: 'as long as room allows where all are equal', magnitude: 7, scale: [7, 7], length: 25.5 },
    {
      what: 'as long as all where it differs by rounding',
      magnitude: 7 - 1e-13,
      scale: [7 - 1e-13, 7],
      length: 25.5,
    },
    {
      what: 'no longer where it is above by rounding',
      magnitude: 7 + 1e-13,
      scale: [7 - 1e-13, 7],
      length: 25.5,
    },
    {
      what: 'half as long, above the least, halfway to half',
      magnitude: Math.SQRT1_2,
      scale: [0.9, 1],
      length: 14.25,
    },
    {
      what: 'as long as room allows where there is no scale',
      magnitude: 7,
      scale: [Number.NaN, Number.NaN],
      length: 25.5,
    },
  ] as const)
    it(`is ${what}`, () => assert.ok(Math.abs(arrowLength(magnitude, scale, 30) - length) < 1e-9));

  const directions: [number, number, number, number][] = [
    [1, 0, 1, 0],
    [0, 1, 0, -1],
    [-1, 0, -1, 0],
    [3, 4, 0.6, -0.8],
  ];
  for (const [u, v, dx, dy] of directions) {
    it(`points (${u}, ${v}) upward on the screen for positive v`, () => {
      const [glyph] = arrowGlyphs({ x: [5], y: [5], u: [u], v: [v], scale: [1, 5] }, same, upward, 30);
      assert.ok(glyph);
      const length = lengthOf(glyph);
      assert.ok(
        Math.abs((glyph.to.x - 5) / length - dx) < 1e-12 && Math.abs((glyph.to.y - 5) / length - dy) < 1e-12,
      );
    });
  }

  it('follows axes that are stretched differently', () => {
    const [glyph] = arrowGlyphs(
      { x: [0], y: [0], u: [1], v: [1], scale: [1, 1] },
      same,
      { x: 1, y: -0.1 },
      30,
    );
    assert.ok(glyph && Math.abs(glyph.to.y / glyph.to.x + 0.1) < 1e-12);
  });

  it('is a dot for a vector of 0 and nothing for none', () => {
    const none = Number.NaN;
    const glyphs = arrowGlyphs(
      { x: [0, 1, none], y: [0, 1, 2], u: [0, none, 1], v: [0, 1, 1], scale: [1, 1] },
      same,
      upward,
      30,
    );
    assert.deepEqual(glyphs, [{ from: { x: 0, y: 0 }, to: { x: 0, y: 0 } }]);
  });
});

describe('arrowRoom', () => {
  const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

  it('is the smaller side of the cell on a grid', () => {
    const x = [0, 1, 2, 0, 1, 2];
    const y = [0, 0, 0, 1, 1, 1];
    assert.equal(arrowRoom({ x, y, u: zeros(6), v: zeros(6), scale: [0, 0] }, 300, 100), 50);
  });

  it('is the root of the area for each where they are strewn', () => {
    const x = [0, 1, 2, 5];
    const y = [3, 9, 4, 1];
    assert.equal(arrowRoom({ x, y, u: zeros(4), v: zeros(4), scale: [0, 0] }, 400, 100), 100);
  });
});

describe('a vector', () => {
  const field = {
    x: [0, 1, 0, 1],
    y: [0, 0, 1, 1],
    u: [1, 1, 1, 1],
    v: [0, 0, 0, 0],
    scale: [1, 100],
  } as const;
  const pen = {
    area: { left: 0, right: 60, top: 0, bottom: 60 },
    toPixel: (x: number, y: number) => ({ x, y: 60 - y }),
    fromPixel: ({ x, y }: { x: number; y: number }) => ({ x, y: 60 - y }),
  } as unknown as Pen;
  for (const [u, v] of [
    [1, 0],
    [0, 10],
    [-60, 80],
  ] as const)
    it(`(${u}, ${v}) is twice as long as an arrow of the field would be`, () => {
      const ends = vectorEnds(pen, { x: 30, y: 30, u, v, color: 'orange' }, field) ?? assert.fail();
      assert.ok(Math.abs(lengthOf(ends) - 2 * arrowLength(Math.hypot(u, v), field.scale, 30)) < 1e-9);
      assert.ok(Math.abs((ends.to.x - 30) * v + (ends.to.y - 30) * u) < 1e-9, 'the direction');
    });

  it('has no ends without a direction', () =>
    assert.equal(vectorEnds(pen, { x: 1, y: 1, u: 0, v: 0, color: 'orange' }, field), undefined));
});
