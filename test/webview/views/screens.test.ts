import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { ViewId } from '#protocol';
import { views } from '#views';
import type { BrowserPages } from '../../browserPage';
import { openLivePages, openLiveView } from '../liveView';

const viewNames = Object.keys(views) as ViewId[];

/** What a page of the narrow side panel and of a tab in a window of 1280 x 800 measures. */
const sidePanel = [300, 900] as const;
const wholeTab = [1232, 743] as const;

let pages: BrowserPages;
before(async () => {
  pages = await openLivePages();
});
after(() => pages?.close());

/** The size of a page in a tab beside the side bar, in a window of 1280 x 800. */
const besideSideBar = [932, 708] as const;

/** Runs `work` with a fresh page of the view. */
async function withPage(view: ViewId, size: readonly [number, number], work: (page: Page) => Promise<void>) {
  const live = openLiveView(pages, view);
  try {
    await work(await live.open(...size));
  } finally {
    await live.close();
  }
}

/** Where the parts that are seen begin and end, from the top of the page. */
const rowsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
      .map((one) => ({
        top: one.getBoundingClientRect().top + scrollY,
        bottom: one.getBoundingClientRect().bottom + scrollY,
        name: `${one.className}: ${one.getAttribute('aria-label') ?? one.textContent}`.slice(0, 60),
      })),
  );

