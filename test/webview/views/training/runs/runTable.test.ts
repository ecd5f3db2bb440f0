import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TrainingRun } from '#protocol';
import { openBrowserPages, usePage } from '../../../../browserPage';

/** The table between two buttons; `draw` is a frame with runs of these ids, the one in hand among them. */
const source = `
  import { Form, registerToolkit } from '#ui';
  import { createRunTable } from './webview/views/training/runs/runTable';
  registerToolkit();
  globalThis.begin = () => {
    const form = new Form(() => undefined);
    form.show({ order: 'begun', hidden: [] });
    globalThis.requests = [];
    const table = createRunTable({ form, request: (one) => requests.push(one) });
    const button = (name) => Object.assign(document.createElement('button'), { textContent: name });
    document.querySelector('main').replaceChildren(button('before'), table.element, button('after'));
    globalThis.draw = (runs) => table.draw({ runs });
  };`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => page.evaluate('begin()'));

const draw = (ids: string, inHand: string, iteration = 1) => {
  const runs = [...ids].map((id): TrainingRun => {
    const accuracies = { trainingAccuracy: 0.5, testAccuracy: 0.5 };
    const made = { stays: iteration > 0, iteration, iterationCount: 9, loss: 1 };
    const known = { id, name: id, color: 0, ...made, ...accuracies, clocks: [] };
    return { ...known, current: id === inHand };
  });
  return page.evaluate((drawn) => Reflect.get(globalThis, 'draw')(drawn), runs);
};
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What has the keyboard, by its label or its text. */
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const comesIn = async () => {
  await page.getByRole('button', { name: 'before', exact: true }).focus();
  await press('Tab');
  return focused();
};

describe('the runs compared', () => {
  it('are one stop of the Tab key, at the run in hand', async () => {
    await draw('abc', 'b');
    assert.equal(await comesIn(), 'b');
    await press('Tab');
    assert.equal(await focused(), 'after');
  });

  it('are renamed by F2 and Enter, or kept as they are by Escape, and not taken in hand by it', async () => {
    await draw('abc', 'b');
    await page.locator('.run-name').first().focus();
    await press('F2');
    await page.keyboard.type('mine');
    await press('Enter');
    assert.equal(await focused(), 'a');
    await press('F2');
    await page.keyboard.type('other');
    await press('Escape');
    assert.equal(await focused(), 'a');
    assert.deepEqual(await page.evaluate('requests'), [{ type: 'rename', id: 'a', name: 'mine' }]);
    await press('Enter');
    assert.deepEqual(await page.evaluate('requests.at(-1)'), { type: 'choose', id: 'a' });
  });

  it('never have it at a button that cannot be pressed', async () => {
    await draw('abc', 'b');
    await page.getByRole('button', { name: 'Draw a' }).focus();
    assert.equal(await focused(), 'Draw a');
    await page.getByRole('button', { name: 'after', exact: true }).focus();
    await draw('abc', 'a');
    assert.equal(await comesIn(), 'a');
    await press('Tab');
    assert.equal(await focused(), 'after');
    await draw('abc', 'b');
    assert.equal(await comesIn(), 'a', 'as it was left');
    assert.equal(await page.locator('.training-runs [tabindex="0"]').count(), 1);
  });

  it('are walked past what cannot be pressed, column by column', async () => {
    await draw('abc', 'b');
    assert.equal(await comesIn(), 'b');
    const walks: readonly (readonly [key: string, at: string])[] = [
      ['ArrowLeft', 'b'],
      ['ArrowDown', 'c'],
      ['ArrowLeft', 'Draw c'],
      ['ArrowUp', 'b'],
      ['ArrowUp', 'a'],
      ['ArrowUp', 'loss'],
      ['ArrowRight', 'test'],
      ['End', 'c'],
      ['ArrowRight', 'Remove c'],
      ['ArrowDown', 'Remove c'],
      ['ArrowUp', 'Remove b'],
      ['Home', 'test'],
    ];
    for (const [key, at] of walks) {
      await press(key);
      assert.equal(await focused(), at, key);
    }
  });

  it('that were not begun cannot be removed, and are walked past, too', async () => {
    await draw('ab', 'a', 0);
    await comesIn();
    await press('ArrowRight', 'ArrowDown', 'ArrowRight');
    assert.equal(await focused(), 'b');
  });
});
