import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { views } from '#views';
import { formulaSource, writtenSource } from '../../src/views/functionSource';
import { eventually, openBrowserPages, usePage } from '../browserPage';

/** A view of a layout and a form, as views are made; what it was told is in `told`. */
const source = `
  import { createArithmetic, createLayout, createLetters, Form, registerToolkit } from '#ui';
  import { formView } from './webview/formView';
  registerToolkit();
  globalThis.open = () => {
    globalThis.told = [];
    const layout = createLayout();
    const form = new Form((params) => told.push(['asked', params.source.text]), { left: ['h'] });
    layout.top.append(form.formula('source', 'f(x) ='), form.number('h', 'step h'));
    const arithmetic = createArithmetic();
    arithmetic.update([['1 + 1']]);
    const letters = createLetters(form);
    layout.column.append(layout.sentence.element, arithmetic.element, letters.element);
    globalThis.view = formView({
      layout,
      form,
      letters,
      shown: (params) => told.push(['shown', params.source.text, form.params?.source.text]),
      draw: ({ sentence }, elapsed) => told.push(['draw', sentence, elapsed]),
      dispose: () => told.push(['dispose']),
    });
    document.querySelector('main').replaceChildren(view.root);
    view.show(${JSON.stringify(views.tangent.defaults)});
  };`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => page.evaluate('open()'));

const told = () => page.evaluate<unknown[]>('told.splice(0)');
const view = (call: string) => page.evaluate(`view.${call}`);
const draw = (sentence: string, warning = false) =>
  view(`draw(${JSON.stringify({ sentence, warning, letters: [] })}, 12)`);
const sentence = () => page.locator('p.sentence');
const isStale = async () => (await page.locator('.stage.stale').count()) === 1;
const opacity = (of: string) => page.locator(of).evaluate((one) => Number(getComputedStyle(one).opacity));
const problem = () => page.locator('.problem').first().innerText();
const field = () => page.getByLabel('f(x) =').locator('input');

describe('formView', () => {
  it('tells of params when its controls show them, and asks for nothing by that', async () => {
    const formula = writtenSource(views.tangent.defaults.source);
    assert.deepEqual(await told(), [['shown', formula, formula]]);
    await eventually(async () => assert.equal(await field().inputValue(), formula));
    await view(`show(${JSON.stringify({ ...views.tangent.defaults, source: formulaSource('x^3') })})`);
    assert.deepEqual(await told(), [['shown', 'x^3', 'x^3']]);
    await eventually(async () => assert.equal(await field().inputValue(), 'x^3'));
  });

  it('draws a frame and says its sentence, as a warning where it is one', async () => {
    await told();
    await draw('The slope is <tangent>2</tangent>.');
    assert.deepEqual(await told(), [['draw', 'The slope is <tangent>2</tangent>.', 12]]);
    assert.equal(await sentence().innerText(), 'The slope is 2.');
    assert.equal(await sentence().getAttribute('class'), 'sentence');
    await draw('Too large.', true);
    assert.equal(await sentence().getAttribute('class'), 'sentence warning');
    await draw('As it should be.');
    assert.equal(await sentence().getAttribute('class'), 'sentence');
  });

  it('says a failure at the field that it is about; the last picture stays, dimmed, until there is another', async () => {
    await draw('A picture.');
    assert.equal(await isStale(), false);
    await view('failed({ message: "Unknown name.", at: { field: "formula", start: 0, end: 2 } })');
    assert.equal(await isStale(), true);
    assert.match(await problem(), /Unknown name\.$/);
    assert.deepEqual([await opacity('.arithmetic'), await opacity('.sentence')], [0.45, 1]);
    assert.equal(await sentence().innerText(), 'Picture and numbers still show the last values that worked.');
    await field().fill('x^3');
    await draw('Another picture.');
    assert.equal(await isStale(), false);
    assert.deepEqual([await problem(), await opacity('.arithmetic')], ['', 1]);
    assert.equal(await sentence().innerText(), 'Another picture.');
  });

  it('has a slider for each letter of a formula that was read, though nothing can be drawn of it', async () => {
    const failed = (letters: string) =>
      view(`failed({ message: "No value.", at: { field: "formula", start: 0, end: 0 }${letters} })`);
    const names = () => page.locator('.letter .slider label').allInnerTexts();
    await failed(', letters: [{ name: "a", value: 1 }, { name: "b", value: 2 }]');
    assert.deepEqual(await names(), ['a', 'b']);
    await failed('');
    assert.deepEqual(await names(), ['a', 'b'], 'of a text that cannot be read nothing is known');
    await failed(', letters: []');
    assert.deepEqual(await names(), []);
  });

  for (const at of [undefined, { field: 'seed', start: 0, end: 0 }]) {
    it(`says a failure of ${at ? 'a field that is not here' : 'no field'} in its sentence`, async () => {
      await draw('A picture.');
      await view(`failed(${JSON.stringify({ message: 'This took too long.', at })})`);
      assert.equal(await isStale(), true);
      assert.equal(await sentence().innerText(), 'This took too long.');
      assert.equal(await problem(), '');
      assert.equal(await sentence().getAttribute('class'), 'sentence warning');
    });
  }

  it('shows in its fields what a frame has chosen', async () => {
    await view(`show(${JSON.stringify({ ...views.tangent.defaults, h: undefined })})`);
    await view('draw({ sentence: "", warning: false, letters: [], chosen: { h: 0.25 } }, 12)');
    await eventually(async () =>
      assert.equal(await page.getByLabel('step h', { exact: true }).locator('input').inputValue(), '0.25'),
    );
  });

  it('forgets a failure at its field when params come from the host', async () => {
    await view('failed({ message: "Unknown name.", at: { field: "formula", start: 0, end: 2 } })');
    await view(`show(${JSON.stringify(views.tangent.defaults)})`);
    assert.equal(await problem(), '');
  });

  it('stays as it is when a run ends, and is disposed of once', async () => {
    await draw('The last picture.');
    await told();
    await view('ended("finished")');
    assert.deepEqual([await told(), await sentence().innerText()], [[], 'The last picture.']);
    await view('dispose()');
    assert.deepEqual(await told(), [['dispose']]);
  });
});
