import { describe, it } from 'node:test';
import { until, useWorkbench } from './harness';
import { notebookFile } from './notebookFile';
import { becomes, waitForTexts } from './reading';

const notebook = notebookFile([
  ['code', 'k = 2'],
  ['code', 'def line(x):\n    return k*x'],
]);

// Trust is the window's, not the host's: what differs between the hosts is tried in ownCode and notebook.
for (const host of ['node'] as const)
  describe(`a notebook in Restricted Mode, in the ${host} host`, () => {
    const workbench = useWorkbench({
      host,
      files: { 'own.ipynb': notebook },
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
    });

    it('has a function drawn by a click below its cell, which follows a cell above', async () => {
      const { page } = workbench();
      await workbench().openFile('own.ipynb');
      await page.locator('.cell-status-item').getByText('Tangent of line').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'line', 'own.ipynb, cell 2', '2.000');
      await becomes(() => page.locator('.statusbar').innerText(), /Restricted Mode/);
      await page.locator('.code-cell-row .view-line').first().click();
      await page.locator('.code-cell-row .monaco-editor.focused').waitFor();
      for (const key of ['End', 'Backspace']) await page.keyboard.press(key);
      await page.keyboard.insertText('7');
      const slope = view.locator('.readout-value').first();
      await until('the slope of what was typed', async () => (await slope.innerText()) === '7.000');
    });
  });
