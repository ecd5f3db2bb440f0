import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type BrowserPages, openBrowserPages } from '../browserPage';

/** A page with a field of its own undo and one whose text is in the params; VS Code listens on the window, as it does. */
const source = `
  import { takeUndo } from './webview/undo';
  import { OWN_UNDO } from './webview/base/dom';
  globalThis.taken = [];
  globalThis.heard = [];
  const main = document.querySelector('main');
  main.innerHTML = '<label>in the params <input></label><label ' + OWN_UNDO + '>a name <input></label>';
  window.addEventListener('keydown', (event) => heard.push(event.key + (event.defaultPrevented ? ' (taken)' : '')));
  takeUndo(document, (step) => taken.push(step));`;

let pages: BrowserPages;
let page: Page;

before(async () => {
  pages = await openBrowserPages({ source });
});
after(() => pages?.close());
beforeEach(async () => {
  page = await pages.open();
});

const taken = () => page.evaluate('taken');
const heard = () => page.evaluate<string[]>('heard');

describe('undo and redo in the page', () => {
  const keys: readonly (readonly [string, string | undefined])[] = [
    ['Control+z', 'undo'],
    ['Control+Z', 'undo'],
    ['Meta+z', 'undo'],
    ['Control+Shift+Z', 'redo'],
    ['Control+y', 'redo'],
    ['Control+Alt+z', undefined],
    ['Control+Shift+Y', undefined],
    ['z', undefined],
    ['Control+a', undefined],
  ];
  for (const [key, step] of keys) {
    it(`${key} ${step ? `is ${step}, and VS Code does not hear of it` : 'is none of it'}`, async () => {
      await page.getByLabel('in the params').press(key);
      assert.deepEqual(await taken(), step ? [step] : []);
      const letters = (await heard()).filter((name) => !/Control|Shift|Meta|Alt/.test(name));
      assert.equal(letters.length, step ? 0 : 1);
    });
  }

  it('takes the commands of the menu, and leaves every other to the browser', async () => {
    const run = (command: string) => page.evaluate((name) => document.execCommand(name), command);
    assert.deepEqual([await run('undo'), await run('redo')], [true, true]);
    await page.getByLabel('in the params').fill('abc');
    await run('selectAll');
    await run('delete');
    assert.equal(await page.getByLabel('in the params').inputValue(), '');
    assert.deepEqual(await taken(), ['undo', 'redo']);
  });

  it('leaves the text of a field that is in no params to the browser', async () => {
    const name = page.getByLabel('a name');
    await name.focus();
    await page.keyboard.type('abc');
    await page.keyboard.press('Control+z');
    assert.notEqual(await name.inputValue(), 'abc');
    assert.deepEqual(await taken(), []);
    await page.evaluate(() => document.execCommand('redo'));
    assert.equal(await name.inputValue(), 'abc');
  });
});
