import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { type, waitForPictures, waitForTexts } from './reading';

/** The iteration that the progress text shows. */
async function iteration(view: FrameLocator): Promise<number> {
  const text = await view.locator('.progress-text').innerText();
  return Number(/iteration ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}

async function readouts(view: FrameLocator): Promise<{ loss: number; accuracy: number }> {
  const [loss = '', accuracy = ''] = await view.locator('.readout-value').allInnerTexts();
  return { loss: Number(loss), accuracy: Number.parseFloat(accuracy) };
}

async function choose(view: FrameLocator, label: string, name: string): Promise<void> {
  await view.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await view.locator(`vscode-option[aria-label="${name}"]`).click();
}

function pressed(view: FrameLocator, name: string): Promise<void> {
  return view.getByRole('button', { name, exact: true }).click();
}

describe('training view', () => {
  const workbench = useWorkbench();

  it('opens with the untrained net: 79,510 parameters, a loss near ln 10, and what Train will do', async () => {
    const view = await workbench().open('training');
    await waitForTexts(
      view,
      '79,510 parameters',
      '15,902,000 image passes',
      'Press Train',
      'iteration 0 / 10,000',
    );
    await waitForPictures(view, 2);
    const { loss, accuracy } = await readouts(view);
    assert.ok(Math.abs(loss - Math.log(10)) < 0.02, `loss ${loss}`);
    assert.ok(accuracy > 2 && accuracy < 25, `accuracy ${accuracy}`);
  });

  it('learns by backprop: the chart is live, the loss falls below 0.6, over 80 % of the test digits are read', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    const canvas = view.locator('.stage canvas').first();
    await pressed(view, 'Train');
    const pictures = new Set<string>();
    await until('more than ten frames of the loss', async () => {
      pictures.add(await canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL()));
      return pictures.size > 10;
    });
    await waitForTexts(view, 'steps/s', 'left');
    await until('a loss below 0.6', async () => (await readouts(view)).loss < 0.6, 120_000);
    const { accuracy } = await readouts(view);
    assert.ok(accuracy > 80, `accuracy ${accuracy} %`);
  });

  it('goes on while a second command answers, and while its own panel is hidden', async () => {
    const training = await workbench().view('training', { where: 'panel' });
    const before = await iteration(training);
    const tangent = await workbench().open('tangent');
    await waitForTexts(tangent, '0.2000', '0.3000');
    await type(tangent, 'f(x) =', 'x^2');
    await waitForTexts(tangent, '10.00', '20.00');
    const again = await workbench().open('training');
    await until('a later iteration, replayed', async () => (await iteration(again)) > before);
    await waitForPictures(again, 2);
  });

  it('stops when told, and stays as it is', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    await pressed(view, 'Stop');
    await view.locator('vscode-button[disabled]', { hasText: 'Stop' }).waitFor();
    const stopped = await iteration(view);
    await workbench().page.waitForTimeout(500);
    assert.equal(await iteration(view), stopped);
    assert.ok(stopped > 0);
  });

  it('learns by numerical differentiation too', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    await choose(view, 'gradient by', 'numerical differentiation');
    await waitForTexts(view, 'iteration 0 / 10,000', '159,020 losses');
    await pressed(view, 'Train');
    await until('ten numerical steps', async () => (await iteration(view)) >= 10, 60_000);
    await waitForTexts(view, 'steps/s');
    await pressed(view, 'Stop');
  });

  it('comes back after the window is reloaded, at rest', async () => {
    await workbench().reloadWindow();
    const view = await workbench().view('training', { where: 'panel' });
    await waitForTexts(view, '79,510 parameters', 'iteration 0 / 10,000', '159,020 losses');
    await waitForPictures(view, 2);
  });
});
