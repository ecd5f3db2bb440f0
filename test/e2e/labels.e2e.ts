import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Figures, openFigurePages } from './figurePage';
import { until } from './harness';

/** From wide to narrow and back, so that nothing of another width is left over. */
const widths = [1200, 150, ...Array.from({ length: 14 }, (_, i) => 225 + 75 * i)];

interface Label {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Makes a figure of each kind with more labels than there is room for, in boxes whose width is set later. */
async function makeFigures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createLineChart, createPlaneChart } = Reflect.get(globalThis, 'figures') as Figures;
    const box = (): HTMLElement => {
      const made = document.createElement('div');
      made.className = 'sized';
      made.style.height = '220px';
      document.querySelector('main')?.append(made);
      return made;
    };
    const x = Array.from({ length: 101 }, (_, i) => 12 * i);
    const epochs = Array.from({ length: 24 }, (_, i) => {
      const label = i === 0 ? 'epoch 1' : String(i + 1);
      return { x: 50 * (i + 1), y: 0.1, color: 'muted', label } as const;
    });
    const run = (name: string, slope: number) => ({
      ...({ name, label: name, color: 'blue', kind: 'line', x } as const),
      y: x.map((at) => 2.3 * Math.exp(-at / slope)),
    });
    const rates = [400, 420, 800].map(
      (at) => ({ x: at, color: 'orange', label: `rate ${at / 1e4}` }) as const,
    );
    createLineChart(box(), { label: 'Loss' }).update({
      x: { name: 'iteration', min: 0, max: 1200 },
      y: { name: 'loss', min: 0, max: 2.4 },
      series: [run('sgd, rate 0.1', 300), run('adam, rate 0.001', 280), run('momentum', 310)],
      guides: [
        { y: Math.log(10), color: 'muted', label: 'ln 10: all ten digits equally likely' },
        ...epochs,
        ...rates,
      ],
      note: 'Train begins with iteration 1',
    });
    const h = Array.from({ length: 18 }, (_, i) => 10 ** -i);
    createLineChart(box(), { label: 'Errors' }).update({
      x: { name: 'relative error', scale: 'log', min: 1e-17, max: 1 },
      y: { name: 'parameters', unit: 'millions', scale: 'log' },
      series: [{ name: 'central', label: 'central, float64', color: 'blue', kind: 'line', x: h, y: h }],
      zones: ['good', 'fine', 'doubtful', 'wrong'].map((label, i) => ({
        ...({ from: 10 ** (-16 + 4 * i), to: 10 ** (-12 + 4 * i), color: 'green', label } as const),
      })),
      marks: [1e-5, 3e-5, 1e-4].map((at) => ({
        ...({ x: at, y: at, color: 'orange', shape: 'ring', label: `best h = ${at}` } as const),
      })),
    });
    const side = Array.from({ length: 41 }, (_, i) => i / 10 - 2);
    createPlaneChart(box(), { label: 'Map' }).update({
      ...{ x: { name: 'x0', min: -20_000, max: 20_000 }, y: { name: 'x1', min: -20_000, max: 20_000 } },
      equalScale: true,
      contours: {
        x: side.map((at) => at * 1e4),
        y: side.map((at) => at * 1e4),
        z: side.flatMap((b) => side.map((a) => 1e4 * (a * a + b * b))),
        levels: [1000, 2000, 5000, 10_000, 20_000, 40_000],
        labelled: true,
      },
      marks: [0, 1000, 2000].map((at) => ({
        ...({ x: at, y: at, color: 'orange', shape: 'circle', label: `start (${at}, ${at})` } as const),
      })),
    });
  });
}

/** Every text in a figure's SVG with its box, as the browser lays it out, and the size of the figure. */
function labelsOf(page: Page, index: number) {
  return page.evaluate((at) => {
    const { takeAwaysIn } = Reflect.get(globalThis, 'figures') as Figures;
    const stage = document.createElement('div');
    stage.style.cssText = 'position: absolute; left: 0; top: 0';
    stage.innerHTML = (takeAwaysIn(document)[at]?.svg?.() ?? '').replace(/^<\?xml.*\?>/, '');
    document.body.append(stage);
    const labels = [...stage.querySelectorAll('text')].map((text): Label => {
      const { x, y, width, height } = text.getBBox();
      // Of a box as high as the font's the letters themselves take less.
      const [spareX, spareY] = [0.5, height * 0.15];
      const [left, right] = [x + spareX, x + width - spareX];
      return { text: text.textContent ?? '', left, right, top: y + spareY, bottom: y + height - spareY };
    });
    const svg = stage.querySelector('svg');
    const size = { width: svg?.width.baseVal.value ?? 0, height: svg?.height.baseVal.value ?? 0 };
    stage.remove();
    return { labels, size };
  }, index);
}

const touch = (a: Label, b: Label): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('labels', () => {
  let pages: Awaited<ReturnType<typeof openFigurePages>>;
  let page: Page;
  before(async () => {
    pages = await openFigurePages();
    page = await pages.open(1240);
    await makeFigures(page);
  });
  after(() => pages?.close());

  for (const [index, name] of ['a loss with its epochs', 'errors with their zones', 'a map'].entries()) {
    it(`of ${name} never touch, and none leaves the figure, from 150 to 1200 pixels`, async () => {
      for (const width of widths) {
        await page.evaluate((size) => {
          for (const box of document.querySelectorAll<HTMLElement>('.sized')) box.style.width = `${size}px`;
        }, width);
        await until('the new width', async () => (await labelsOf(page, index)).size.width === width);
        const { labels, size } = await labelsOf(page, index);
        assert.ok(labels.length >= 5, `${labels.length} labels`);
        for (const [i, label] of labels.entries()) {
          const { text, left, top, right, bottom } = label;
          const isInside = left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
          assert.ok(isInside, `at ${width}: '${text}' from ${left} to ${right} leaves the figure`);
          const other = labels.slice(i + 1).find((one) => touch(label, one));
          assert.equal(other?.text, undefined, `at ${width}: '${text}' touches another`);
        }
      }
    });
  }
});
