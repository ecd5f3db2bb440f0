import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { digitFromStrokes, type Stroke } from '#engine';
import { type Figures, openFigurePages } from './figurePage';
import { until } from './harness';
import { becomes } from './reading';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a figure has told its listener, in the order in which it did. */
const told = <What>(page: Page): Promise<What[]> => page.evaluate('globalThis.told') as Promise<What[]>;

/** Makes a grid of four images of 2 x 1 pixels, which is handed out as `grid` for later updates. */
async function makeGrid(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createImageGrid } = Reflect.get(globalThis, 'figures') as Figures;
    const picked: number[] = [];
    const main = document.querySelector('main') ?? document.body;
    const grid = createImageGrid(main, { label: 'Digits', onSelect: (index) => picked.push(index) });
    const images = ['6 not 5', '7', '2', '1'].map((caption, i) => ({
      pixels: [255, 0],
      caption,
      detail: `${90 + i} %`,
      wrong: i === 0,
    }));
    const data = { images, imageWidth: 2, imageHeight: 1, colour: 'ink', selected: 2 } as const;
    grid.update(data);
    Object.assign(globalThis, { grid, data, told: picked });
  });
  await until('the images', async () => (await page.locator('canvas').getAttribute('width')) !== null);
}

async function makePad(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createDrawingPad } = Reflect.get(globalThis, 'figures') as Figures;
    const heard: unknown[] = [];
    const main = document.querySelector('main') ?? document.body;
    const pad = createDrawingPad(main, { label: 'Draw a digit', onChange: (strokes) => heard.push(strokes) });
    Object.assign(globalThis, { pad, told: heard });
  });
}

async function makeConfusion(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { createConfusionMatrix } = Reflect.get(globalThis, 'figures') as Figures;
    const picked: string[] = [];
    const main = document.querySelector('main') ?? document.body;
    const figure = createConfusionMatrix(main, {
      label: 'Confusion matrix',
      onSelect: (row, column) => picked.push(`${row} ${column}`),
    });
    const counts = new Int32Array(100);
    counts[0] = 980;
    counts[49] = 12;
    counts[61] = 1;
    counts[11] = 1135;
    figure.update({ counts });
    Object.assign(globalThis, { told: picked });
  });
}

/** Red, green, blue and opacity along the middle of the first image, in device pixels. */
const firstImage = (page: Page, side: number): Promise<number[][]> =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement, width) => {
      const context = canvas.getContext('2d');
      const left = Math.round(3 * devicePixelRatio);
      const { data } = context?.getImageData(left, left + Math.floor(width / 4), width, 1) ?? { data: [] };
      return Array.from({ length: width }, (_, i) => Array.from(data.slice(4 * i, 4 * i + 4)));
    }, side);

