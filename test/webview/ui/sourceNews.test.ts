import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import type { FunctionSource } from '../../../src/language/core/functionSource';
import { openBrowserPages, usePage } from '../../browserPage';

const code = (name: string, program: string): FunctionSource => ({
  kind: 'code',
  uri: 'file:///project/ch04.py',
  languageId: 'python',
  name,
  line: 1,
  program,
});

let page: Page;
usePage(
  () =>
    openBrowserPages({
      source: `import * as ui from '#ui'; ui.registerToolkit(); Reflect.set(globalThis, 'ui', ui);`,
    }),
  (opened) => {
    page = opened;
  },
);

beforeEach(async () => {
  await page.clock.install();
  await page.evaluate(() => {
    const { Form } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const form = new Form<{ readonly source: FunctionSource }>(() => undefined);
    document.querySelector('main')?.replaceChildren(form.formula('source', 'f(x) ='));
    Object.assign(globalThis, { form });
  });
});

const show = (source: FunctionSource) => page.evaluate(`form.show({ source: ${JSON.stringify(source)} })`);
const heard = () => page.locator('.source > [role="status"]').innerText();
const pass = (milliseconds: number) => page.clock.runFor(milliseconds);

describe('a function of a file', () => {
  it('has its name broken between words where it is narrow', async () => {
    await page.setViewportSize({ width: 300, height: 600 });
    await show(code('a_function_with_a_name_that_is_longer_than_a_line_is', 'a'));
    const name = page.locator('.code-name');
    assert.equal(await name.innerText(), 'a_function_with_a_name_that_is_longer_than_a_line_is');
    const lines = await name.evaluate((element) => {
      const range = document.createRange();
      return [...element.childNodes].map((part) => {
        range.selectNode(part);
        return [part.textContent ?? '', range.getClientRects().length] as const;
      });
    });
    assert.deepEqual(
      lines.filter(([word, rows]) => word !== '' && rows !== 1),
      [],
    );
    assert.ok(await name.evaluate((element) => element.clientHeight > 20));
  });
});

describe('a function of a file that changes under its view', () => {
  it('is told once no more keys come, and not where a view begins with it', async () => {
    await show(code('curve', 'a'));
    await pass(2000);
    assert.equal(await heard(), '');
    for (const program of ['b', 'c', 'd']) {
      await show(code('curve', program));
      await pass(600);
      assert.equal(await heard(), '');
    }
    await pass(600);
    assert.equal(await heard(), 'curve was edited: picture and numbers are of what it is now.');
  });

  it('is told by its name where it is another one', async () => {
    await show(code('curve', 'a'));
    await show(code('bowl', 'a'));
    await pass(1100);
    assert.equal(await heard(), 'bowl is drawn now.');
  });

  it('is not told where it is the same, or a formula by now', async () => {
    await show(code('curve', 'a'));
    await show(code('curve', 'a'));
    await pass(1100);
    assert.equal(await heard(), '');
    await show(code('curve', 'b'));
    await show({ kind: 'formula', text: 'x^2' });
    await pass(1100);
    assert.equal(await heard(), '');
  });

  it('is not told where it was broken meanwhile, of which an alert tells', async () => {
    await show(code('curve', 'a'));
    await show(code('curve', 'b'));
    await page.evaluate("form.fail({ message: 'Line 1.', at: { field: 'formula', start: 0, end: 0 } })");
    await pass(1100);
    assert.equal(await heard(), '');
    assert.equal(await page.locator('.of-code [role="alert"]').innerText(), 'Line 1.');
  });
});
