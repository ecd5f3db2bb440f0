import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type BrowserPages, eventually } from '../../../browserPage';
import { type Figures, openFigurePages } from '../../../e2e/figurePage';

let pages: BrowserPages;
let page: Page;

before(async () => {
  pages = await openFigurePages();
});
after(() => pages?.close());

/** Twenty rates and eleven momenta, of which the lower left quarter is low, the rest high; marks are [rate, momentum's row]. */
async function open(marks: readonly (readonly [x: number, y: number])[] = []): Promise<void> {
  page = await pages.open();
  await page.evaluate((places) => {
    const { createRegionMap } = Reflect.get(globalThis, 'figures') as Figures;
    const box = document.createElement('div');
    box.style.cssText = 'width: 500px; height: 300px';
    document.querySelector('main')?.append(box);
    const kind = (name: string) => ({ name, color: 'green', hatch: 'none', shares: [0, 1] }) as const;
    createRegionMap(box, { label: 'Map' }).update({
      x: { name: 'rate', scale: 'log' },
      y: { name: 'momentum', min: -0.5, max: 10.5, ticks: [] },
      columns: Array.from({ length: 20 }, (_, i) => 10 ** (i / 10)),
      rows: Array.from({ length: 11 }, (_, i) => i / 10),
      kinds: [kind('low'), kind('high')],
      cells: Array.from({ length: 220 }, (_, i) => Number(i % 20 > 10 || i > 110)),
      shades: new Float64Array(220),
      bound: { x: Array.from({ length: 11 }, (_, i) => 10 ** (0.5 + i / 10)), label: '2 / λ' },
      marks: places.map(([x, y]) => ({ x, y, color: 'blue', shape: 'circle', size: 5 })),
      read: (column, row) => `column ${column}, row ${row}`,
    });
  }, marks);
}

const press = async (...keys: readonly string[]) => {
  await page.locator('.figure-drawing').focus();
  for (const key of keys) await page.keyboard.press(key);
};
const rows = async () => (await page.locator('tbody tr').allInnerTexts()).map((text) => text.split('\t'));
/** Texts of the drawing and where their left ends are. */
const texts = () =>
  page.evaluate(() => {
    const { takeAwaysIn } = Reflect.get(globalThis, 'figures') as Figures;
    const svg = new DOMParser().parseFromString(takeAwaysIn(document)[0]?.svg?.() ?? '', 'image/svg+xml');
    const [width, height] = ['width', 'height'].map((side) => Number(svg.documentElement.getAttribute(side)));
    return [...svg.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      x: Number(text.getAttribute('x')) / (width ?? Number.NaN),
      y: Number(text.getAttribute('y')) / (height ?? Number.NaN),
    }));
  });

describe('a region map that is zoomed', () => {
  before(() => open());

  it('tells of what is in sight alone, in its table, by keys and by names in the picture', async () => {
    await page.locator('summary').click();
    await eventually(async () => assert.equal((await rows()).length, 11));
    await press('+', '+', '+', '+', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
    await eventually(async () => assert.ok((await rows()).length < 8));
    const momenta = (await rows()).map(([momentum]) => Number(momentum));
    assert.ok(Math.min(...momenta) > 0.1 && Math.max(...momenta) < 0.9);
    await press('Home', ...Array.from({ length: 8 }, () => 'ArrowDown'), 'Home');
    await eventually(async () => {
      const read = await page.locator('.figure-live').innerText();
      assert.equal(read, `column 8, row ${Math.round(10 * Math.min(...momenta))}`);
    });
    const named = (await texts()).filter(({ text }) => text === 'low' || text === 'high');
    assert.deepEqual(
      named.map(({ text }) => text),
      ['high', 'low'],
    );
    for (const { x, y } of named) assert.ok(x > 0.05 && x < 0.95 && y > 0.02 && y < 0.95, `${x}, ${y}`);
  });
});

describe('the names in a region map', () => {
  /** Where a name's left end is, as a share of the picture, when some places are marked. */
  async function place(name: string, ...marks: readonly (readonly [x: number, y: number])[]) {
    await open(marks);
    const found = (await texts()).find(({ text }) => text === name);
    assert.ok(found, name);
    return found;
  }

  it('are where no mark is: the bound’s right of its foot, else left of it, else at its head', async () => {
    const free = await place('2 / λ');
    const left = await place('2 / λ', [4, 0]);
    const head = await place('2 / λ', [4, 0], [2.5, 0]);
    assert.ok(free.y > 0.8 && left.y === free.y && head.y < 0.2, `${free.y}, ${left.y}, ${head.y}`);
    assert.ok(left.x < free.x && free.x < head.x, `${left.x}, ${free.x}, ${head.x}`);
  });

  it('are where no mark is: a region’s in what is left of it', async () => {
    const cells = Array.from({ length: 220 }, (_, i) => [10 ** ((i % 20) / 10), Math.floor(i / 20)] as const);
    const below = await place('high', ...cells.filter(([, row]) => row > 5));
    const above = await place('high', ...cells.filter(([, row]) => row <= 5));
    assert.ok(below.y > 0.45 && above.y < 0.45, `${below.y}, ${above.y}`);
  });
});
