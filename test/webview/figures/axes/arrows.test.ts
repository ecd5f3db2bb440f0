import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ArrowGlyph,
  arrowGlyphs,
  arrowRoom,
  roomAlong,
  vectorPixels,
} from '../../../../webview/figures/axes/arrows';

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
        const glyphs = arrowGlyphs({ x: zeros, y: zeros, u, v: zeros }, same, upward, 30);
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

  it('shows a vector a million times smaller, but clearly shorter', () => {
    const [large, small] = arrowGlyphs({ x: [0, 0], y: [0, 0], u: [1, 1e-6], v: [0, 0] }, same, upward, 30);
    assert.ok(large && small && lengthOf(large) > 20 && lengthOf(small) > 2 && lengthOf(small) < 5);
  });

  const directions: [number, number, number, number][] = [
    [1, 0, 1, 0],
    [0, 1, 0, -1],
    [-1, 0, -1, 0],
    [3, 4, 0.6, -0.8],
  ];
  for (const [u, v, dx, dy] of directions) {
    it(`points (${u}, ${v}) upward on the screen for positive v`, () => {
      const [glyph] = arrowGlyphs({ x: [5], y: [5], u: [u], v: [v] }, same, upward, 30);
      assert.ok(glyph);
      const length = lengthOf(glyph);
      assert.ok(
        Math.abs((glyph.to.x - 5) / length - dx) < 1e-12 && Math.abs((glyph.to.y - 5) / length - dy) < 1e-12,
      );
    });
  }

  it('follows axes that are stretched differently', () => {
    const [glyph] = arrowGlyphs({ x: [0], y: [0], u: [1], v: [1] }, same, { x: 1, y: -0.1 }, 30);
    assert.ok(glyph && Math.abs(glyph.to.y / glyph.to.x + 0.1) < 1e-12);
  });

  it('is a dot for a vector of 0 and nothing for none', () => {
    const none = Number.NaN;
    const glyphs = arrowGlyphs(
      { x: [0, 1, none], y: [0, 1, 2], u: [0, none, 1], v: [0, 1, 1] },
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
    assert.equal(arrowRoom({ x, y, u: zeros(6), v: zeros(6) }, 300, 100), 50);
  });

  it('is the root of the area for each where they are strewn', () => {
    const x = [0, 1, 2, 5];
    const y = [3, 9, 4, 1];
    assert.equal(arrowRoom({ x, y, u: zeros(4), v: zeros(4) }, 400, 100), 100);
  });
});

describe('vectorPixels', () => {
  it('grows with the magnitude, from legible to the length of the largest', () => {
    const lengths = [0, 0.01, 0.25, 1, 5].map((magnitude) => vectorPixels(magnitude, 1));
    assert.deepEqual(lengths, [24, 28.8, 48, 72, 72]);
    assert.equal(vectorPixels(3, 0), 72);
  });
});

describe('roomAlong', () => {
  const box = { left: 0, top: 0, right: 100, bottom: 50 };
  const cases: [number, number, number, number, number][] = [
    [90, 25, 1, 0, 10],
    [90, 25, -1, 0, 90],
    [90, 25, 0, -1, 25],
    [50, 40, 0.6, 0.8, 12.5],
  ];
  for (const [x, y, ux, uy, room] of cases) {
    it(`from (${x}, ${y}) along (${ux}, ${uy}) is ${room}`, () =>
      assert.ok(Math.abs(roomAlong({ x, y }, ux, uy, box) - room) < 1e-9));
  }
});
