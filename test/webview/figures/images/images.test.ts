import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ImageGridData } from '../../../../webview/figures/images/contract';
import {
  cellAt,
  edge,
  imageAt,
  type LayoutRequest,
  layoutImages,
  moveOnImages,
  tileAt,
} from '../../../../webview/figures/images/imageLayout';
import { fullMagnitude, type Shade, shadePixels } from '../../../../webview/figures/images/imageShades';
import { imageColumns, imageTable, readImage } from '../../../../webview/figures/images/imageValues';
import { csvOf } from '../../../../webview/figures/values/columns';

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

const request: LayoutRequest = {
  count: 10,
  imageWidth: 28,
  imageHeight: 28,
  imageSize: 56,
  textWidth: 0,
  lines: 0,
  width: 268,
  ratio: 1,
};

describe('layoutImages', () => {
  const cases: [string, Partial<LayoutRequest>, { columns: number; tileWidth: number; height: number }][] = [
    ['four of 56 px in a side bar', {}, { columns: 4, tileWidth: 56, height: 3 * 60 - 4 + 6 }],
    ['5 and 5, not 7 and 3', { width: 430 }, { columns: 5, tileWidth: 56, height: 2 * 60 - 4 + 6 }],
    ['one row where there is room', { width: 800 }, { columns: 10, tileWidth: 56, height: 56 + 6 }],
    ['captions below', { width: 800, lines: 2, textWidth: 50 }, { columns: 10, tileWidth: 56, height: 94 }],
    [
      'wider cells for long captions',
      { width: 412, lines: 1, textWidth: 90 },
      { columns: 4, tileWidth: 56, height: 3 * 82 - 10 + 6 },
    ],
    [
      'whole device pixels at ratio 1',
      { imageSize: 40 },
      { columns: 5, tileWidth: 28, height: 2 * 32 - 4 + 6 },
    ],
    [
      'whole device pixels at ratio 2',
      { imageSize: 40, ratio: 2 },
      { columns: 5, tileWidth: 42, height: 2 * 46 - 4 + 6 },
    ],
    [
      'an image larger than the room',
      { count: 1, imageWidth: 400, imageHeight: 200 },
      { columns: 1, tileWidth: 262, height: 131 + 6 },
    ],
    ['nothing, with room for a note', { count: 0 }, { columns: 1, tileWidth: 56, height: 16 + 6 }],
  ];
  for (const [what, change, wanted] of cases) {
    it(`makes ${what}`, () => {
      const { columns, tileWidth, height } = layoutImages({ ...request, ...change });
      assert.deepEqual({ columns, tileWidth, height }, wanted);
    });
  }

  it('keeps every image within the figure, none on another, and finds each where it stands', () => {
    const anyRequest = fc.record({
      count: fc.integer({ min: 1, max: 120 }),
      imageWidth: fc.integer({ min: 1, max: 64 }),
      imageHeight: fc.integer({ min: 1, max: 64 }),
      imageSize: fc.integer({ min: 20, max: 90 }),
      textWidth: fc.integer({ min: 0, max: 200 }),
      lines: fc.integer({ min: 0, max: 2 }),
      width: fc.integer({ min: 100, max: 1500 }),
      ratio: fc.constantFrom(1, 1.25, 2),
    });
    fc.assert(
      fc.property(anyRequest, (any) => {
        const layout = layoutImages(any);
        for (let i = 0; i < any.count; i++) {
          const tile = tileAt(layout, i, any.ratio);
          const cell = cellAt(layout, i, any.ratio);
          assert.ok(tile.x >= edge - 1 && tile.x + tile.width <= any.width - edge + 1);
          assert.ok(cell.y + cell.height <= layout.height - edge + 1);
          const next = cellAt(layout, i + 1, any.ratio);
          if (next.y === cell.y) assert.ok(next.x >= cell.x + cell.width + 3 - 1);
          assert.equal(imageAt(layout, any.count, cell.x + cell.width / 2, cell.y + cell.height / 2), i);
        }
        assert.equal(imageAt(layout, any.count, any.width + 500, 5), -1);
        assert.equal(imageAt(layout, any.count, 5, layout.height + 500), -1);
      }),
    );
  });
});

describe('moveOnImages', () => {
  const cases: [number, string, number | undefined][] = [
    [0, 'ArrowRight', 1],
    [9, 'ArrowRight', 9],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 5],
    [7, 'ArrowDown', 7],
    [5, 'ArrowUp', 1],
    [3, 'ArrowUp', 3],
    [4, 'Home', 0],
    [4, 'End', 9],
    [0, 'PageDown', 9],
    [9, 'PageUp', 0],
    [4, 'x', undefined],
  ];
  for (const [from, key, to] of cases) {
    it(`goes from ${from} by ${key} to ${to}`, () => assert.equal(moveOnImages(from, key, 10, 4), to));
  }

  it('goes nowhere without images', () => assert.equal(moveOnImages(0, 'ArrowRight', 0, 4), undefined));
});

describe('shades', () => {
  const below: Shade = [200, 100, 0, 1];
  const above: Shade = [0, 50, 250, 0.5];
  const shade = (pixels: number[], full: number): number[] => {
    const target = new Uint8ClampedArray(4 * pixels.length);
    shadePixels(target, pixels, { below, above }, full);
    return [...target];
  };

  it('are orange below 0, blue above, and more opaque the larger', () => {
    assert.deepEqual(
      shade([-2, 2, -1, 0], 2),
      [200, 100, 0, 255, 0, 50, 250, 128, 200, 100, 0, 128, 0, 50, 250, 0],
    );
  });

  it('stop at the full colour, and leave out what is not a number', () => {
    const opacities = shade([9, minusInf, nan], 2).filter((_, i) => i % 4 === 3);
    assert.deepEqual(opacities, [128, 255, 0]);
  });

  const magnitudes: [Parameters<typeof fullMagnitude>, number][] = [
    [['ink', [3], 9], 255],
    [['diverging', [1, -3, 2]], 3],
    [['diverging', [1, -3, 2], 0.5], 0.5],
    [['diverging', [1, inf, nan]], 1],
    [['diverging', [0, 0], 0], 1],
    [['diverging', []], 1],
  ];
  for (const [request, full] of magnitudes) {
    it(`of ${JSON.stringify(request)} are full at ${full}`, () =>
      assert.equal(fullMagnitude(...request), full));
  }
});

describe('values of images', () => {
  const data: ImageGridData = {
    images: [
      { pixels: [0, 255, nan, 8], caption: '6 not 5', detail: '97 %', wrong: true },
      { pixels: [1, 2, 3, 4] },
    ],
    imageWidth: 2,
    imageHeight: 2,
    colour: 'ink',
    selected: 1,
  };

  it('are read with caption and detail, and whether the image is the chosen one', () => {
    assert.equal(readImage(data, 0), 'Image 1 of 2: 6 not 5, 97 %');
    assert.equal(readImage(data, 1), 'Image 2 of 2. Chosen.');
  });

  it('stand in a table, a row an image', () => {
    const table = imageTable(data);
    const rows = [0, 1].map((row) => table.columns.map((_, column) => table.cell(row, column)));
    assert.deepEqual(rows, [
      ['1', '6 not 5', '97 %', '0', '255'],
      ['2', '', '', '1', '4'],
    ]);
  });

  it('are saved pixel by pixel', () => {
    const csv = 'row,column,1: 6 not 5,2\r\n0,0,0,1\r\n0,1,255,2\r\n1,0,nan,3\r\n1,1,8,4\r\n';
    assert.equal(csvOf(imageColumns(data)), csv);
  });
});
