import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import type { Params, ViewId } from '#protocol';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForTexts } from './reading';

type OfFormula = { [V in ViewId]: Params<V> extends { readonly source: unknown } ? V : never }[ViewId];

/** Of each view that has a formula: what is typed, and what the figure reads out of it. */
const calculus: Readonly<Record<OfFormula, { readonly formula: string; readonly reads: RegExp }>> = {
  tangent: { formula: 'x^3', reads: /=/ },
  stepSize: { formula: 'x^3', reads: /=/ },
  surface: { formula: 'x0^2 + 3x1^2', reads: /=|azimuth/ },
  descent: { formula: 'x0^2 + 3x1^2', reads: /start \(/ },
};

/** Puts the focus to the top of the page: Tab goes on from there, not from what was used last. */
const toTop = (view: FrameLocator) =>
  view.locator('main').evaluate((main) => {
    main.tabIndex = -1;
    main.focus();
  });

describe('by the keyboard alone', () => {
  const workbench = useWorkbench();
  const press = (key: string) => workbench().page.keyboard.press(key);

  /** Presses Tab until the focus is on `selector`; what is on the way is the order of the page. */
  async function tabTo(view: FrameLocator, selector: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if ((await view.locator(`${selector}:focus`).count()) > 0) return;
      await press('Tab');
    }
    assert.fail(`Tab does not reach ${selector}.`);
  }

  for (const name of Object.keys(calculus) as OfFormula[]) {
    const { formula, reads } = calculus[name];
    it(`${name}: formula, figure, live region, table of values and Reset`, async () => {
      const view = await workbench().fresh(name);
      await waitForTexts(view, 'Table of values', 'Reset');
      await view.locator('body').focus();
      await tabTo(view, 'header input');
      const before = await view.locator('.column').innerText();
      await press('Control+A');
      await workbench().page.keyboard.type(formula);
      const field = view.locator('header input').first();
      await becomes(() => field.inputValue(), formula);
      await until('the numbers of another function', async () => {
        const isStale = (await view.locator('.stage.stale').count()) > 0;
        return !isStale && (await view.locator('.column').innerText()) !== before;
      });

      await tabTo(view, '.figure-drawing');
      const live = view.locator('.figure:has(.figure-drawing:focus) .figure-live');
      await press('ArrowRight');
      const first = await until('a value read out', async () => {
        const text = await live.innerText();
        return reads.test(text) && text;
      });
      await press('ArrowRight');
      await until('the next value read out', async () => (await live.innerText()) !== first);

      await tabTo(view, 'summary');
      await press('Enter');
      await until('rows of values', async () => (await view.locator('.figure-table[open] td').count()) > 5);

      await tabTo(view, '.actions button:has-text("Reset")');
      await press('Enter');
      await until('the defaults', async () => (await field.inputValue()) !== formula);
    });
  }

  it('training: the learning rate within ten Tabs from the top of the page, each row of choices one of them', async () => {
    const view = await workbench().fresh('training');
    await waitForTexts(view, 'Train', 'learning rate', 'Reset');
    await toTop(view);
    const way: string[] = [];
    const isThere = async () =>
      (await view.locator('vscode-text-field[aria-label="learning rate"]:focus').count()) > 0;
    while (way.length < 11 && !(await isThere())) {
      await press('Tab');
      way.push((await view.locator(':focus').first().innerText()).slice(0, 30));
    }
    assert.ok(way.length <= 10, way.join(' > '));
  });

  it('a quantity: says what it is where Tab comes to it, goes on by the arrow keys, and is silent after Escape', async () => {
    const view = await workbench().fresh('surface');
    await waitForTexts(view, 'Partial derivative', 'Reset');
    await view.locator('body').focus();
    await tabTo(view, '.column .explained');
    const bubble = view.getByRole('tooltip');
    await until('the first', async () => /^The slope of f along one/.test(await bubble.innerText()));
    await press('ArrowDown');
    await until('the next', async () => /^By the rules of differentiation/.test(await bubble.innerText()));
    await press('Escape');
    await until('silence', async () => !(await bubble.isVisible()));
  });

  it('a function of a file: opened by the palette; its place, its slider and the way to a formula, each seen where the focus is', async () => {
    const { page } = workbench();
    const file = await workbench().openOwn('def curve(x, a=0.01):\n    return a*x**2\n', '.py');
    await workbench().command('Gradient Lab: Plot Function at Cursor');
    const view = await workbench().view('tangent', { where: 'panel' });
    const slope = view.locator('.readout-value').first();
    await type(view, 'tangents at', '5');
    await until('the slope', async () => (await slope.innerText()) === '0.1000');
    await toTop(view);
    const isSeen = async () => {
      const { outlineStyle, outlineWidth } = await view
        .locator(':focus')
        .evaluate((element) => ({ ...getComputedStyle(element) }));
      assert.ok(
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
        `${outlineStyle} ${outlineWidth}`,
      );
    };
    await tabTo(view, '.of-code .code');
    await isSeen();
    await tabTo(view, '.letter input[type="range"]');
    await isSeen();
    await press('End');
    await until('another slope', async () => (await slope.innerText()) === '0.5000');
    await view.locator('body').focus();
    await tabTo(view, '.of-code .code');
    await press('Enter');
    await page.locator(`.monaco-editor.focused[data-uri$="${file}"]`).waitFor();
    await press('Control+2');
    await until('the keyboard in the page', () =>
      page.evaluate(() => document.activeElement?.tagName === 'IFRAME'),
    );
    await tabTo(view, '.of-code vscode-button');
    await press('Enter');
    await view.locator('header input:focus').waitFor();
  });
});
