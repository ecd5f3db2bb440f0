import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type BrowserPages, eventually } from '../../../../browserPage';
import { openLivePages, openLiveView } from '../../../liveView';

let pages: BrowserPages;
before(async () => {
  pages = await openLivePages();
});
after(() => pages?.close());

const stepOf = async (page: Page): Promise<number> => Number(await page.locator('.scrubber').inputValue());
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('two pages of a descent', () => {
  it('have one clock: Play, Pause, Back and the end in one are so in the other, with a message each', async () => {
    const live = openLiveView(pages, 'descent');
    const [tab, side] = [await live.open(), await live.open(300, 900)];
    const same = () => eventually(async () => assert.equal(await stepOf(side), await stepOf(tab)));
    await click(tab, 'Play');
    await eventually(async () => assert.ok((await stepOf(side)) > 5 && (await stepOf(side)) < 95));
    await click(side, 'Pause');
    await tab.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await same();
    const stopped = await stepOf(tab);
    assert.ok(stopped > 5 && stopped < 100, `stopped at ${stopped}`);
    await click(side, '‹ Back');
    await eventually(async () => assert.equal(await stepOf(tab), stopped - 1));
    const late = await live.open(640, 900);
    await eventually(async () => assert.equal(await stepOf(late), stopped - 1));
    await late.getByText('4×', { exact: true }).click();
    await click(late, 'Play');
    await eventually(async () => {
      for (const page of [tab, side, late]) assert.equal(await stepOf(page), 100);
    });
    assert.equal(live.heard.filter(({ type }) => type === 'clock').length, 5);
    await live.close();
  });
});
