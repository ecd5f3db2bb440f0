import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { drag, pointInPage } from './dragging';
import { countColour, readPaint, until, useWorkbench } from './harness';
import { becomes, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';

const field = (view: FrameLocator, label: string) =>
  view.locator(`vscode-text-field[aria-label="${label}"] input`);

async function rangeOf(view: FrameLocator): Promise<readonly [number, number]> {
  const [from = 0, to = 0] = (await field(view, 'x from, to').inputValue()).split(',').map(Number);
  return [from, to];
}

const isRange = (view: FrameLocator, what: string, is: (from: number, to: number) => boolean) =>
  until(what, async () => is(...(await rangeOf(view))) && rangeOf(view));

async function pixelsOf(view: FrameLocator, token: string): Promise<number> {
  return countColour(await readPaint(view.locator('canvas').first()), await themeColour(view, token));
}

describe('the range of the tangent view', () => {
  const workbench = useWorkbench();

  it('fits what is typed', async () => {
    const view = await workbench().fresh('tangent');
    await isRange(view, 'the range of the example', (from, to) => from === 0 && to === 20);
    await type(view, 'f(x) =', 'max(0, x)');
    await isRange(view, 'both halves of relu', (from, to) => from < -3 && to < 10);
    await type(view, 'tangents at', '1');
    await type(view, 'f(x) =', 'x^3 - 2x');
    await isRange(view, 'the roots and turns', (from, to) => from < -1.5 && from > -4 && to > 1.5 && to < 4);
    await type(view, 'f(x) =', 'x**x');
    await isRange(view, 'the turn of x^x', (from, to) => from > -1 && to < 4);
  });

  it('holds still while the point is dragged, and is fitted anew by 0', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'tangents at', '1');
    await type(view, 'f(x) =', 'x^3 - 2x');
    await isRange(view, 'the roots and turns', (from, to) => from < -1.5 && to < 4);
    const before = await rangeOf(view);
    const at = await pointInPage(view);
    await drag(workbench().page, at, 40);
    const name = view.locator('.readout-name').first();
    await until('another point', async () => !/x = 1,/.test(await name.innerText()));
    await until('it where the pointer is', async () => {
      const moved = await pointInPage(view);
      return Math.abs(moved.x - at.x - 40) < 2;
    });
    assert.deepEqual(await rangeOf(view), before);
  });

  it('says of a point that is not in the picture where it is, and shows it', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'f(x) =', 'x^2');
    await type(view, 'tangents at', '30');
    await until('the sentence', async () =>
      /The point x = 30 lies to the right of the picture, which ends at/.test(
        await sentence(view).innerText(),
      ),
    );
    await view.getByRole('button', { name: 'Show it' }).click();
    await isRange(view, 'the point in the picture', (from, to) => from < 0 && to > 30);
    await until('its tangent', async () => (await pixelsOf(view, 'charts-orange')) > 200);
    await until('nothing more to say', async () => !/lies/.test(await sentence(view).innerText()));
    assert.equal(await view.getByRole('button', { name: 'Show it' }).count(), 0);
  });

  it('stays as the learner has set it, by typing or zooming, until a fit is asked for', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'f(x) =', 'exp(x)');
    await type(view, 'x from, to', '-2, 7');
    await type(view, 'tangents at', '1');
    await waitForTexts(view, 'exact 2.71828');
    assert.deepEqual(await rangeOf(view), [-2, 7]);
    const figure = view.locator('.figure-drawing').first();
    await figure.press('+');
    const zoomed = await isRange(view, 'a nearer look', (from, to) => to - from < 8);
    await type(view, 'tangents at', '2');
    await waitForTexts(view, 'exact 7.38906');
    assert.deepEqual(await rangeOf(view), zoomed);
    await figure.press('0');
    await isRange(view, 'what fits exp', (from, to) => from < -1 && to < 5 && to - from !== 8);
    await type(view, 'f(x) =', 'x^2');
    await isRange(view, 'what fits x^2', (from, to) => from <= -4 && to >= 4 && to < 10);
  });
});

describe('a second function beside f', () => {
  const workbench = useWorkbench();
  const panel = () => workbench().view('tangent', { where: 'panel' });

  it('is drawn with its tangent and measured at the same point', async () => {
    const view = await workbench().fresh('tangent');
    await waitForTexts(view, '0.2400');
    await waitForPictures(view, 1);
    assert.equal(await pixelsOf(view, 'charts-yellow'), 0);
    await view.getByRole('button', { name: 'Add g(x)' }).click();
    await view.locator('vscode-text-field[aria-label="g(x) ="] input:focus').waitFor();
    await workbench().page.keyboard.type('log(x)');
    // (log 9 - log 5) / 4
    await waitForTexts(
      view,
      'Slope of g at x = 5, forward difference',
      '0.1469',
      'exact 0.2, error 0.05',
      '0.2400',
    );
    await until('its curve', async () => (await pixelsOf(view, 'charts-yellow')) > 400);
  });

  /** The view with `formula` beside f. */
  async function withSecond(formula: string): Promise<FrameLocator> {
    const view = await workbench().fresh('tangent');
    await view.getByRole('button', { name: 'Add g(x)' }).click();
    await type(view, 'g(x) =', formula);
    await waitForTexts(view, 'Slope of g at x = 5');
    return view;
  }

  it('says at its own field what is wrong with it', async () => {
    const view = await withSecond('log(x)');
    await type(view, 'g(x) =', 'lag(x)');
    await waitForTexts(view, "Unknown name 'lag'");
    const second = view.locator('.second-function .problem');
    await becomes(() => second.innerText(), /Unknown name 'lag'/);
    await type(view, 'g(x) =', 'x/2');
    await waitForTexts(view, 'Slope of g at x = 5', '0.5000');
    await becomes(() => second.innerText(), '');
  });

  it('goes, comes back by undoing, and is there after a reload', async () => {
    const view = await withSecond('x/2');
    await waitForTexts(view, 'Slope of g at x = 5', '0.5000', '0.2400');
    await view.getByRole('button', { name: 'Remove g' }).click();
    await until('no g', async () => !/Slope of g/.test(await view.locator('main').innerText()));
    await until('no curve', async () => (await pixelsOf(view, 'charts-yellow')) === 0);
    await workbench().page.keyboard.press('Control+z');
    await waitForTexts(view, 'Slope of g at x = 5', '0.5000');
    await workbench().reloadWindow();
    const again = await panel();
    await waitForTexts(again, 'Slope of g at x = 5', '0.5000', '0.2400');
    await becomes(() => field(again, 'g(x) =').inputValue(), 'x/2');
  });
});
