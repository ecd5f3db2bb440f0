import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { drag, pointInPage } from './dragging';
import { countColour, readPaint, until, useWorkbench } from './harness';
import { becomes, painted, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';
import { choose } from './training';

const chip = (view: FrameLocator, name: string) => view.getByRole('button', { name, exact: true });
const difference = (view: FrameLocator, name: string) => view.getByRole('radio', { name, exact: true });
const figure = (view: FrameLocator) => view.locator('.figure-drawing').first();
const rangeField = (view: FrameLocator) => view.locator('vscode-text-field[aria-label="x from, to"] input');

async function pixelsOf(view: FrameLocator, token: string): Promise<number> {
  return countColour(await readPaint(view.locator('canvas').first()), await themeColour(view, token));
}

describe('tangent view, moved', () => {
  const workbench = useWorkbench();
  /** The book's function with its tangents at 5 and 10 in one figure. */
  async function open(): Promise<FrameLocator> {
    const view = await workbench().fresh('tangent');
    await choose(view, 'Examples', 'function_1 of the book');
    await waitForPictures(view, 2);
    await chip(view, 'side by side').click();
    await until('one figure', async () => (await view.locator('canvas').count()) === 1);
    return view;
  }

  it('shows one figure with both tangents when side by side is off', async () => {
    const view = await workbench().fresh('tangent');
    await choose(view, 'Examples', 'function_1 of the book');
    await waitForPictures(view, 2);
    assert.equal(await chip(view, 'side by side').getAttribute('aria-pressed'), 'true');
    await chip(view, 'side by side').click();
    await until('one figure', async () => (await view.locator('canvas').count()) === 1);
    assert.equal(await chip(view, 'side by side').getAttribute('aria-pressed'), 'false');
    await becomes(
      () => view.locator('.pinned tbody tr').allInnerTexts(),
      ['5.00\t0.750\t0.2000', '10.00\t2.000\t0.3000'],
    );
  });

  it('draws the secant with its two points for a large h, and says so', async () => {
    const view = await open();
    await painted(view);
    assert.equal(await pixelsOf(view, 'charts-red'), 0);
    await type(view, 'step h', '2');
    await waitForTexts(view, 'f(7) - f(3)', '= 1.19 - 0.39', '÷ 2h = 0.8 / 4 = 0.2000', 'estimate 0.2 ±');
    await until('the secant', async () => (await pixelsOf(view, 'charts-red')) > 200);
    for (const token of ['charts-green', 'charts-purple'])
      assert.ok((await pixelsOf(view, token)) > 20, token);
    assert.match(await sentence(view).innerText(), /joins two points h to the left and right/);
    await difference(view, 'forward').click();
    // (f(7) - f(5)) / 2 = (1.19 - 0.75) / 2
    await waitForTexts(view, 'f(7) - f(5)', '÷ h = 0.44 / 2 = 0.2200', 'forward difference', 'exact 0.2');
    await difference(view, 'central').click();
    await type(view, 'step h', '1e-4');
    await waitForTexts(view, 'f(5.0001) - f(4.9999)');
  });

  it('follows the point as the pointer drags it along the curve', async () => {
    const view = await open();
    await waitForTexts(view, 'Slope at x = 5, central');
    const { page } = workbench();
    const at = await pointInPage(view);
    const box = await view.locator('canvas').first().boundingBox();
    assert.ok(box);
    // The plot is a little narrower than the canvas: at 20 units its width, 100 pixels are somewhat more than this.
    const least = (20 * 100) / box.width;
    await drag(page, at, 100, -60);
    const x = await until('the point under the pointer', async () => {
      const name = await view.locator('.readout-name').innerText();
      const at = Number(/Slope at x = ([\d.]+)/.exec(name)?.[1]);
      return at > 5 + least && at < 5 + 1.2 * least && at;
    });
    const slope = Number(await view.locator('.readout-value').innerText());
    assert.ok(Math.abs(slope - (0.02 * x + 0.1)) < 1e-4, `${slope} at ${x}`);
    await until('it where the pointer is', async () => {
      const moved = await pointInPage(view);
      return Math.abs(moved.x - at.x - 100) < 2;
    });
  });

  it('moves the point by keys, finer with Shift, and reads it out', async () => {
    const view = await open();
    await type(view, 'tangents at', '5, 10');
    await waitForTexts(view, 'Slope at x = 5, central');
    await figure(view).focus();
    await figure(view).press('ArrowRight');
    await waitForTexts(view, 'Slope at x = 5.2, central', '0.2040');
    await until('the reading', async () =>
      /x = 5.2, f = 0.7904, slope 0.204/.test((await view.locator('.figure-live').textContent()) ?? ''),
    );
    await figure(view).press('Shift+ArrowRight');
    await waitForTexts(view, 'Slope at x = 5.22, central');
    await figure(view).press('PageUp');
    await waitForTexts(view, 'Slope at x = 7.2, central', '0.2440');
  });

  it('reads the curve by the arrow keys after M', async () => {
    const view = await open();
    await type(view, 'tangents at', '7.2');
    await waitForTexts(view, 'Slope at x = 7.2, central');
    await figure(view).press('m');
    await figure(view).press('Home');
    await until('a point of a line', async () =>
      /x = 0, f\(x\) = /.test((await view.locator('.figure-live').textContent()) ?? ''),
    );
    await waitForTexts(view, 'Slope at x = 7.2, central');
    await figure(view).press('m');
  });

  it('zooms by wheel and keys, shifts by drag and keys, and comes back', async () => {
    const view = await open();
    const { page } = workbench();
    const width = async () => {
      const [from = 0, to = 0] = (await rangeField(view).inputValue()).split(',').map(Number);
      return to - from;
    };
    await type(view, 'tangents at', '7.2');
    await waitForTexts(view, 'Slope at x = 7.2, central');
    await figure(view).press('+');
    await until('a nearer look', async () => Math.abs((await width()) - 16) < 0.1);
    await figure(view).press('Control+ArrowRight');
    const from = async () => Number((await rangeField(view).inputValue()).split(',')[0]);
    await until('a shifted look', async () => (await from()) > 2.5);
    const at = await pointInPage(view);
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await until('a still nearer look', async () => (await width()) < 14);
    const before = await from();
    await drag(page, { x: at.x, y: at.y - 120 }, 80, 0);
    await until('the picture following the pointer', async () => (await from()) < before - 0.3);
    await waitForTexts(view, 'Slope at x = 7.2, central');
    await view.getByRole('button', { name: 'Reset view' }).click();
    await until('the whole curve', async () => (await rangeField(view).inputValue()) === '0, 20');
  });

  it('pins, selects and removes points by keys', async () => {
    const view = await open();
    const rows = view.locator('.pinned tbody tr');
    await becomes(() => rows.count(), 2);
    await view.getByRole('button', { name: 'Pin', exact: true }).press('Enter');
    await until('three rows', async () => (await rows.count()) === 3);
    assert.equal(await rows.nth(2).getAttribute('aria-selected'), 'true');
    await rows.nth(2).focus();
    await rows.nth(2).press('ArrowUp');
    await waitForTexts(view, 'Slope at x = 10, central', '0.3000');
    await rows.nth(1).press('Delete');
    await until('two rows', async () => (await rows.count()) === 2);
    await rows.nth(0).click();
    await until('the first row', async () => (await rows.nth(0).getAttribute('aria-selected')) === 'true');
  });

  it('moves x and h by the sliders, h down to where the difference breaks', async () => {
    const view = await open();
    await type(view, 'tangents at', '5');
    const [x, h] = [view.getByRole('slider', { name: 'x' }), view.getByRole('slider', { name: 'h' })];
    await x.press('ArrowRight');
    await waitForTexts(view, 'Slope at x = 5.1, central');
    await h.press('ArrowLeft');
    await until('the next step', async () => (await h.getAttribute('aria-valuetext')) === '5e-5');
    await h.press('Home');
    await waitForTexts(view, 'h = 1e-17 is so small that x + h is x again');
    await until('a broken secant', async () => (await pixelsOf(view, 'charts-red')) > 200);
    await type(view, 'step h', '1e-50');
    await waitForTexts(view, 'h = 1e-50 is so small', '÷ 2h = 0 / 2e-50', 'exact 0.202');
    await type(view, 'f(x) =', '0.01t^2 + 0.1t');
    await type(view, 'tangents at', '5');
    await type(view, 't from, to', '0, 20');
    await view.getByRole('slider', { name: 't', exact: true }).press('ArrowRight');
    await waitForTexts(view, 'Slope at t = 5.1, central');
  });
});