describe('figures of what a net has learnt', () => {
  let pages: Awaited<ReturnType<typeof openFigurePages>>;
  before(async () => {
    pages = await openFigurePages();
  });
  after(() => pages.close());

  for (const ratio of [1, 2]) {
    it(`paint the pixels of an image with hard edges at ${ratio} device pixels a pixel`, async () => {
      const page = await pages.open(268, ratio);
      await makeGrid(page);
      const row = await until('the first image', async () => {
        const found = await firstImage(page, 56 * ratio);
        return found.some(([, , , opacity]) => opacity === 255) && found;
      });
      const half = row.length / 2;
      assert.ok(row.slice(0, half).every((pixel) => pixel.join() === '204,204,204,255'));
      assert.ok(row.slice(half).every(([, , , opacity]) => opacity === 0));
    });
  }

  it('walk along images by keys, read them out, and tell which is chosen by key or click', async () => {
    const page = await pages.open(268, 1);
    await makeGrid(page);
    const live = page.locator('.figure-live');
    await page.locator('.figure-drawing').focus();
    for (const [key, text] of [
      ['ArrowRight', 'Image 4 of 4: 1, 93 %'],
      ['Home', 'Image 1 of 4: 6 not 5, 90 %'],
      ['ArrowRight', 'Image 2 of 4: 7, 91 %'],
      ['Enter', 'Image 2 of 4: 7, 91 %. Chosen.'],
    ] as const) {
      await page.keyboard.press(key);
      await becomes(() => live.textContent(), text);
    }
    await page.locator('.figure-drawing').click({ position: { x: 20, y: 15 } });
    await becomes(() => told(page), [1, 0]);
  });

  it('paint only the images that are new', async () => {
    const page = await pages.open(268, 1);
    await makeGrid(page);
    const painted = await page.evaluate(async () => {
      const counts: number[] = [];
      let count = 0;
      const put = Reflect.get(CanvasRenderingContext2D.prototype, 'putImageData');
      Reflect.set(
        CanvasRenderingContext2D.prototype,
        'putImageData',
        function (this: unknown, ...how: unknown[]) {
          count += 1;
          Reflect.apply(put, this, how);
        },
      );
      const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await frames();
      const grid = Reflect.get(globalThis, 'grid') as ReturnType<Figures['createImageGrid']>;
      const data = Reflect.get(globalThis, 'data') as Parameters<typeof grid.update>[0];
      const fresh = data.images.map((image, i) => (i === 2 ? { ...image, pixels: [9, 9] } : { ...image }));
      for (const images of [data.images, fresh, fresh.map((image) => ({ ...image, pixels: [1, 2] }))]) {
        count = 0;
        grid.update({ ...data, images });
        await frames();
        counts.push(count);
      }
      return counts;
    });
    assert.deepEqual(painted, [0, 1, 4]);
  });

  it('take strokes from the pointer, and show what the net sees', async () => {
    const page = await pages.open(600, 1);
    await makePad(page);
    const box = await page.locator('.figure-drawing').boundingBox();
    assert.ok(box && Math.abs(box.width - box.height) < 1, 'a square');
    await becomes(() => page.locator('.figure-pad-note').isVisible(), true);
    await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.2 * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + 0.7 * box.width, box.y + 0.2 * box.height, { steps: 10 });
    await page.mouse.move(box.x + 0.4 * box.width, box.y + 2 * box.height, { steps: 10 });
    await page.mouse.up();
    const strokes = await until('the stroke', async () => {
      const last = (await told<Stroke[]>(page)).at(-1);
      return last?.[0]?.at(-1)?.y === 1 && last;
    });
    assert.equal(strokes.length, 1);
    const [first] = strokes[0] ?? [];
    assert.ok(first && Math.abs(first.x - 0.3) < 0.01 && Math.abs(first.y - 0.2) < 0.01);
    assert.ok((await told(page)).length <= 25, 'told once a frame at most');
    await becomes(() => page.locator('.figure-pad-note').isVisible(), false);
    const ink = await page.evaluate(
      (image) => {
        const pad = Reflect.get(globalThis, 'pad') as ReturnType<Figures['createDrawingPad']>;
        pad.update({ image });
        const small = document.querySelector<HTMLCanvasElement>('.figure-pad-aside canvas');
        const data = small?.getContext('2d')?.getImageData(0, 0, 84, 84).data ?? [];
        return image.map((_, i) => data[4 * (84 * (3 * Math.floor(i / 28) + 1) + 3 * (i % 28) + 1) + 3]);
      },
      [...digitFromStrokes(strokes)],
    );
    assert.deepEqual(ink, [...digitFromStrokes(strokes)]);
    await page.getByRole('button', { name: 'Clear' }).click();
    const isSeen = () =>
      page.evaluate(() => {
        const small = document.querySelector<HTMLCanvasElement>('.figure-pad-aside canvas');
        return small
          ?.getContext('2d')
          ?.getImageData(0, 0, 84, 84)
          .data.some((part) => part > 0);
      });
    await until('nothing seen of an empty pad', async () => (await isSeen()) === false);
  });

  it('take strokes from the keyboard, take them back and clear', async () => {
    const page = await pages.open(268, 1);
    await makePad(page);
    await page.locator('.figure-drawing').focus();
    const live = page.locator('.figure-live');
    for (const [key, text] of [
      ['ArrowUp', '50 % from the left, 36 % from the top'],
      ['Space', 'Pen down, 50 % from the left, 36 % from the top'],
      ['Shift+ArrowDown', 'Drawing, 50 % from the left, 39 % from the top'],
      ['Space', 'Pen lifted. Strokes: 1.'],
      ['Space', 'Pen down, 50 % from the left, 39 % from the top'],
      ['Backspace', 'Stroke taken back. Strokes: 1.'],
      ['Delete', 'The pad is empty.'],
      ['Backspace', 'There is no stroke to take back.'],
    ] as const) {
      await page.keyboard.press(key);
      await becomes(() => live.textContent(), text);
    }
    await becomes(() => page.getByRole('button', { name: 'Clear' }).isDisabled(), true);
    await until('the empty pad', async () => (await told<Stroke[]>(page)).at(-1)?.length === 0);
  });

  it('read confusions by keys and pointer, in the words of the matrix', async () => {
    const page = await pages.open(268, 1);
    await makeConfusion(page);
    const reading = page.locator('.figure-reading');
    await becomes(() => reading.textContent(), 'Most frequent mistake: 4 read as 9, count 12.');
    await page.locator('td[tabindex="0"]').focus();
    await becomes(() => reading.textContent(), '0 read as 0, 980 of 980.');
    for (const key of ['ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
    await becomes(() => reading.textContent(), '1 read as 9, never.');
    await page.getByText('12', { exact: true }).click();
    await becomes(() => told(page), ['1 9', '4 9']);
  });

  it('can be taken away as pictures with their text', async () => {
    const page = await pages.open(268, 2);
    await makeGrid(page);
    await makeConfusion(page);
    const [grid, confusion] = await page.evaluate(() => {
      const { takeAwaysIn } = Reflect.get(globalThis, 'figures') as Figures;
      return takeAwaysIn(document.body).map(({ name, csv, picture, svg }) => {
        const { width = 0, height = 0 } = picture?.() ?? {};
        return { name: name(), rows: csv?.().split('\r\n') ?? [], width, height, svg: svg?.() ?? '' };
      });
    });
    assert.deepEqual(
      [grid?.name, grid?.rows[0], grid?.width],
      ['Digits', 'row,column,1: 6 not 5,2: 7,3: 2,4: 1', 536],
    );
    assert.equal(confusion?.rows[5], '4,0,0,0,0,0,0,0,0,0,12');
    assert.equal(confusion?.width, 2 * (268 + 16));
    assert.match(confusion?.svg ?? '', /transform="matrix\(0 -1 1 0 [^>]*>right answer<\/text>/);
    assert.match(confusion?.svg ?? '', />1135<\/text>/);
  });

  it('fit a side bar, and axe-core finds nothing to mend', async () => {
    const page = await pages.open(268, 1);
    await makeGrid(page);
    await makePad(page);
    await makeConfusion(page);
    assert.ok((await page.evaluate('document.documentElement.scrollWidth')) === 268);
    const cut = await page
      .locator('td')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
    assert.equal(cut, 0, 'no count is cut off');
    await page.evaluate(`${axe};undefined`);
    const found = await page.evaluate(
      'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + nodes[0].html))',
    );
    assert.deepEqual(found, []);
  });
});
