import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import { isQuantity } from '../../../../webview/ui/explaining/quantities';
import { type BrowserPages, eventually, openBrowserPages } from '../../../browserPage';

let pages: BrowserPages;
let page: Page;

before(async () => {
  pages = await openBrowserPages({
    source: `import * as ui from '#ui'; ui.registerToolkit(); Reflect.set(globalThis, 'ui', ui);`,
  });
});
after(() => pages?.close());

/** A column with three quantities that are explained, in a readout and at a field, and a button before and after. */
beforeEach(async () => {
  page = await pages.open();
  await page.evaluate(() => {
    const { button, createLayout, createReadout, Form } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const layout = createLayout();
    const form = new Form<{ h: number }>(() => undefined);
    const readout = createReadout();
    readout.update('<slope>Slope</slope> at x = 5', '0.2000', '<exact>exact</exact> 0.2');
    layout.column.append(
      button('Before', () => undefined),
      readout.element,
      form.number('h', '<step>step h</step>', {}),
      button('After', () => undefined),
    );
    document.querySelector('main')?.replaceChildren(layout.root);
    form.show({ h: 0.1 });
    Object.assign(globalThis, { readout });
  });
});

const bubble = () => page.getByRole('tooltip');
const words = (text: string) => page.locator('dfn', { hasText: new RegExp(`^${text}$`) });
const says = (part: RegExp) => eventually(async () => assert.match(await bubble().innerText(), part));
const isSilent = () => eventually(async () => assert.equal(await bubble().isVisible(), false));
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const inView = async () => {
  const box = await bubble().boundingBox();
  const size = page.viewportSize();
  assert.ok(box && size);
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height);
};

describe('an explained quantity', () => {
  it('says on hover what it is, and no more when the pointer has gone', async () => {
    await words('Slope').hover();
    await says(/^How steeply f rises here.*changes\.$/s);
    await page.mouse.move(5, 500);
    await isSilent();
  });

  it('lets the pointer go into what it says', async () => {
    await words('exact').hover();
    await says(/rules of differentiation/);
    await bubble().hover();
    await page.waitForTimeout(400);
    assert.equal(await bubble().isVisible(), true);
  });

  it('is silenced by Escape, which nobody else hears of', async () => {
    await page.evaluate(() => {
      window.addEventListener('keydown', ({ key }) => Object.assign(globalThis, { heard: key }));
    });
    await words('Slope').hover();
    await says(/steeply/);
    await page.keyboard.press('Escape');
    assert.equal(await bubble().isVisible(), false);
    assert.equal(await page.evaluate('globalThis.heard'), undefined);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate('globalThis.heard'), 'Escape');
  });

  it('says it on keyboard focus; all of a region are one stop, and arrow keys go from one to the next', async () => {
    await page.getByText('Before').focus();
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Slope');
    await says(/steeply.*\n.*Arrow keys/s);
    await page.keyboard.press('ArrowDown');
    await says(/^By the rules/);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'step h');
    await says(/^How far to the side/);
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Slope');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'VSCODE-TEXT-FIELD');
    await isSilent();
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'step h');
  });

  it('is described to those who hear the page', async () => {
    const id = await words('exact').getAttribute('aria-describedby');
    const text = await page.locator(`[id="${id}"]`).textContent();
    assert.match(text ?? '', /^By the rules of differentiation/);
    assert.equal(
      await page.getByRole('textbox', { name: 'step h', exact: true }).count(),
      1,
      'the field has its plain name',
    );
  });

  it('keeps the focus and what it says while the numbers around it change', async () => {
    await words('Slope').focus();
    await page.evaluate(`for (const x of [6, 7]) globalThis.readout.update(
      '<slope>Slope</slope> at x = ' + x, '0.22', '<exact>exact</exact> 0.22')`);
    assert.match(await page.locator('.readout-name').innerText(), /^Slope at x = 7$/);
    assert.equal(await focused(), 'Slope');
    assert.equal(await bubble().isVisible(), true);
    await page.evaluate(`globalThis.readout.update('No <exact>exact</exact> value', '', '')`);
    assert.match(await page.locator('.readout-name').innerText(), /^No exact value$/);
  });

  it('stays within the page, at any edge of it', async () => {
    for (const [width, height] of [
      [300, 700],
      [1000, 90],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const text of ['Slope', 'exact', 'step h']) {
        await words(text).focus();
        await says(/\w/);
        await inView();
      }
    }
  });
});

describe('a quantity', () => {
  it('is known by its own name only', () => {
    assert.deepEqual(['slope', 'toString', 'tangent'].map(isQuantity), [true, false, false]);
  });
});
