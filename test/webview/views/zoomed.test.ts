import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { type BrowserPages, eventually } from '../../browserPage';
import { openLivePages, openLiveView, painted } from '../liveView';

/** The figures of a view that show one plane, or one axis: where one shows all there is again, so do the others. */
const together: Partial<Record<ViewId, readonly string[]>> = {
  surface: ['.map', '.slice', '.slice ~ .slice'],
  training: ['.stage-tall', '.stage-low'],
};

let pages: BrowserPages;
before(async () => {
  pages = await openLivePages();
});
after(() => pages?.close());

/** The numbers along both axes of a figure, as they are painted: the strips beside the plot and below it. */
const numbersOn = (page: Page, index: number) =>
  page
    .locator('.figure-plane > canvas')
    .nth(index)
    .evaluate((drawn) => {
      const { width, height } = drawn as HTMLCanvasElement;
      const strips = document.createElement('canvas');
      [strips.width, strips.height] = [width, height];
      const context = strips.getContext('2d');
      context?.drawImage(drawn as HTMLCanvasElement, 0, 0);
      context?.clearRect(30, 0, width, height - 41);
      return strips.toDataURL();
    });

async function press(page: Page, index: number, ...keys: readonly string[]) {
  await page.locator('.figure-plane').nth(index).focus();
  for (const key of keys) await page.keyboard.press(key);
}

/** The indices of the figures with axes that show all there is together with the one at `index`. */
async function groupOf(page: Page, view: ViewId, index: number): Promise<readonly number[]> {
  const groups = await page
    .locator('.figure-plane')
    .evaluateAll(
      (all, selectors) => all.map((one) => selectors.some((part) => one.closest(part) !== null)),
      together[view] ?? [],
    );
  return groups[index] ? groups.flatMap((isIn, i) => (isIn ? [i] : [])) : [index];
}

/** Waits until nothing new is painted on any figure. */
async function settled(page: Page, count: number): Promise<string[]> {
  const all = async () => {
    await painted(page);
    return Promise.all(Array.from({ length: count }, (_, i) => numbersOn(page, i)));
  };
  let last = await all();
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    await page.waitForTimeout(120);
    const now = await all();
    if (String(now) === String(last)) return now;
    last = now;
  }
  return last;
}

describe('0 on a figure that is zoomed', () => {
  for (const view of Object.keys(views) as ViewId[]) {
    it(`${view}: shows all there is again, in all that show it together`, async () => {
      const live = openLiveView(pages, view);
      const page = await live.open();
      const count = await page.locator('.figure-plane').count();
      const whole = await settled(page, count);
      for (let index = 0; index < count; index++) {
        const group = await groupOf(page, view, index);
        for (const each of group) await press(page, each, '+', '+', 'Control+ArrowUp');
        const zoomed = await settled(page, count);
        for (const each of group) assert.notEqual(zoomed[each], whole[each], `figure ${each} is zoomed`);
        await press(page, index, '0');
        await eventually(async () => {
          for (const each of group)
            assert.equal(
              (await numbersOn(page, each)) === whole[each],
              true,
              `figure ${each} after 0 on ${index}`,
            );
        });
      }
      await live.close();
    });
  }
});
