import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { views } from '#views';
import type { BrowserPages } from '../../../browserPage';
import { openLivePages, openLiveView, painted } from '../../liveView';

let pages: BrowserPages;
before(async () => {
  pages = await openLivePages();
});
after(() => pages?.close());

describe('the iterations of a run that has made some', () => {
  it('are not fewer than it has made, while they are typed and after, and may be as many or more', async () => {
    const live = openLiveView(pages, 'training', {
      ...views.training.defaults,
      hiddenSize: 5,
      iterationCount: 12,
    });
    const page = await live.open();
    const progress = page.locator('.progress-text');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await progress.filter({ hasText: 'iteration 12 / 12' }).waitFor();
    const control = page.locator('.control', {
      has: page.locator('vscode-text-field[aria-label="iterations"]'),
    });
    const [input, problem] = [control.locator('input'), control.locator('.problem')];
    const refused = 'This run has made 12 iterations already: type a larger number, or press New run first.';
    for (const [typed, said, end] of [
      ['1', refused, '12'],
      ['11', refused, '12'],
      ['12', '', '12'],
      ['120', '', '120'],
      ['5', refused, '120'],
      ['13', '', '13'],
    ] as const) {
      await input.fill(typed);
      await progress.filter({ hasText: `iteration 12 / ${end}` }).waitFor();
      await painted(page);
      const text = (await problem.isVisible()) ? await problem.innerText() : '';
      assert.equal(text, said, typed);
      assert.equal(await input.inputValue(), typed);
    }
    await page.getByRole('button', { name: 'New run', exact: true }).click();
    await input.fill('5');
    await progress.filter({ hasText: 'iteration 0 / 5' }).waitFor();
    await live.close();
  });
});
