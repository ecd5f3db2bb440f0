import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countColour, readPaint, until, useWorkbench } from './harness';
import { sentence, themeColour, type, waitForPictures, waitForTexts } from './reading';

describe('tangent view', () => {
  const workbench = useWorkbench();

  it('opens from the palette on function_1 with its slopes 0.2 and 0.3 and two pictures', async () => {
    const view = await workbench().open('tangent');
    await waitForTexts(
      view,
      'x = 5',
      'x = 10',
      '0.2000',
      '0.3000',
      'exact 0.2, error',
      'exact 0.3, error',
      'f(5.0001) - f(4.9999)',
    );
    await waitForPictures(view, 2);
    assert.equal(await view.locator('canvas').count(), 2);
    const paint = await readPaint(view.locator('canvas').first());
    for (const token of ['charts-blue', 'charts-orange']) {
      const pixels = countColour(paint, await themeColour(view, token));
      assert.ok(pixels > 200, `${pixels} pixels in ${token}: the curve and its tangent are drawn`);
    }
    assert.equal(countColour(paint, await themeColour(view, 'charts-red')), 0, 'nothing is drawn in red');
  });

  it('follows the formula as it is typed', async () => {
    const view = await workbench().view('tangent', { where: 'panel' });
    await type(view, 'f(x) =', 'sin(3x) exp(-x)');
    await type(view, 'tangents at', '0');
    await waitForTexts(view, 'Slope at x = 0', '3.000', 'exact 3, error');
    await waitForPictures(view, 1);
  });

  it('says what is wrong with a formula at its place and keeps the last good picture', async () => {
    const view = await workbench().view('tangent', { where: 'panel' });
    await type(view, 'f(x) =', '0.5sen(x)');
    await waitForTexts(view, "Unknown name 'sen' at column 4. Did you mean 'sin'?", '3.000');
    assert.equal(await view.locator('.problem mark').innerText(), 'sen');
    assert.equal(await view.locator('.stage.stale').count(), 1);
    await waitForPictures(view, 1);
    await type(view, 'f(x) =', '0.5sin(x)');
    await waitForTexts(view, 'Slope at x = 0', '0.5000');
    assert.equal(await view.locator('.problem mark').count(), 0);
    assert.equal(await view.locator('.stage.stale').count(), 0);
  });

  it('says why |x| has no tangent at 0', async () => {
    const view = await workbench().view('tangent', { where: 'panel' });
    await type(view, 'f(x) =', 'abs(x)');
    await until('the kink', async () => /kink at x = 0/.test(await sentence(view).innerText()));
  });

  it('says at the field that h must not be 0, and what a number looks like', async () => {
    const view = await workbench().view('tangent', { where: 'panel' });
    await type(view, 'step h', '0');
    await waitForTexts(view, 'h must be larger than 0, but it is 0.');
    await type(view, 'step h', 'small');
    await waitForTexts(view, 'Type a number, such as 0.1 or 1e-4.');
    await type(view, 'step h', '1e-4');
    await until('no problem', async () => {
      const problems = await view.locator('.problem').allInnerTexts();
      return problems.length > 0 && problems.every((text) => text === '');
    });
  });
});
