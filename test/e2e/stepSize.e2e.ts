import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { discOnCanvas } from './discOnCanvas';
import { drag } from './dragging';
import { until, useWorkbench } from './harness';
import { sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';
import { choose } from './training';

const says = (view: FrameLocator, what: RegExp) =>
  until(`the sentence ${what}`, async () => what.test(await sentence(view).innerText()));

const chip = (view: FrameLocator, name: string) => view.getByRole('radio', { name, exact: true });

const stepField = (view: FrameLocator) => view.locator('vscode-text-field[aria-label="step h"] input');

/** The h of the field, once it is another than `before`. */
function stepOtherThan(view: FrameLocator, before: number): Promise<number> {
  return until(`a step other than ${before}`, async () => {
    const h = Number(await stepField(view).inputValue());
    return h !== before && h;
  });
}

describe('step size view', () => {
  const workbench = useWorkbench({ theme: 'light' });
  const panel = () => workbench().fresh('stepSize');

  it('opens on a curve whose truncation shows, and has one best h', async () => {
    const view = await workbench().fresh('stepSize');
    await waitForTexts(
      view,
      'Central difference, h = 0.1 0.5394exact 0.540302, error 0.0009',
      'Forward difference, h = 0.1 0.4974exact 0.540302, error 0.043',
      'Best h of the central difference 1.2e-5',
      'Where the dashed lines meet',
    );
    await waitForPictures(view, 1);
    await says(view, /a tenth of h makes the error about 100 times smaller\. Pull h to 1\.2e-5, the best/);
    await type(view, 'step h', '0.01');
    await waitForTexts(view, 'Central difference, h = 0.01 0.5403exact 0.540302, error 9e-6');
    await type(view, 'step h', '1e-9');
    await says(view, /The central difference is best near h = 1\.2e-5: try it/);
    await chip(view, 'forward').click();
    await waitForTexts(view, 'Best h of the forward difference 2.7e-8');
    await says(view, /The forward difference is best near h = 2\.7e-8: try it/);
  });

  /** The difference of the book that cancels, with another step. */
  async function withStep(h: string, difference = 'central'): Promise<FrameLocator> {
    const view = await panel();
    await choose(view, 'Examples', 'Wrong: the step h = 1e-50');
    await chip(view, difference).click();
    await type(view, 'step h', h);
    await waitForTexts(view, `Central difference, h = ${Number(h)}`);
    return view;
  }

  it('shows what the computer makes of h = 1e-50', async () => {
    const view = await panel();
    await choose(view, 'Examples', 'Wrong: the step h = 1e-50');
    await waitForTexts(
      view,
      'Central difference, h = 1e-50',
      'x + h = 5 == x',
      '= 0 / 1e-50 = 0',
      'float32(1e-50) = 0',
      '1 / float32(1e-50) = inf',
      'The subtraction cancels 16 of 16 digits: nothing of the difference is left.',
    );
    await says(view, /x \+ h is x again.* Try h = 2e-7/);
    await waitForTexts(view, 'Best h of the forward difference 2e-7');
  });

  it('shows that h = 1e-4 works', async () => {
    const view = await withStep('1e-4', 'forward');
    await waitForTexts(
      view,
      'Central difference, h = 0.0001',
      '0.2000',
      'x + h = 5.0001',
      'exact 0.2, error 9.1e-13',
      'Forward difference, h = 0.0001',
      'exact 0.2, error 1e-6',
    );
    await says(view, /To the right of the best h/);
  });

  it('multiplies by h where the brackets of (2*h) are forgotten', async () => {
    const view = await withStep('1e-4');
    await chip(view, 'central, typed / 2*h').click();
    await waitForTexts(view, 'Central, typed / 2*h, h = 0.0001 2.000e-9', '= 4e-5 / 2 * 0.0001 = 2e-9');
    await says(view, /multiplies by h: the result is 2e-9, h\^2 = 1e-8 times the central difference/);
    assert.match((await sentence(view).getAttribute('class')) ?? '', /warning/);
    await chip(view, 'central').click();
    await waitForTexts(view, '= 4e-5 / 0.0002 = 0.2');
    await says(view, /for a parabola, the central difference has no truncation error/);
  });

  it('shows at h = 1e-13 which digits cancel', async () => {
    const view = await withStep('1e-13');
    await waitForTexts(
      view,
      'f(x + h) 0.75000000000002020606',
      'f(x - h) 0.74999999999998001599',
      '= 0.00000000000004019007',
      'The subtraction cancels 13 of 16 digits',
    );
    const left = await view.locator('table.digits').nth(1).locator('.digits-left').allInnerTexts();
    assert.deepEqual(left, ['202', '800', '401']);
  });

  it('measures in float32, and in both', async () => {
    const view = await withStep('1e-4');
    await chip(view, 'float32').click();
    await waitForTexts(view, 'Central difference, h = 0.0001 0.2003', /cancels \d of 7 digits/);
    await chip(view, 'both').click();
    await waitForTexts(view, 'Central difference, h = 0.0001 0.2000', 'cancels 4 of 16 digits');
    assert.equal(await chip(view, 'both').getAttribute('aria-checked'), 'true');
  });

  it('moves h by the keys of the slider and of the figure, and by dragging', async () => {
    const view = await withStep('1e-4');
    await chip(view, 'both').click();
    await view.locator('.slider input[type="range"]').focus();
    await workbench().page.keyboard.press('PageUp');
    assert.equal(await stepOtherThan(view, 1e-4), 1e-3);
    await waitForTexts(view, 'Central difference, h = 0.001', 'cancels 3 of 16 digits');
    const figure = view.locator('.figure-drawing');
    await figure.focus();
    await workbench().page.keyboard.press('ArrowLeft');
    const byKey = await stepOtherThan(view, 1e-3);
    assert.ok(byKey < 1e-3 && byKey > 1e-4, `${byKey}`);
    await until('the figure says where h is', async () =>
      (await view.locator('.figure-live').innerText()).includes(`h = ${byKey}, central error`),
    );
    await dragStep(view);
    const dragged = await stepOtherThan(view, byKey);
    assert.ok(dragged < byKey / 10, `${dragged} is not left of ${byKey}`);
  });

  /** Drags the line of h to the left: the large point, which is on it, goes along with the pointer. */
  async function dragStep(view: FrameLocator): Promise<void> {
    const canvas = view.locator('canvas').first();
    const blue = await themeColour(view, 'charts-blue');
    const box = await view.locator('.figure-drawing').boundingBox();
    const before = await until('the point', () => discOnCanvas(canvas, blue));
    assert.ok(box);
    await drag(workbench().page, { x: box.x + before.x, y: box.y + 60 }, -200);
    await until('the point under the pointer', async () => {
      const disc = await discOnCanvas(canvas, blue);
      return disc && Math.abs(disc.x - before.x + 200) < 2;
    });
  }

  it('goes back to where it began', async () => {
    const view = await withStep('1e-4');
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'Central difference, h = 0.1', 'x + h = 1.1');
  });

  it('measures anew what is zoomed to, from nearer steps, and undo shows all again', async () => {
    const view = await panel();
    const figure = view.locator('.figure-drawing');
    await view.locator('.figure details summary').click();
    /** How many times the first h of the table is the second one. */
    const ratio = async () => {
      const rows = view.locator('.figure details table').first().locator('tbody th');
      const [first = 0, second = 0] = (await rows.allInnerTexts()).map(Number);
      return Math.max(first, second) / Math.min(first, second);
    };
    const whole = await until('rows of the table', async () => {
      const shown = await ratio();
      return shown > 1 && shown;
    });
    await figure.focus();
    for (let i = 0; i < 5; i++) await workbench().page.keyboard.press('+');
    await until('nearer steps', async () => (await ratio()) < 0.8 * whole);
    await figure.focus();
    await workbench().page.keyboard.press('Control+z');
    await until('all again', async () => (await ratio()) === whole);
  });

  it('has no slope for a headline where f jumps', async () => {
    const view = await panel();
    await type(view, 'f(x) =', 'floor(x)');
    await type(view, 'at x', '1');
    await waitForTexts(view, 'no slope: a jump', 'the difference gives 5.000');
    assert.doesNotMatch(await view.locator('.readout-value').first().innerText(), /\d/);
    await says(view, /no single slope at x = 1/);
  });

  it('says at the field when f has no value at x', async () => {
    const view = await panel();
    await type(view, 'f(x) =', 'log(x)');
    await type(view, 'at x', '-1');
    await waitForTexts(
      view,
      'f has no value at x = -1, since log(-1) is not defined. Change the point or the function.',
    );
  });
});
