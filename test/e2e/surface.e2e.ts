import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until, useWorkbench } from './harness';
import { type, waitForPictures, waitForTexts } from './reading';

describe('surface view', () => {
  const workbench = useWorkbench();

  it('opens on x0^2 + x1^2 with the partial derivatives 6 and 8 at (3, 4) and two pictures', async () => {
    const view = await workbench().open('surface');
    await waitForTexts(
      view,
      'with respect to x0',
      '6.000',
      'with respect to x1',
      '8.000',
      'f(3, 4)',
      '25',
      'x1 held constant',
    );
    await waitForPictures(view, 2);
  });

  it('turns by drag and by arrow keys', async () => {
    const view = await workbench().view('surface', { where: 'panel' });
    const drawing = view.locator('.stage canvas').first();
    const picture = () => drawing.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const atRest = await picture();
    const box = await drawing.boundingBox();
    assert.ok(box);
    const { mouse, keyboard } = workbench().page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2 + 20, { steps: 8 });
    await mouse.up();
    const dragged = await until('a turned surface', async () => (await picture()) !== atRest && picture());
    await keyboard.press('ArrowLeft');
    await until('a surface turned by key', async () => (await picture()) !== dragged);
  });

  it('follows formula and point', async () => {
    const view = await workbench().view('surface', { where: 'panel' });
    await type(view, 'f(x₀, x₁) =', '(x^2+y-11)^2+(x+y^2-7)^2');
    await type(view, 'at the point', '0, 0');
    await waitForTexts(view, 'f(0, 0)', '170', '-14.00', '-22.00');
    await type(view, 'at the point', '3, 2');
    await waitForTexts(view, 'both partial derivatives are 0');
  });
});
