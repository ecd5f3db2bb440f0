import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWorkbench } from './harness';
import { becomes, waitForPictures, waitForTexts } from './reading';
import { story } from './story';

describe('the first minute', () => {
  const workbench = useWorkbench({ settings: { 'gradientLab.startWithChapter': true } });
  const { step, told } = story();
  it('comes by itself, once, and when asked for', told);
  const tabs = async () =>
    (await workbench().page.locator('.tabs-container .tab').allInnerTexts()).map(named);
  const named = (text: string) => text.trim().split('\n')[0] ?? '';

  step(
    "is the chapter's code with the tangent of its first function beside it, the side bar closed",
    async () => {
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'function_1', 'ch04.py, line', 'Slope at x = 5', 'secant');
      await waitForPictures(view, 1);
      assert.equal(await view.locator('.readout-value').first().innerText(), '0.2400');
      await becomes(tabs, ['ch04.py', 'Tangent']);
      await becomes(() => workbench().page.locator('.part.sidebar').isVisible(), false);
      await workbench().page.locator('.codelens-decoration a').getByText('Step Size').first().waitFor();
      await workbench().screenshot('first minute dark');
      await workbench().setTheme('light');
      await workbench().screenshot('first minute light');
    },
  );

  step('comes once; what a workspace was left as comes back so', async () => {
    await workbench().closeAllEditors();
    await workbench().reloadWindow();
    await workbench().command('Gradient Lab: Surface');
    await waitForTexts(await workbench().view('surface', { where: 'panel' }), 'with respect to');
    assert.deepEqual(await tabs(), ['Surface']);
  });

  step('comes again by its command', async () => {
    await workbench().command('Gradient Lab: Start');
    const view = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(view, 'function_1', 'ch04.py, line');
  });
});

describe('the first minute without the sample', () => {
  const workbench = useWorkbench({ workspace: import.meta.dirname, host: 'web' });

  it("writes the chapter's functions, which the picture follows", async () => {
    await workbench().command('Gradient Lab: Start');
    const view = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(view, 'function_1', 'Slope at x = 5');
    const { page } = workbench();
    await page.locator('.monaco-editor .view-line').filter({ hasText: '0.01' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' + x');
    const slope = view.locator('.readout-value').first();
    await becomes(() => slope.innerText(), '1.240');
    assert.match(await view.locator('main').innerText(), /\bUntitled-\d, line 5/);
    assert.doesNotMatch(await view.locator('main').innerText(), /untitled:/);
    await workbench().screenshot('first minute untitled');
  });
});
