import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ui from '#ui';
import type { CodeSource } from '../../../../src/language/core/functionSource';
import { eventually, openBrowserPages, usePage } from '../../../browserPage';

interface Params {
  readonly source: CodeSource;
  readonly axes: readonly string[];
}

const params: Params = {
  source: { kind: 'code', uri: 'file:///a.py', languageId: 'python', name: 'loss', line: 3, program: '' },
  axes: [],
};
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
  await page.evaluate((shown) => {
    const { Form, createPlaneAxes } = Reflect.get(globalThis, 'ui') as typeof Ui;
    const asked: Params[] = [];
    const form = new Form<Params>((next) => asked.push(next));
    const axes = createPlaneAxes(form);
    document.querySelector('main')?.replaceChildren(form.formula('source', 'f(x) =', axes));
    form.show(shown);
    Object.assign(globalThis, { asked, form, axes });
  }, params);
});

const draw = (chosen: readonly string[]) =>
  page.evaluate(`axes.draw({ axes: ${JSON.stringify({ variables: ['w[0]', 'w[1]', 'w[2]'], chosen })} })`);
const asked = () => page.evaluate<(readonly string[])[]>('globalThis.asked.map(({ axes }) => axes)');
const group = () => page.getByRole('group', { name: 'Variables along the axes' });
const title = () => page.locator('.code-title').innerText();
const values = () =>
  group()
    .locator('vscode-dropdown')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
const choose = async (label: string, name: string) => {
  await page.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await page.locator('vscode-option:visible', { hasText: name }).click();
};

describe('createPlaneAxes', () => {
  it('is not there where there is no choice', async () => {
    assert.equal(await group().count(), 0);
    await draw(['w[0]', 'w[1]']);
    await group().waitFor();
    await page.evaluate(`axes.draw({ variables: ['p', 'q'] })`);
    assert.equal(await group().count(), 0);
    assert.equal(await title(), 'f(p, q) =');
    await page.evaluate(`axes.draw({ variable: 't' })`);
    assert.equal(await title(), 'f(t) =');
  });

  it('shows what is along the axes, and names it before the function', async () => {
    await draw(['w[2]', 'w[0]']);
    await eventually(async () => assert.deepEqual(await values(), ['w[2]', 'w[0]']));
    assert.equal(await title(), 'f(w[2], w[0]) =');
  });

  const rows: readonly (readonly [label: string, name: string, axes: readonly string[]])[] = [
    ['vertical', 'w[2]', ['w[0]', 'w[2]']],
    ['horizontal', 'w[2]', ['w[2]', 'w[1]']],
    ['horizontal', 'w[1]', ['w[1]', 'w[0]']],
    ['vertical', 'w[0]', ['w[1]', 'w[0]']],
  ];
  for (const [label, name, axes] of rows)
    it(`puts ${name} along the ${label} axis`, async () => {
      await draw(['w[0]', 'w[1]']);
      await choose(label, name);
      await eventually(async () => assert.deepEqual(await asked(), [axes]));
    });

  it('stays as it is chosen from while the same is drawn again', async () => {
    await draw(['w[0]', 'w[1]']);
    const dropdown = page.locator('vscode-dropdown[aria-label="vertical"]');
    await dropdown.focus();
    await dropdown.press('Enter');
    await dropdown.press('End');
    await draw(['w[0]', 'w[1]']);
    await dropdown.press('Enter');
    await eventually(async () => assert.deepEqual(await asked(), [['w[0]', 'w[2]']]));
  });

  it('goes with the function when a formula is typed instead', async () => {
    await draw(['w[0]', 'w[1]']);
    await page.getByText('Formula', { exact: true }).click();
    assert.equal(await group().count(), 0);
  });
});
