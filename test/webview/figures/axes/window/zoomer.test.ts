import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { usePage } from '../../../../browserPage';
import { type Figures, openFigurePages } from '../../../../e2e/figurePage';

let page: Page;
usePage(openFigurePages, (opened) => {
  page = opened;
});

/** A curve with a guide that the pointer takes hold of wherever it is pressed; what is chosen is in `chosen`. */
beforeEach(async () => {
  await page.evaluate(() => {
    const { createLineChart } = Reflect.get(globalThis, 'figures') as Figures;
    const box = document.createElement('div');
    box.style.cssText = 'width: 500px; height: 300px';
    document.querySelector('main')?.replaceChildren(box);
    const chosen: number[] = [];
    const figure = createLineChart(box, {
      label: 'f',
      onPoint: (x) => chosen.push(x),
      onDrag: () => undefined,
    });
    const show = (max: number, guide = 5): void =>
      figure.update({
        x: { name: 'x', min: 0, max },
        y: { name: 'y', min: 0, max: 10 },
        series: [{ name: 'f', color: 'blue', kind: 'line', x: [0, 10], y: [0, 10] }],
        guides: [{ x: guide, color: 'red', draggable: true, heldAnywhere: true }],
      });
    show(10);
    Object.assign(globalThis, { chosen, show });
  });
  await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) > 300);
});

const chosen = () => page.evaluate<number[]>('chosen');

describe('a figure that zooms', () => {
  it('lets a click choose after an axis was dragged, where the pointer takes hold of a guide', async () => {
    const box = await page.locator('.figure-drawing').boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    assert.equal((await chosen()).length, 1);
    await page.mouse.move(x + 80, box.y + box.height - 6);
    await page.mouse.down();
    await page.mouse.move(x + 140, box.y + box.height - 6, { steps: 3 });
    await page.mouse.up();
    assert.equal((await chosen()).length, 1, 'the drag itself chooses nothing');
    await page.mouse.click(x, y);
    assert.equal((await chosen()).length, 2);
  });

  it('says what it shows after a key that changed it, but not after another key', async () => {
    const plot = page.locator('.figure-drawing').first();
    const said = () => page.locator('.figure-live').first().innerText();
    await plot.press('+');
    await page.waitForFunction(() => document.querySelector('.figure-live')?.textContent !== '');
    assert.match(await said(), /^x from 1 to 9/);
    await plot.press('0');
    await page.waitForFunction(() =>
      document.querySelector('.figure-live')?.textContent?.includes('0 to 10'),
    );
    await plot.press('0');
    await plot.press('ArrowRight');
    await page.evaluate('show(20, 5.5)');
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    assert.match(await said(), /^x = 5\.5/);
  });
});
