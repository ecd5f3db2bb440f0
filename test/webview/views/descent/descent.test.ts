import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { DescentParams } from '#protocol';
import { descent } from '../../../../src/views/descent/params';
import { formulaSource } from '../../../../src/views/functionSource';
import { eventually, openBrowserPages, usePage } from '../../../browserPage';

/** The view alone: `ask` and `draw` do what the host's messages would. */
const source = `
  import { registerToolkit } from '#ui';
  import { createDescent } from './webview/views/descent';
  import { computeDescent } from './src/views/descent/compute';
  registerToolkit();
  const context = { memory: new Map(), now: () => 0, pause: () => undefined };
  globalThis.open = () => {
    const view = createDescent({ presets: [], setParams: () => undefined, setClock: () => undefined });
    document.querySelector('main').replaceChildren(view.root);
    globalThis.ask = view.show;
    globalThis.draw = (params) => view.draw(computeDescent(params, context).next().value, 0);
  };`;

const bowl = descent.defaults;
const valley: DescentParams = { ...bowl, source: formulaSource('x0^2/20 + x1^2'), start: [-7, 2] };

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => page.evaluate('open()'));

const ask = (params: DescentParams) => page.evaluate(`ask(${JSON.stringify(params)})`);
const draw = (params: DescentParams) => page.evaluate(`draw(${JSON.stringify(params)})`);
/** Where the pointer can take hold of the start. */
const startInPage = () =>
  page.evaluate(() => {
    const drawing = document.querySelector('.descent-map .figure-drawing');
    if (!drawing) throw new Error('no map');
    const { left, top, width, height } = drawing.getBoundingClientRect();
    for (let x = left; x < left + width; x += 10) {
      for (let y = top; y < top + height; y += 10) {
        drawing.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
        if (drawing.classList.contains('figure-grab')) return { x, y };
      }
    }
    throw new Error('no start on the map');
  });
/** The values of x0 that the table of the map's grid has columns for. */
const columns = () => page.locator('.descent-map table').last().locator('thead').innerText();
const step = () => page.locator('.scrubber').inputValue();

describe('the descent', () => {
  it('shows a new function whole when its frame has come, not when it was asked for', async () => {
    await ask(bowl);
    await draw(bowl);
    await page.getByRole('button', { name: '‹ Back' }).click();
    await ask(valley);
    await draw(bowl);
    assert.equal(await step(), '99');
    await draw(valley);
    assert.equal(await step(), '100');
  });

  it('fits the map again when a drag that led nowhere is undone and another function chosen', async () => {
    await page.locator('.descent-map summary').click();
    await ask(valley);
    await draw(valley);
    await eventually(async () => assert.match(await columns(), /\d/));
    const wanted = await columns();
    await ask(bowl);
    await draw(bowl);
    await eventually(async () => assert.notEqual(await columns(), wanted));
    const { x, y } = await startInPage();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 20, { steps: 4 });
    await page.mouse.up();
    await ask(valley);
    await draw(valley);
    await eventually(async () => assert.equal(await columns(), wanted));
  });

  it('writes the table of steps after the figures are painted, and in the rows that stand there', async () => {
    await ask(bowl);
    await draw(bowl);
    const rows = page.locator('.steps tbody tr');
    await eventually(async () => assert.equal(await rows.count(), 101));
    const first = await rows.first().elementHandle();
    const moved: DescentParams = { ...bowl, start: [-2, 4], stepCount: 40 };
    const text = () => rows.first().innerText();
    const atOnce = "document.querySelector('.steps tbody tr').textContent";
    assert.match(await page.evaluate<string>(`draw(${JSON.stringify(moved)}); ${atOnce}`), /\[-3\. {2}4\.\]/);
    await eventually(async () => assert.match(await text(), /\[-2\. {2}4\.\]/));
    assert.equal(await rows.count(), 41);
    assert.equal(
      await rows
        .last()
        .innerText()
        .then((words) => words.split('\t')[0]),
      '40',
    );
    assert.equal(await first?.evaluate((row) => row.isConnected), true);
  });
});
