import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { NetworkData } from '#figures';
import { type Edge, netGeometry } from '../../webview/figures/network/netGeometry';
import { type Figures, openFigurePages } from './figurePage';
import { until } from './harness';
import { becomes } from './reading';

const [width, height] = [700, 400];
const net = {
  inputs: [0.6, 0.9].map((value, i) => ({ name: `x${i}`, value })),
  outputs: [1, 2, 3].map((value, i) => ({ name: `z${i}`, value })),
  weights: [2, -1, 0.5, -2, 1, 0],
  columns: [{ name: 'y', detail: '', values: [0.2, 0.3, 0.5], kind: 'share' }],
  chosen: { row: 0, column: 0 },
  target: 1,
} as const;

/** A page with the net drawn in it. */
async function draw(page: Page, size = width): Promise<void> {
  await page.evaluate(
    ({ data, across, down }) => {
      const { createNetDiagram } = Reflect.get(globalThis, 'figures') as Figures;
      const box = document.body.appendChild(document.createElement('div'));
      Object.assign(box.style, { width: `${across}px`, height: `${down}px`, display: 'flex' });
      const told: string[] = [];
      const figure = createNetDiagram(box, {
        label: 'The net',
        onWeight: (row, column) => told.push(`weight ${row} ${column}`),
        onOutput: (output) => told.push(`output ${output}`),
      });
      const shown = { ...data, read: (row: number, column: number) => `from ${row} to ${column}` };
      figure.update(shown);
      figure.element.style.setProperty('flex', '1');
      Object.assign(globalThis, { told, figure, shown });
    },
    { data: net, across: size, down: height },
  );
  await until('the drawing', async () => (await page.locator('canvas').getAttribute('width')) !== null);
}

const told = (page: Page) => page.evaluate('globalThis.told') as Promise<string[]>;

/** Which colours stand across an edge at a share of its length, a sample each half pixel, from 16 px above it to 16 below. */
function across(page: Page, { from, to }: Edge, share: number): Promise<string[]> {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const middle = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  const points = Array.from({ length: 65 }, (_, i) => ({
    x: middle.x + nx * (i / 2 - 16),
    y: middle.y + ny * (i / 2 - 16),
  }));
  return page.locator('canvas').evaluate((canvas, spots) => {
    const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
    return spots.map(({ x, y }) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
      if (alpha < 128) return '';
      if (blue > red + 80) return 'blue';
      return red > green + 90 ? 'red' : red > blue + 80 ? 'orange' : 'other';
    });
  }, points);
}

describe('the net drawn', () => {
  let pages: Awaited<ReturnType<typeof openFigurePages>>;
  let page: Page;
  let edges: readonly Edge[];
  const edgeOf = (row: number, column: number) =>
    edges.find((edge) => edge.row === row && edge.column === column) ?? assert.fail();
  before(async () => {
    pages = await openFigurePages();
    page = await pages.open();
    await draw(page);
    const drawing = await page.locator('.figure-drawing').boundingBox();
    assert.ok(drawing);
    const data = { ...net, read: () => '' } as NetworkData;
    ({ edges } = netGeometry(data, drawing.width, drawing.height));
  });
  after(() => pages?.close());

  const looks = [
    { row: 0, column: 0, ink: 'blue', width: 10 },
    { row: 0, column: 1, ink: 'red', width: 5.4 },
    { row: 0, column: 2, ink: 'blue', width: 3.1 },
    { row: 1, column: 0, ink: 'red', width: 10 },
    { row: 1, column: 1, ink: 'blue', width: 5.4 },
    { row: 1, column: 2, ink: 'blue', width: 0.75 },
  ] as const;
  for (const { row, column, ink, width: wanted } of looks) {
    it(`has the edge from ${row} to ${column} in ${ink}, ${wanted} px thick, as its weight ${net.weights[3 * row + column]} is`, async () => {
      // Where no other edge is near; dashes leave gaps, so the thickest of some places counts.
      const places = [0.06, 0.08, 0.1, 0.12, 0.88, 0.9, 0.92, 0.94];
      const widths: number[] = [];
      for (const share of places) {
        const colours = await across(page, edgeOf(row, column), share);
        let run = 0;
        for (let i = 32; colours[i] === ink; i++) run += 1;
        for (let i = 31; colours[i] === ink; i--) run += 1;
        widths.push(run / 2);
      }
      const thickest = Math.max(...widths);
      const blur = 0.3 + 0.2 * wanted;
      assert.ok(Math.abs(thickest - wanted) <= blur, `${wanted} px: ${widths.join(', ')}`);
    });
  }

  it('marks the chosen edge with a line in orange on both sides, and no other', async () => {
    const chosen = await across(page, edgeOf(0, 0), 0.3);
    assert.ok(chosen.slice(0, 32).includes('orange') && chosen.slice(33).includes('orange'));
    const other = await across(page, edgeOf(1, 1), 0.93);
    assert.ok(!other.slice(22, 43).includes('orange'));
  });

  it('hears a click on an edge, on its number, and in the row of an output', async () => {
    await page.evaluate('told.splice(0)');
    const { from, to } = edgeOf(1, 2);
    const drawing = page.locator('.figure-drawing');
    await drawing.click({
      position: { x: from.x + 0.9 * (to.x - from.x), y: from.y + 0.9 * (to.y - from.y) },
    });
    await drawing.click({ position: { x: to.x + 100, y: to.y } });
    await drawing.click({ position: { x: 3, y: 3 } });
    await becomes(() => told(page), ['weight 1 2', 'output 2']);
  });

  it('is walked by arrow keys, says the weight, and hears digits', async () => {
    await page.evaluate('told.splice(0)');
    await page.locator('.figure-drawing').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', '2', '3'])
      await page.keyboard.press(key);
    await becomes(() => told(page), ['weight 0 1', 'weight 1 0', 'weight 0 0', 'weight 0 0', 'output 2']);
    await becomes(() => page.locator('.figure-live').innerText(), 'from 0 to 0');
  });

  for (const size of [700, 420, 268]) {
    it(`writes no number over another, ${size} px wide, and the chosen one always`, async () => {
      const fresh = await pages.open();
      await draw(fresh, size);
      const svg = await fresh.evaluate(() => {
        const { takeAwaysIn } = Reflect.get(globalThis, 'figures') as Figures;
        return takeAwaysIn(document)[0]?.svg?.() ?? '';
      });
      const boxes = await fresh.evaluate((source) => {
        const box = document.body.appendChild(document.createElement('div'));
        box.innerHTML = source.slice(source.indexOf('<svg'));
        return [...box.querySelectorAll('text')].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { words: text.textContent ?? '', left, right, top, bottom };
        });
      }, svg);
      assert.ok(boxes.some(({ words }) => words === '2.000'));
      if (size === 700)
        assert.equal(boxes.filter(({ words }) => /^-?\d\.\d{3,}$/.test(words)).length >= 11, true);
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          assert.ok(
            a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 3 || b.bottom <= a.top + 3,
            `${a.words} and ${b.words}`,
          );
      await fresh.close();
    });
  }
});
