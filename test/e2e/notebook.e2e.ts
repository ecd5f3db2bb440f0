import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { GIVEN_UP, hoverOf } from './askHover';
import { until, useWorkbench } from './harness';
import { notebookFile } from './notebookFile';
import { becomes, type, waitForPictures, waitForTexts } from './reading';
import { story } from './story';

const chapter = notebookFile([
  ['markdown', '# The chapter'],
  ['code', '%matplotlib inline\nimport numpy as np\nfactor = 2'],
  ['code', 'def function_1(x):\n    return 0.01*x**2 + 0.1*x'],
  ['code', 'def twice(x):\n    return factor*function_1(x)\n\ntwice(5)'],
  ['code', 'def bowl(x):\n    return np.sum(x**2)'],
]);

for (const host of ['node', 'web'] as const)
  describe(`the functions of a notebook, in the ${host} host`, () => {
    const workbench = useWorkbench({ host });
    let file = '';
    const { step, told } = story();
    it('are drawn, edited and looked up', told);

    /** A cell of code by its place among those. */
    const cell = (index: number) => workbench().page.locator('.code-cell-row').nth(index);
    const lens = (index: number, name: string) =>
      cell(index).locator('.codelens-decoration a').getByText(name, { exact: true });
    const slope = (view: FrameLocator) => view.locator('.readout-value').first().innerText();
    const tangent = (where: 'panel' | 'side' = 'panel') => workbench().view('tangent', { where });

    step('stand under the views that draw them, and above the first of these', async () => {
      file = await workbench().openOwn(chapter, '.ipynb');
      await lens(3, 'Descend').waitFor();
      const texts = async (selector: string) =>
        (await workbench().page.locator(`.code-cell-row ${selector}`).allInnerTexts()).map((text) =>
          text.replace(/\s+/g, ' ').trim(),
        );
      await becomes(
        () => texts('.codelens-decoration'),
        ['Tangent | Step Size', 'Tangent | Step Size', 'Surface | Descend'],
      );
      await cell(3).locator('.cell-status-item').getByText('Surface of bowl').waitFor();
      await becomes(
        async () => (await texts('.cell-status-item')).filter((text) => / of /.test(text)),
        ['Tangent of function_1', 'Tangent of twice', 'Surface of bowl'],
      );
    });

    step('are drawn by a click, with name, notebook and cell', async () => {
      await lens(2, 'Tangent').click();
      await waitForTexts(await tangent(), 'twice', `${file}, cell 4`);
      await type(await tangent(), 'tangents at', '5');
      await waitForTexts(await tangent(), 'Slope at x = 5');
      await waitForPictures(await tangent(), 1);
      assert.equal(await slope(await tangent()), '0.4000');
      await workbench().screenshot(`notebook tangent ${host}`);
      await lens(2, 'Step Size').click();
      await waitForTexts(await workbench().view('stepSize', { where: 'panel' }), 'twice', 'cell 4');
      await lens(3, 'Descend').click();
      await waitForTexts(await workbench().view('descent', { where: 'panel' }), 'bowl', 'cell 5');
      await cell(3).locator('.cell-status-item').getByText('Surface of bowl').click();
      await waitForTexts(await workbench().view('surface', { where: 'panel' }), 'bowl', `${file}, cell 5`);
    });

    step('follow what is typed into their cell, and into one above; broken, they stay, dimmed', async () => {
      await cell(2).locator('.cell-status-item').getByText('Tangent of twice').click();
      const view = await tangent();
      await type(view, 'tangents at', '5');
      await until('the slope as it stands', async () => (await slope(view)) === '0.4000');
      await typeOver(0, 'factor = 2', 'factor = 5');
      await until('the slope of what was typed above', async () => (await slope(view)) === '1.000');
      await typeOver(2, '    return factor*function_1(x)', '    return factor*');
      await view.locator('.stage.stale').waitFor();
      await waitForTexts(view, 'Cell 4: ', 'in line 2', 'still show the last values that worked');
      await becomes(() => lens(2, 'Tangent').count(), 1);
      await typeOver(2, '    return factor*', '    return function_1(x)');
      await until('the slope of what was mended', async () => (await slope(view)) === '0.2000');
    });

    step('have their picture under the pointer, and calls their value', async () => {
      const { page } = workbench();
      const word = cell(2).locator('.view-line').last().getByText('twice', { exact: true });
      const hover = hoverOf(workbench(), /This call gives/);
      await until(
        'the hover',
        async () => {
          await page.mouse.move(5, 5);
          await word.hover();
          // A hover that came before its picture was ready shows none, and is asked for anew.
          await hover.locator('img').waitFor({ timeout: GIVEN_UP });
          return true;
        },
        48_000,
      );
      await becomes(() => hover.innerText(), /This\scall\sgives\s+0\.75/);
      await workbench().screenshot(`notebook hover ${host}`);
      await page.keyboard.press('Escape');
      await page.mouse.move(5, 5);
    });

    step('lead to their cell, and the cursor to its function', async () => {
      const { page } = workbench();
      await clickLine(0, '%matplotlib');
      const view = await tangent();
      await view.getByTitle('Go to the function in its file').click();
      await until('the cursor in the cell', async () =>
        /Cell 4 of 5/.test(await page.locator('.statusbar').innerText()),
      );
      await cell(2).locator('.monaco-editor.focused').waitFor();
      await page.keyboard.insertText('# here: ');
      await cell(2).locator('.view-line', { hasText: '# here: def' }).waitFor();
      await typeOver(2, '# here: def twice(x):', 'def twice(x):');
    });

    step('are followed by the side panel', async () => {
      await workbench().openSideBar('Gradient Lab');
      await clickLine(1, 'def');
      await waitForTexts(await tangent('side'), 'function_1', `${file}, cell 3`);
      await clickLine(3, 'def');
      await waitForTexts(await workbench().view('surface', { where: 'side' }), 'bowl', `${file}, cell 5`);
      await workbench().screenshot(`notebook followed ${host}`);
    });

    step(
      'are drawn by a command where the cursor stands, and in part where an expression is selected',
      async () => {
        const { page } = workbench();
        await clickLine(1, 'return');
        await workbench().command('Gradient Lab: Plot Function at Cursor');
        await waitForTexts(await tangent(), 'function_1', `${file}, cell 3`);
        await clickLine(1, 'return');
        await page.keyboard.press('End');
        for (let i = 0; i < '0.01*x**2 + 0.1*x'.length; i++) await page.keyboard.press('Shift+ArrowLeft');
        await cell(1)
          .locator('.view-line', { hasText: 'return' })
          .click({ button: 'right', position: { x: 120, y: 8 } });
        await workbench().chooseLast('Plot Selection');
        const view = await tangent();
        await until(
          'the selected formula',
          async () => (await view.getByLabel('f(x) =').locator('input').inputValue()) === '0.01*x**2 + 0.1*x',
        );
      },
    );

    step('have their values at line ends', async () => {
      await workbench().command('Gradient Lab: Show Values at Line Ends');
      const called = cell(2).locator('.view-line', { hasText: 'twice(5)' });
      await until('the value', async () => /^twice\(5\)\s*0\.75$/.test(await called.innerText()));
      await workbench().command('Gradient Lab: Show Values at Line Ends');
    });

    step(
      'are read anew after a reload, also where the notebook is in no editor; where it is gone, they stay, dimmed',
      async () => {
        const { page } = workbench();
        await lens(2, 'Tangent').click();
        await waitForTexts(await tangent(), 'twice');
        await type(await tangent(), 'tangents at', '5');
        await waitForTexts(await tangent(), 'twice', '0.2000');
        await workbench().command('File: Save All Files');
        const tab = page.locator('.tab', { hasText: file }).first();
        await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
        await tab.click();
        await workbench().command('View: Close Editor');
        await tab.waitFor({ state: 'detached' });
        await workbench().closeSideBar();
        await workbench().reloadWindow();
        await waitForTexts(await tangent(), 'twice', `${file}, cell 4`, '0.2000');
        await rm(path.join(workbench().workspace, file));
        await workbench().reloadWindow();
        await waitForTexts(await tangent(), 'twice', 'The file of twice was moved or deleted', '0.2000');
        await (await tangent()).locator('.stage.stale').waitFor();
      },
    );

    /** Puts the cursor to the end of the line of a cell that has a text. */
    async function clickLine(index: number, text: string): Promise<void> {
      const line = cell(index).locator('.view-line', { hasText: text }).first();
      await line.click();
      await cell(index).locator('.monaco-editor.focused').waitFor();
      await workbench().page.keyboard.press('End');
    }

    /** Types over a line of a cell, as a learner does. */
    async function typeOver(index: number, line: string, text: string): Promise<void> {
      const { page } = workbench();
      await clickLine(index, line.trim());
      await page.keyboard.press('Home');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await workbench().insert(text);
    }
  });
