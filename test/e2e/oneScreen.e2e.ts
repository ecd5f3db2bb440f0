import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench, viewNames } from './harness';
import { becomes, sentence, waitForPictures } from './reading';

/** What a view is about: its figures, what is said of them, the numbers, and what moves them. */
const PARTS = '.figure-drawing, .sentence, .readout, .chips, .stage vscode-button, .under .slider';

/** Training has a second screen: what stands on its first says trainingScreen.e2e.ts. */
const views = viewNames.filter((name) => name !== 'training');

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly scrolled: number;
  readonly parts: readonly { readonly name: string; readonly box: readonly number[] }[];
}

const screenOf = (view: FrameLocator): Promise<Screen> =>
  view.locator('main').evaluate((main, selector) => {
    const shown = [...main.querySelectorAll<HTMLElement>(selector)].filter((part) => part.checkVisibility());
    const parts = shown.map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const name = part.getAttribute('aria-label') ?? part.textContent ?? '';
      return { name: `${part.className}: ${name}`, box: [left, top, right, bottom].map(Math.round) };
    });
    return { width: innerWidth, height: innerHeight, scrolled: scrollY, parts };
  }, PARTS);

/** The parts that are not seen whole. */
const beyond = ({ width, height, parts }: Screen) =>
  parts.filter(({ box: [left = -1, top = -1, right = 0, bottom = 0] }) => {
    const isSeen = right - left > 10 && bottom - top > 10;
    return !isSeen || left < 0 || top < 0 || right > width || bottom > height;
  });

/** How far the tables that are opened reach beyond their figures. */
const spilt = (view: FrameLocator): Promise<number[]> =>
  view
    .locator('.figure:has(> .figure-table[open])')
    .evaluateAll((figures) =>
      figures.map((figure) =>
        Math.max(
          0,
          ...[...figure.children].map(
            (part) => part.getBoundingClientRect().bottom - figure.getBoundingClientRect().bottom,
          ),
        ),
      ),
    );

describe('at 1280 x 800', () => {
  const workbench = useWorkbench();

  for (const name of views) {
    it(`${name} shows its figures, its numbers, its sentence and what moves them without scrolling, and its tables in their figures`, async () => {
      const view = await workbench().fresh(name);
      await workbench().closeSideBar();
      await until('a wide page', async () => (await screenOf(view)).width > 1200);
      await until('a sentence', async () => (await sentence(view).innerText()) !== '');
      await waitForPictures(view, 1);
      const { scrolled, parts } = await screenOf(view);
      assert.equal(scrolled, 0);
      assert.ok(parts.some((part) => part.name.startsWith('figure-drawing')));
      assert.ok(parts.some((part) => part.name.startsWith('sentence')));
      await becomes(async () => beyond(await screenOf(view)), []);
      // The tables of values, opened, stay in their figures.
      const closed = view.locator('.figure-table:not([open]) > summary:visible');
      const count = await closed.count();
      for (let i = 0; i < count; i++) await closed.first().click();
      await becomes(() => spilt(view), Array<number>(count).fill(0));
    });
  }
});
