import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWorkbench } from './harness';
import { type, waitForPictures, waitForTexts } from './reading';

describe('descent view', () => {
  const workbench = useWorkbench();

  it('opens on the descent from (-3, 4) and ends where NumPy ends', async () => {
    const view = await workbench().open('descent');
    await waitForTexts(view, '[-6.11110793e-10 8.14814391e-10]', 'after 100 steps');
    await waitForPictures(view, 2);
    const rows = await view
      .locator('.steps tbody tr')
      .evaluateAll((all) =>
        all.map((row) => Array.from(row.children, (cell) => cell.textContent).join('\t')),
      );
    assert.equal(rows.length, 101);
    assert.equal(rows[0], '0\t[-3.  4.]\t[-6.  8.]');
    assert.equal(rows[47], '47\t[-8.36277945e-05  1.11503726e-04]\t[-0.00016726  0.00022301]');
    assert.match(rows[100] ?? '', /^100\t\[-6\.11110793e-10 {2}8\.14814391e-10\]/);
  });

  const presets = [
    { rate: '10', texts: ['[-2.58983747e+13 -1.29524862e+12]', 'Frozen'] },
    { rate: '1e-10', texts: ['[-2.99999994 3.99999992]', 'Still moving'] },
  ];
  for (const { rate, texts } of presets) {
    it(`tells what a learning rate of ${rate} does`, async () => {
      const view = await workbench().view('descent', { where: 'panel' });
      await type(view, 'learning rate', rate);
      await waitForTexts(view, ...texts);
      await waitForPictures(view, 2);
    });
  }

  it('has the 20 steps from (-0.3, 4) among its examples', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await view.locator('vscode-dropdown[aria-label="Examples"]').click();
    await view.locator('vscode-option', { hasText: '20 steps' }).click();
    await waitForTexts(view, '[-0.00345876 0.04611686]', 'after 20 steps');
  });

  it('descends with every optimizer', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    for (const name of ['Momentum', 'Nesterov', 'AdaGrad', 'RMSProp', 'Adam', 'SGD']) {
      const before = await view.locator('.readout-detail').innerText();
      await view.locator('vscode-dropdown[aria-label="optimizer"]').click();
      await view.locator(`vscode-option[aria-label="${name}"]`).click();
      await view.locator('.readout-detail', { hasNotText: before }).waitFor();
    }
    await waitForTexts(view, '[-0.00345876 0.04611686]');
  });
});
