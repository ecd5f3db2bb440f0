import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { usePage } from '../../../browserPage';
import { type Figures, openFigurePages } from '../../../e2e/figurePage';

let page: Page;
usePage(openFigurePages, (opened) => {
  page = opened;
});

type Kind = 'curve' | 'map' | 'bars' | 'picture';

/** Puts a figure over whole numbers from -10 to 10 into the page; its point at (0, 0) stays there, and `told` is where it is asked to go. */
const show = (kind: Kind) =>
  page.evaluate((name) => {
    const { createLineChart, createPlaneChart, createBarChart, createHeatMap } = Reflect.get(
      globalThis,
      'figures',
    ) as Figures;
    const box = document.createElement('div');
    box.style.cssText = 'width: 500px; height: 320px';
    document.querySelector('main')?.replaceChildren(box);
    const told: number[][] = [];
    const onDrag = (x: number, y: number) => void told.push([x, y]);
    const side = Array.from({ length: 21 }, (_, i) => i - 10);
    const axes = { x: { name: 'x', min: -10, max: 10 }, y: { name: 'y', min: -10, max: 10 } };
    const grid = { x: side, y: side, z: side.flatMap((b) => side.map((a) => a + b)), levels: [0] };
    const marks = [{ x: 0, y: 0, color: 'red', shape: 'circle', draggable: true }] as const;
    const path = { name: 'line', color: 'blue', x: side, y: side } as const;
    const makers: Record<Kind, () => void> = {
      curve: () =>
        createLineChart(box, { label: 'Curve', onDrag }).update({
          ...{ ...axes, marks, series: [{ ...path, kind: 'line' }] },
        }),
      map: () =>
        createPlaneChart(box, { label: 'Map', onDrag }).update({
          ...{ ...axes, marks, contours: grid, paths: [path] },
        }),
      bars: () =>
        createBarChart(box, { label: 'Bars' }).update({
          bars: side.map((value) => ({ name: String(value), value })),
        }),
      picture: () =>
        createHeatMap(box, { label: 'Picture' }).update({
          ...{ columns: 21, values: grid.z, scale: 20, valueName: 'v' },
          read: (index) => `column ${index % 21}, row ${Math.floor(index / 21)}`,
        }),
    };
    makers[name]();
    Object.assign(globalThis, { told });
  }, kind);

describe('a key of a figure', () => {
  const moves: readonly (readonly [Kind, key: string, told: readonly (readonly [number, number])[]])[] = [
    ['map', 'ArrowRight', [[0.2, 0]]],
    ['map', 'ArrowDown', [[0, -0.2]]],
    ['map', 'Shift+ArrowUp', [[0, 0.02]]],
    ['map', 'PageUp', [[2, 0]]],
    ['map', 'PageDown', [[-2, 0]]],
    ['map', 'Home', [[-10, 0]]],
    ['map', 'End', [[10, 0]]],
    ['curve', 'ArrowLeft', [[-0.2, 0]]],
    ['curve', 'Shift+ArrowRight', [[0.02, 0]]],
    ['curve', 'End', [[10, 0]]],
    ['curve', 'ArrowUp', []],
    ['curve', 'Shift+PageUp', []],
  ];
  for (const [kind, key, told] of moves) {
    it(`moves the point of a ${kind}: ${key}`, async () => {
      await show(kind);
      await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
      await page.locator('.figure-drawing').press(key);
      assert.deepEqual(await page.evaluate('told'), told);
    });
  }

  const readings: readonly (readonly [Kind, keys: string, said: RegExp])[] = [
    ['curve', 'm Home', /x = -10\b/],
    ['curve', 'm Home ArrowRight', /x = -9\b/],
    ['curve', 'm Home PageUp', /x = -8\b/],
    ['curve', 'm End PageDown', /x = 8\b/],
    ['map', 'm End', /x = 10, y = 10/],
    ['map', 'm End PageDown', /x = 8, y = 8/],
    ['map', 'm p ArrowUp', /x = 0, y = 1,/],
    ['map', 'm p PageUp', /x = 2, y = 0,/],
    ['map', 'm p Home', /x = -10, y = 0,/],
    ['map', 'm p Home p End', /x = 10, y = 10/],
    ['bars', 'End', /^10: /],
    ['bars', 'Home ArrowDown', /^-9: /],
    ['bars', 'Home PageDown', /^-8: /],
    ['bars', 'End PageUp', /^8: /],
    ['picture', 'Home', /^column 0, row 10$/],
    ['picture', 'ArrowDown', /^column 10, row 11$/],
    ['picture', 'PageDown', /^column 10, row 14$/],
    ['picture', 'End PageUp', /^column 20, row 6$/],
  ];
  for (const [kind, keys, said] of readings) {
    it(`reads a ${kind}: ${keys}`, async () => {
      await show(kind);
      if (kind !== 'bars')
        await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
      const figure = page.locator('.figure-drawing, .figure-bars');
      for (const key of keys.split(' ')) await figure.press(key);
      assert.match(await page.locator('.figure-live').first().innerText(), said);
      assert.deepEqual(await page.evaluate('told'), []);
    });
  }
});
