import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { OptimizerName } from '#protocol';
import { views } from '#views';
import { openBrowserPages, usePage } from '../browserPage';

let page: Page;
usePage(
  () => openBrowserPages({ file: 'test/webview/sharedView.ts' }),
  (opened) => {
    page = opened;
  },
);

interface Kept {
  readonly what: string;
  readonly optimizer: OptimizerName;
  readonly shown: readonly [string, string];
  readonly kept: number;
}

/** What each optimizer calls the share that it keeps, and how much that is unless told, as in the papers and in the book. */
const usual: Readonly<Record<OptimizerName, readonly [name: string, share: number] | undefined>> = {
  sgd: undefined,
  momentum: ['momentum', 0.9],
  nesterov: ['momentum', 0.9],
  adaGrad: undefined,
  rmsProp: ['decay', 0.99],
  adam: ['beta1', 0.9],
};

describe('the field for what an optimizer keeps', () => {
  it('shows, however it came there, what the run kept', async () => {
    const all = await page.evaluate<Kept[]>(`keptShares(${JSON.stringify(Object.keys(usual))})`);
    assert.equal(all.length, 6 * (6 + 4) + 4);
    for (const { what, optimizer, shown, kept } of all) {
      const [name, share = Number.NaN] = usual[optimizer] ?? [];
      const isTyped = what.endsWith('typed');
      const wanted = isTyped ? 0.25 : share;
      const text = name === undefined ? '' : `${name} ${wanted}`;
      assert.deepEqual(shown, [text, text], `${optimizer} ${what}`);
      if (name !== undefined) assert.ok(Math.abs(kept - wanted) < 1e-3, `${optimizer} ${what}: ${kept}`);
    }
  });
});

describe('the steps of a net that are played', () => {
  it('are played in all pages, and paused from any', async () => {
    const played = await page.evaluate<{ what: string; names: string[]; steps: number[] }[]>('playedInTwo()');
    const wanted = [true, false, true, false, true, false];
    assert.equal(played.length, wanted.length);
    for (const [i, { what, names, steps }] of played.entries()) {
      const name = wanted[i] ? 'Pause' : 'Play';
      assert.deepEqual(
        names,
        steps.map(() => name),
        what,
      );
      assert.ok(
        steps.every((one) => one > 0 === wanted[i]),
        `${what}: ${steps}`,
      );
      assert.equal(new Set(steps).size, 1, `${what}: ${steps}`);
    }
  });
});

describe('two pages of one view', () => {
  for (const view of Object.keys(views)) {
    it(`show the same after everything that can be done in ${view}`, async () =>
      assert.deepEqual(await page.evaluate(`differences('${view}')`), []));
  }
});
