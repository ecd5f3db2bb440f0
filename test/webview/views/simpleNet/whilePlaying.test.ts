import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { SimpleNetParams } from '#protocol';
import { simpleNet } from '../../../../src/views/simpleNet/params';
import { type BrowserPages, eventually, openBrowserPages } from '../../../browserPage';

/** The view, with its params in `asked`; `draw` computes and draws those asked for last, as the host does. */
const source = `
  import { registerToolkit } from '#ui';
  import { computeSimpleNet } from './src/views/simpleNet/compute';
  import { createSimpleNet } from './webview/views/simpleNet';
  registerToolkit();
  globalThis.begin = (params, presets) => {
    globalThis.asked = [params];
    globalThis.view?.dispose();
    globalThis.view = createSimpleNet({ presets, setParams: (next) => asked.push(next), setClock: () => {} });
    document.querySelector('main').replaceChildren(view.root);
    view.show(params);
    draw();
  };
  globalThis.draw = () => view.draw(computeSimpleNet(asked.at(-1)).next().value, 0);`;

const start = simpleNet.defaults;
const example: SimpleNetParams = { ...start, target: 2, rates: [0.5], targets: [2], learningRate: 0.5 };
const presets = [
  { name: 'At the start', params: start },
  { name: 'Another answer', params: example },
];

let pages: BrowserPages;
let page: Page;

before(async () => {
  pages = await openBrowserPages({ source });
  page = await pages.open(1200);
});
after(() => pages?.close());
beforeEach(() =>
  page.evaluate(([first, named]) => Reflect.get(globalThis, 'begin')(first, named), [
    start,
    presets,
  ] as const),
);

const draw = () => page.evaluate('draw()');
const lastAsked = () => page.evaluate<SimpleNetParams>('asked.at(-1)');
const field = (label: string) => page.locator(`vscode-text-field[aria-label="${label}"] input`);
const named = (name: string) => page.locator('.net-steps').getByRole('button', { name, exact: true });
const reads = (label: string, text: string) =>
  eventually(async () => assert.equal(await field(label).inputValue(), text));

async function play(): Promise<void> {
  await named('Play').click();
  await named('Pause').waitFor();
}

describe('while steps are played', () => {
  const typed = [
    { label: 'weights of x₀', text: '0.5, -', why: 'cannot be read yet' },
    { label: 'learning rate', text: '', why: 'cannot be read yet' },
    { label: 'learning rate', text: '1.', why: 'will be longer' },
    { label: 'weights of x₁', text: '1., 2, 3', why: 'will be longer' },
  ];
  for (const { label, text, why } of typed) {
    it(`"${text}", which ${why}, stays in ${label}, and playing pauses`, async () => {
      await play();
      await field(label).fill(text);
      await named('Play').waitFor();
      await draw();
      await reads(label, text);
    });
  }

  it('what is typed into a cell pauses them, too', async () => {
    await play();
    await page.locator('.net-input td[tabindex="0"]').focus();
    await page.keyboard.type('25');
    await named('Play').waitFor();
  });

  it('an example begins where it begins', async () => {
    await play();
    await page.locator('.examples vscode-dropdown').click();
    await page.locator('.examples vscode-option', { hasText: 'Another answer' }).click();
    await named('Play').waitFor();
    await draw();
    assert.deepEqual(await lastAsked(), example);
  });

  it('another right answer is taken up, and they go on', async () => {
    await play();
    await page.locator('vscode-dropdown[aria-label="right answer"]').click();
    await page.locator('vscode-option:visible', { hasText: 'answer 1' }).click();
    await draw();
    assert.equal((await lastAsked()).target, 1);
    assert.equal(await named('Pause').count(), 1);
  });
});

it('an example that is chosen twice begins again, though its frame has not come', async () => {
  for (let time = 0; time < 2; time++) {
    await page.locator('.examples vscode-dropdown').click();
    await page.locator('.examples vscode-option', { hasText: 'Another answer' }).click();
    await named('Step').click();
    assert.deepEqual((await lastAsked()).rates, [0.5, 0.5]);
  }
});
