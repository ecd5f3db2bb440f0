import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import { type BrowserPages, openBrowserPages } from '../../browserPage';

let pages: BrowserPages;
let page: Page;

/** A layout with a formula, a picture, what moves it and a long column, as most views have. */
before(async () => {
  pages = await openBrowserPages({
    source: `import * as ui from '#ui'; ui.registerToolkit(); Reflect.set(globalThis, 'ui', ui);`,
  });
  page = await pages.open();
  await page.evaluate(() => {
    const { button, createLayout, element, Form, section } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const layout = createLayout();
    const form = new Form<object>(() => undefined);
    layout.top.append(element('p', 'top-lead', 'A net of one layer.'), form.examples([]));
    layout.stage.append(element('div', 'picture'));
    layout.under.append(button('Play', () => undefined));
    const [first = '', ...others] = Array.from({ length: 12 }, (_, i) => `Section ${i}`);
    const made = (name: string) => section(name, ...[1, 2, 3, 4].map((n) => element('p', '', `Line ${n}`)));
    layout.column.append(made(first), layout.sentence.element, ...others.map(made));
    layout.sentence.say('What is seen here.');
    document.querySelector('main')?.replaceChildren(layout.root);
  });
});
after(() => pages?.close());

const box = async (selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  assert.ok(found, selector);
  return found;
};
const atWidth = async (width: number) => {
  await page.setViewportSize({ width, height: 700 });
  await page.evaluate(() => window.scrollTo(0, 0));
};

describe('the layout', () => {
  it('stands the column beside the figures from 760 px on, and keeps them in sight while it is read', async () => {
    for (const width of [1280, 760]) {
      await atWidth(width);
      const figures = await box('.figures');
      const column = await box('.column');
      assert.ok(column.x >= figures.x + figures.width, `${width} px: beside`);
      assert.equal(column.width, 264);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const scrolled = await box('.figures');
      assert.ok((await box('.column')).y < -200, `${width} px: the column was scrolled`);
      assert.ok(scrolled.y >= 0 && scrolled.y + scrolled.height <= 700, `${width} px: ${scrolled.y}`);
    }
  });

  it('puts the column under the figures below 760 px, the sentence first', async () => {
    for (const width of [759, 640, 300]) {
      await atWidth(width);
      const under = await box('.under');
      const sentence = await box('.sentence');
      const part = await box('.section');
      assert.ok(sentence.y >= under.y + under.height, `${width} px: the sentence under the figures`);
      assert.ok(sentence.y - under.y - under.height < 40, `${width} px: and near them`);
      assert.ok(part.y >= sentence.y + sentence.height, `${width} px: then the rest`);
      assert.ok((await box('.picture')).height >= 270, `${width} px: the picture`);
    }
  });

  it('puts parts of the column side by side where there is room for two', async () => {
    for (const [width, count] of [
      [759, 2],
      [640, 2],
      [300, 1],
    ] as const) {
      await atWidth(width);
      const lefts = await page
        .locator('.column > .section')
        .evaluateAll((sections) => sections.map((one) => one.getBoundingClientRect().x));
      assert.equal(new Set(lefts).size, count, `${width} px`);
    }
  });

  it('never scrolls sideways', async () => {
    for (const width of [1280, 760, 759, 640, 480, 300]) {
      await atWidth(width);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${width} px: ${wide}`);
    }
  });
});
