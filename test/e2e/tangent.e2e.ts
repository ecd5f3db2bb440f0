import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { discOnCanvas } from './discOnCanvas';
import { drag, pointInPage } from './dragging';
import { countColour, readPaint, until, useWorkbench } from './harness';
import { painted, sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';
import { choose } from './training';

/** The large number, and the h beside the slider. */
async function numbersOf(view: FrameLocator): Promise<{ slope: number; h: number }> {
  const slope = Number(await view.locator('.readout-value').first().innerText());
  return { slope, h: Number(await view.getByRole('slider', { name: 'h' }).getAttribute('aria-valuetext')) };
}

/** The numbers of the story, once h is `h`: the slope of function_1's secant from 5 is 0.2 + h / 100. */
async function walksTo(view: FrameLocator, h: number): Promise<void> {
  const written = (0.2 + h / 100).toFixed(4);
  await until(`${written} at h = ${h}`, async () => {
    const shown = await numbersOf(view);
    return shown.h === h && shown.slope.toFixed(4) === written;
  });
}

/** The pixels of a canvas's left and lower edge, where the ticks of its axes stand. */
const ticksOf = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
    const copy = Object.assign(document.createElement('canvas'), {
      width: element.width,
      height: element.height,
    });
    const context = copy.getContext('2d');
    context?.drawImage(element, 0, 0);
    const strips = [
      context?.getImageData(0, 0, 24, element.height).data,
      context?.getImageData(0, element.height - 36, element.width, 36).data,
    ];
    return strips.map((data) => [...(data ?? [])].join()).join();
  });

describe('tangent view', () => {
  const workbench = useWorkbench();

  it('opens from the palette on a secant that h turns into the tangent, by keys', async () => {
    const view = await workbench().fresh('tangent');
    await waitForTexts(
      view,
      'Slope at x = 5, forward difference',
      '0.2400',
      'exact 0.2, error 0.04',
      'f(9) - f(5)',
      '= 1.71 - 0.75',
      '÷ h = 0.96 / 4 = 0.2400',
    );
    await waitForPictures(view, 1);
    const paint = await readPaint(view.locator('canvas').first());
    for (const token of ['charts-blue', 'charts-orange', 'charts-red']) {
      const pixels = countColour(paint, await themeColour(view, token));
      assert.ok(pixels > 200, `${pixels} pixels in ${token}: curve, tangent and secant are drawn`);
    }
    assert.match(await sentence(view).innerText(), /Pull h to 0 and watch the number/);
    const h = view.getByRole('slider', { name: 'h' });
    for (const next of [3, 2, 1, 0.1, 0.01, 0.001]) {
      await h.press('PageDown');
      await walksTo(view, next);
    }
    await waitForTexts(view, '0.2000', 'touches the curve');
    await until('no secant beside the tangent', async () => {
      const now = await readPaint(view.locator('canvas').first());
      return countColour(now, await themeColour(view, 'charts-red')) === 0;
    });
  });

  it('walks there by the pointer, at x + h in the figure and on the slider; central is there at once', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'step h', '4');
    await walksTo(view, 4);
    const canvas = view.locator('canvas').first();
    const green = await themeColour(view, 'charts-green');
    await painted(view);
    const disc = await until('the end of the step', () => discOnCanvas(canvas, green, 2));
    const [box, point] = [await canvas.boundingBox(), await pointInPage(view)];
    assert.ok(box);
    const end = { x: box.x + disc.x, y: box.y + disc.y };
    await drag(workbench().page, end, (point.x - end.x) / 2);
    await until('half of h, and the number on its way', async () => {
      const { slope, h } = await numbersOf(view);
      return Math.abs(h - 2) < 0.05 && Math.abs(slope - (0.2 + h / 100)) < 1e-4;
    });
    await until('the end of the step, moved, under the pointer', async () => {
      const moved = await discOnCanvas(canvas, green, 2);
      return moved && Math.abs(box.x + moved.x - (end.x + point.x) / 2) < 2;
    });
    const track = await view.getByRole('slider', { name: 'h' }).boundingBox();
    assert.ok(track);
    await workbench().page.mouse.click(track.x + 0.4 * track.width, track.y + track.height / 2);
    await until('0.2000', async () => (await numbersOf(view)).slope === 0.2);
    await type(view, 'step h', '4');
    await view.getByRole('radio', { name: 'central', exact: true }).click();
    await waitForTexts(
      view,
      'central difference',
      '0.2000',
      'f(9) - f(1)',
      'parallel to the tangent already',
    );
  });

  it("shows the book's two tangents on one scale", async () => {
    const view = await workbench().fresh('tangent');
    await choose(view, 'Examples', 'function_1 of the book');
    await waitForTexts(
      view,
      'x = 5',
      'x = 10',
      '0.2000',
      '0.3000',
      'exact 0.3, error',
      'f(5.0001) - f(4.9999)',
    );
    await waitForPictures(view, 2);
    const [left, right] = [view.locator('canvas').nth(0), view.locator('canvas').nth(1)];
    await painted(view);
    const ticks = await ticksOf(left);
    assert.equal(await ticksOf(right), ticks);
    await type(view, 'x from, to', '2, 12');
    await until('other ticks on both', async () => {
      const other = await ticksOf(left);
      return other !== ticks && other === (await ticksOf(right));
    });
    await choose(view, 'Examples', 'Pull h to 0');
    await until('one picture', async () => (await view.locator('canvas').count()) === 1);
  });

  it('follows the formula as it is typed', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'f(x) =', 'sin(3x) exp(-x)');
    await type(view, 'tangents at', '0');
    await waitForTexts(view, 'Slope at x = 0', 'exact 3, error');
    await waitForPictures(view, 1);
  });

  it('says what is wrong with a formula at its place and keeps the last good picture', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'f(x) =', 'sin(3x) exp(-x)');
    await type(view, 'tangents at', '0');
    await waitForTexts(view, 'Slope at x = 0', 'exact 3');
    await type(view, 'f(x) =', '0.5sen(x)');
    await waitForTexts(view, "Unknown name 'sen' at column 4. Did you mean 'sin'?", 'exact 3');
    assert.equal(await view.locator('.problem mark').innerText(), 'sen');
    assert.equal(await view.locator('.stage.stale').count(), 1);
    await waitForPictures(view, 1);
    await type(view, 'f(x) =', '0.5sin(x)');
    await type(view, 'tangents at', '0');
    await waitForTexts(view, 'Slope at x = 0', 'exact 0.5');
    assert.equal(await view.locator('.problem mark').count(), 0);
    assert.equal(await view.locator('.stage.stale').count(), 0);
  });

  it('says why |x| has no tangent at 0', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'f(x) =', 'abs(x)');
    await type(view, 'tangents at', '0');
    await until('the kink', async () => /kink at x = 0/.test(await sentence(view).innerText()));
    await waitForTexts(view, 'no slope');
  });

  it('says at the field that h must not be 0, and what a number looks like', async () => {
    const view = await workbench().fresh('tangent');
    await type(view, 'step h', '0');
    await waitForTexts(view, 'h must be larger than 0, but it is 0.');
    await type(view, 'step h', 'small');
    await waitForTexts(view, 'Type a number larger than 0, such as 0.1 or 1e-4.');
    await type(view, 'step h', '1e-4');
    await until('no problem', async () => {
      const problems = await view.locator('.problem').allInnerTexts();
      return problems.length > 0 && problems.every((text) => text === '');
    });
  });
});