describe('at 300 px', () => {
  for (const view of viewNames) {
    it(`${view} has its sentence, its primary button and what is drawn on before the rest, and scrolls not sideways`, async () => {
      await withPage(view, sidePanel, async (page) => {
        const first = await rowsOf(page, '.sentence, vscode-button[appearance="primary"], .figure-pad-row');
        assert.ok(first.some(({ name }) => name.startsWith('sentence')));
        const drawings = (await rowsOf(page, '.figure-drawing:not(.figure-pad-row *)')).toSorted(
          (a, b) => a.top - b.top,
        );
        const settings = await rowsOf(page, '.column > :is(.section, .readout, .actions), .mistakes');
        assert.ok(settings.length > 0);
        // One figure, which the sentence is about, may stand before it.
        for (const part of first)
          for (const later of [...drawings.slice(1), ...settings])
            assert.ok(part.bottom <= later.top, `${part.name} stands before ${later.name}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), sidePanel[0]);
      });
    });
  }
});

/** Brings the focus to one part after another by the Tab key, each once, and returns where they stand from the top of the page. */
async function tabThrough(page: Page): Promise<{ readonly name: string; readonly top: number }[]> {
  const stops: { name: string; top: number }[] = [];
  const seen = new Set<string>();
  await page.evaluate(() => scrollTo(0, 0));
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const { left, top } = focused.getBoundingClientRect();
      const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
      return { key: [left, top + scrollY].join(), name: name.trim().slice(0, 40), top: top + scrollY };
    });
    if (!stop || seen.has(stop.key)) return stops;
    seen.add(stop.key);
    stops.push(stop);
  }
}

/** In these the browser goes through each group as it stands in the document. */
const isSourceOrder: readonly ViewId[] = ['gradientCost', 'training'];

describe('the Tab key at 300 px', () => {
  for (const view of viewNames.filter((name) => !isSourceOrder.includes(name))) {
    it(`goes through ${view} as it is seen, from the top`, async () => {
      await withPage(view, sidePanel, async (page) => {
        const stops = await tabThrough(page);
        assert.ok(stops.length > 5, `${stops.length} stops`);
        for (const [i, { name, top }] of stops.entries()) {
          const before = stops[i - 1];
          // Parts of one line stand a little higher or lower than each other.
          if (before)
            assert.ok(top > before.top - 40, `${name} at ${top} comes after ${before.name} at ${before.top}`);
        }
      });
    });
  }
});

/** Widths that a panel may be pulled to. */
const widths = [300, 360, 440, 520, 680, 932, 1232];

/** Controls that are seen, and too small to be hit: a slider also where it is too short to be pulled. */
const tooSmall = (page: Page) =>
  page
    .locator('input, button, summary, vscode-button, vscode-dropdown, vscode-text-field')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('tr input')) // a run's whole row chooses it
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          const least = one.matches('input[type=range]') ? 90 : 12;
          const name = one.getAttribute('aria-label') ?? one.textContent ?? '';
          return { isSmall: width < least || height < 12, text: `${name.trim()}: ${width} x ${height}` };
        })
        .filter(({ isSmall }) => isSmall)
        .map(({ text }) => text),
    );

describe('at every width', () => {
  for (const view of viewNames) {
    it(`each control of ${view} can be hit`, async () => {
      await withPage(view, [1232, 900], async (page) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.evaluate(
            () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 50))),
          );
          assert.deepEqual(await tooSmall(page), [], `at ${width} px`);
        }
      });
    });
  }
});

describe('beside a side bar', () => {
  for (const view of viewNames) {
    it(`each figure of ${view} comes into sight when the page is scrolled to it`, async () => {
      await withPage(view, besideSideBar, async (page) => {
        const figures = page.locator('.figures .figure-drawing:visible');
        const count = await figures.count();
        assert.ok(count > 0);
        for (let i = 0; i < count; i++) {
          await page.evaluate(() => scrollTo(0, 0));
          await figures.nth(i).evaluate((figure) => figure.scrollIntoView({ block: 'nearest' }));
          const { name, top, bottom } = await figures.nth(i).evaluate((figure) => {
            const box = figure.getBoundingClientRect();
            return { name: figure.getAttribute('aria-label') ?? '', top: box.top, bottom: box.bottom };
          });
          // Pages are scrolled by whole pixels.
          assert.ok(top > -1 && bottom < besideSideBar[1] + 1, `${name.slice(0, 60)}: ${top} to ${bottom}`);
        }
      });
    });
  }
});

describe('at 1280 x 800', () => {
  it('the map of a descent takes three fifths of the room, and the others share the rest', async () => {
    await withPage('descent', wholeTab, async (page) => {
      const areaOf = async (selector: string) => {
        const box = await page.locator(selector).boundingBox();
        assert.ok(box, selector);
        return box.width * box.height;
      };
      const room = await areaOf('.descent-stage');
      const map = (await areaOf('.descent-map')) / room;
      assert.ok(map >= 0.6 && map < 0.7, `the map takes ${map} of the room`);
      for (const other of ['surface', 'rates', 'curve']) {
        const share = (await areaOf(`.descent-${other}`)) / room;
        assert.ok(share >= 0.08 && share <= 0.15, `${other} takes ${share} of the room`);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), wholeTab[0]);
    });
  });
});

/** Where each part of a page begins, from its top. */
const topsOf = (page: Page) =>
  page
    .locator(
      '.stage > *, .moves > *, :is(.top, .column, .figures, .learnt, .mistakes, .cost-half, .cost-part, .cost-weight) > *, .next, .section > *',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) =>
          // A button's class says whether it can be pressed.
          [
            one.matches('vscode-button') ? 'button' : one.className || one.tagName,
            Math.round(one.getBoundingClientRect().top + scrollY),
          ].join(' at '),
        ),
    );

describe('nothing moves when', () => {
  for (const [view, ...names] of [
    ['descent', 'Play', 'Pause', '‹ Back', 'Step ›', 'Play'],
    ['simpleNet', 'Play', 'Pause', 'Step back', 'Step', 'Play'],
    ['gradientCost', 'Run', 'Stop'],
    ['training', 'Step', 'Train', 'Pause', 'Step'],
  ] as const)
    for (const size of [wholeTab, sidePanel]) {
      it(`${view} is played, paused and looked at step by step, at ${size[0]} px`, async () => {
        await withPage(view, size, async (page) => {
          const before = await topsOf(page);
          for (const name of names) {
            await page.getByRole('button', { name, exact: true }).click();
            await page.waitForTimeout(150);
            assert.deepEqual(await topsOf(page), before, name);
          }
        });
      });
    }
});
