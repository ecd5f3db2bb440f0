import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { FromWebview, TangentFrame, ToWebview, ViewId } from '#protocol';
import { textsOf, views } from '#views';
import { pack } from '../../src/thread/pack';
import { computationOf } from '../../src/views/engineHalves';
import { formulaSource } from '../../src/views/functionSource';
import { type BrowserPages, eventually, openBrowserPages } from '../browserPage';
import { createContext } from '../views/createContext';

/** VS Code's side of a page, as it documents it: what the page says and keeps is written down. */
const vsCode = `globalThis.said = []; globalThis.kept = [];
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => said.push(structuredClone(message)),
    setState: (state) => kept.push(structuredClone(state)),
  });`;

let pages: BrowserPages;
let page: Page;
let errors: string[];

before(async () => {
  pages = await openBrowserPages({ file: 'webview/main.ts' }, vsCode);
  page = await pages.open();
  page.on('pageerror', (error) => errors.push(error.message));
});
after(() => pages?.close());
beforeEach(() => {
  errors = [];
});

/** What the page has said, and kept, since this was last asked. */
const said = () => page.evaluate<FromWebview[]>('said.splice(0)');
const kept = () => page.evaluate<object[]>('kept.splice(0)');
/** The host says something, as it comes out of VS Code. */
const hear = (message: ToWebview) =>
  page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), pack(message));

function show<V extends ViewId>(view: V, params: (typeof views)[V]['defaults'], runId = 1): ToWebview {
  const { title, presets } = views[view];
  return {
    type: 'show',
    view,
    title: title(),
    runId,
    params,
    presets: presets(),
    texts: textsOf(view),
    strings: {},
  };
}

const frameOf = (view: ViewId, runId = 1): ToWebview => {
  const [frame] = computationOf(view)(views[view].defaults, createContext().context);
  return { type: 'frame', view, runId, frame: frame ?? assert.fail(), elapsed: 0 };
};

describe('the page', () => {
  it('says that it is ready, and nothing else', async () => {
    assert.deepEqual(await said(), [{ type: 'ready' }]);
    assert.equal(await page.locator('main').innerText(), '');
  });

  for (const view of Object.keys(views) as ViewId[]) {
    it(`shows ${view}: its title, its figures, its sentence and the row of actions`, async () => {
      await hear(show(view, views[view].defaults));
      await hear(frameOf(view));
      const main = page.locator(`main[data-view="${view}"]`);
      assert.equal(await main.locator('h1').innerText(), views[view].title());
      assert.notEqual(await main.locator('p.sentence[role="status"]').innerText(), '');
      assert.equal(await main.getByRole('button', { name: 'Reset', exact: true }).count(), 1);
      await eventually(async () =>
        assert.ok((await main.locator('.stage canvas, .stage table').count()) > 0),
      );
      // A rule that says `display` would show again what is hidden.
      const hidden = await page
        .locator('[hidden]')
        .evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== 'none').map(String));
      assert.deepEqual(hidden, []);
      assert.deepEqual(await kept(), [pack({ view, params: views[view].defaults })]);
      assert.deepEqual([errors, await said()], [[], []]);
    });
  }

  it('reads what JSON cannot carry as numbers again', async () => {
    await hear(show('tangent', views.tangent.defaults));
    const frame = frameOf('tangent');
    assert.ok(frame.type === 'frame');
    const [picture, ...others] = (frame.frame as TangentFrame).pictures;
    const spoilt = { ...frame.frame, pictures: [{ ...picture, slope: Number.NaN }, ...others] } as never;
    await hear({ ...frame, frame: spoilt });
    assert.deepEqual(errors, []);
    assert.match(await page.locator('.column').innerText(), /\n5\.00\t0\.7500\tnan\n/);
  });

  it('tells the host of an error that nothing caught', async () => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('a slip');
      });
    });
    await eventually(async () => {
      const last = (await said()).at(-1);
      assert.ok(last?.type === 'crashed');
      assert.match(last.message, /^Error: a slip\n {4}at /);
    });
  });

  it('has the elements of its controls', async () => {
    await hear(show('tangent', views.tangent.defaults));
    await page.getByLabel('f(x) =').locator('input').fill('x^3');
    await eventually(async () => {
      // What the example is shown with goes with its formula: of another one it is left to the view.
      const left = { points: undefined, h: undefined, range: undefined };
      const params = { ...views.tangent.defaults, source: formulaSource('x^3'), ...left };
      const { gesture, sentAt, ...last } = { gesture: 0, sentAt: 0, ...(await said()).at(-1) };
      assert.deepEqual(last, { type: 'setParams', params });
      assert.ok(gesture > 0 && sentAt > 0);
    });
  });

  it('hears undo and redo, by key and by the menu of VS Code', async () => {
    await hear(show('tangent', views.tangent.defaults));
    await page.getByLabel('f(x) =').locator('input').press('Control+z');
    await page.evaluate(() => document.execCommand('redo'));
    await eventually(async () => {
      const types = (await said()).map(({ type }) => type);
      assert.deepEqual(types.slice(-2), ['undo', 'redo']);
    });
  });
});
