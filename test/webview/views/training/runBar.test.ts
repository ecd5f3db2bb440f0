import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TrainingState } from '#protocol';
import { openBrowserPages, usePage } from '../../../browserPage';

const source = `
  import { element, registerToolkit } from '#ui';
  import { createRunBar } from './webview/views/training/runBar';
  registerToolkit();
  globalThis.begin = () => {
    globalThis.bar = createRunBar({ request: () => undefined, rate: element('span') });
    document.querySelector('main').replaceChildren(bar.buttons, bar.progress);
  };`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => page.evaluate('begin()'));

const draw = (state: TrainingState, iteration: number) =>
  page.evaluate(
    `bar.draw(${JSON.stringify({ state, iteration, iterationCount: 1_000_000, rate: 0, secondsLeft: 0, begun: true })})`,
  );
const isDisabled = (name: string) =>
  page.getByRole('button', { name, exact: true }).evaluate(async (one) => {
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))); // the toolkit shows it then
    return one.hasAttribute('disabled');
  });

describe('the buttons of a run', () => {
  const cases: readonly (readonly [TrainingState, iteration: number, train: boolean, step: boolean])[] = [
    ['finished', 999_999, false, false],
    ['finished', 1_000_000, true, true],
    ['paused', 1_000_001, true, true],
    ['diverged', 1_000_000, false, false],
    ['paused', 10, false, false],
  ];
  for (const [state, iteration, train, step] of cases)
    it(`${train ? 'cannot' : 'can'} be pressed where a ${state} run has made ${iteration} iterations`, async () => {
      await draw(state, iteration);
      assert.deepEqual([await isDisabled('Train'), await isDisabled('Step')], [train, step]);
      const why = await page.locator('vscode-button', { hasText: 'Train' }).getAttribute('title');
      assert.equal(why ?? '', train ? '1,000,000 iterations are the most: New run begins another.' : '');
      await draw('paused', 10);
      assert.deepEqual([await isDisabled('Train'), await isDisabled('Step')], [false, false]);
    });

  it('can be pressed again when the engine is gone', async () => {
    await draw('finished', 1_000_000);
    await page.evaluate('bar.engineGone()');
    assert.equal(await isDisabled('Train'), false);
  });
});
