import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { becomes, waitForPictures, waitForTexts } from './reading';

const program = `import numpy as np
import pandas as pd


def function_1(x, a=0.01):
    return a*x**2 + 0.1*x


def function_2(x):
    return x[0]**2 + x[1]**2


def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2*h)


def endless(x):
    while x == x:
        x = x + 1
    return x


print(numerical_diff(function_1, 5))
`;

const curves = `const scale: number = 2;

interface Point { readonly x: number }

export const parabola = (x: number, a = 0.5): number => scale * a * x ** 2;

export function bowl([x, y]: readonly [number, number]): number {
  return x * x + y * y;
}

export function describe(point: Point): string {
  return String(point.x);
}
`;

const importing =
  "import { loss } from './loss';\n\nexport const total = (w: number): number => loss(w) + w;\n";

for (const host of ['node', 'web'] as const)
  describe(`the functions of a file, in the ${host} host`, () => {
    const workbench = useWorkbench({
      host,
      files: { 'ch04.py': program, 'curves.ts': curves, 'main.ts': importing, 'loss.ts': 'export {};\n' },
    });

    const lens = (name: string) =>
      workbench().page.locator('.codelens-decoration a').getByText(name, { exact: true }).first();
    const lenses = async () =>
      (await workbench().page.locator('.codelens-decoration').allInnerTexts()).map((line) =>
        line.replace(/\s+/g, ' ').trim(),
      );
    const slope = (view: FrameLocator) => view.locator('.readout-value').first().innerText();

    it('stand under the views that draw them; helpers have none', async () => {
      await workbench().openFile('ch04.py');
      await lens('Surface').waitFor();
      await becomes(lenses, ['Tangent | Step Size', 'Surface | Descend', 'Tangent | Step Size']);
    });

    it('are drawn by a click, with name, file and line, and a slider for a parameter', async () => {
      await lens('Tangent').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'function_1', 'ch04.py, line 5', 'Slope at x = 5');
      await waitForPictures(view, 1);
      await workbench().screenshot(`own code tangent ${host}`);
      assert.equal(await slope(view), '0.2000');
      const a = view.getByRole('slider', { name: 'a' });
      assert.equal(Number(await a.getAttribute('aria-valuetext')), 0.01);
      await a.press('End');
      await until('the slope with a = 0.05', async () => (await slope(view)) === '0.6000');
      await a.press('Control+z');
      await until('the slope with a = 0.01 again', async () => (await slope(view)) === '0.2000');
    });

    it('follow their file as it is edited; while it is broken the picture stays, dimmed, and the lenses too', async () => {
      const view = await workbench().view('tangent', { where: 'panel' });
      await replaceLine(6, '    return a*x**2 + 0.3*x');
      await until('the slope of what was typed', async () => (await slope(view)) === '0.4000');
      await replaceLine(6, '    return a*x**2 + ');
      await view.locator('.stage.stale').waitFor();
      await waitForTexts(view, 'line 6', 'still show the last values that worked');
      assert.equal(await slope(view), '0.4000');
      await becomes(() => lens('Tangent').count(), 1);
      await replaceLine(6, '    return a*x**2 + 0.1*x');
      await until('the slope of what was mended', async () => (await slope(view)) === '0.2000');
      assert.equal(await view.locator('.stage.stale').count(), 0);
    });

    it('lead to their place in the file, and back to a formula', async () => {
      const view = await workbench().view('tangent', { where: 'panel' });
      await replaceLine(1, 'import numpy as np\n\n');
      await waitForTexts(view, 'ch04.py, line 7');
      await view.getByTitle('Go to the function in its file').click();
      await until('the cursor at the function', async () =>
        /Ln 7,/.test(await workbench().page.locator('.statusbar').innerText()),
      );
      await view.getByText('Formula', { exact: true }).click();
      await until('the slope of the first example', async () => (await slope(view)) === '0.2000');
      await view.getByLabel('f(x) =').locator('input').fill('x^2');
      await until('the slope of the formula', async () => (await slope(view)) === '10.00');
    });

    it('are followed by the side panel, which stays where it is pinned', async () => {
      const { page } = workbench();
      await workbench().openSideBar('Gradient Lab');
      await goTo(7);
      const curve = await workbench().view('tangent', { where: 'side' });
      await waitForTexts(curve, 'function_1', 'ch04.py, line 7');
      await goTo(12);
      const surface = await workbench().view('surface', { where: 'side' });
      await waitForTexts(surface, 'function_2', 'ch04.py, line 11');
      await workbench().screenshot(`own code followed ${host}`);
      await page.getByRole('button', { name: 'Keep This Function in the Side Panel' }).click();
      const follow = page.getByRole('button', { name: 'Follow the Cursor in the Side Panel' });
      await follow.waitFor();
      await goTo(7);
      await page.waitForTimeout(1000); // it follows after a moment, where it follows
      await waitForTexts(await workbench().view('surface', { where: 'side' }), 'function_2');
      await follow.click();
      await waitForTexts(await workbench().view('tangent', { where: 'side' }), 'function_1');
    });

    it('are drawn by a command where the cursor stands', async () => {
      await goTo(12);
      await workbench().command('Gradient Lab: Plot Function at Cursor');
      await waitForTexts(
        await workbench().view('surface', { where: 'panel' }),
        'function_2',
        'ch04.py, line 11',
      );
    });

    it('are drawn in part, as a formula, where an expression is selected', async () => {
      const { page } = workbench();
      await goTo(8);
      await page.keyboard.press('End');
      for (let i = 0; i < 'a*x**2 + 0.1*x'.length; i++) await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Shift+F10');
      await workbench().chooseLast('Plot Selection');
      const view = await workbench().view('tangent', { where: 'panel' });
      await until(
        'the selected formula',
        async () => (await view.getByLabel('f(x) =').locator('input').inputValue()) === 'a*x**2 + 0.1*x',
      );
      await view.getByRole('slider', { name: 'a' }).waitFor();
    });

    it('cost a sentence where they never end', async () => {
      await focusFile();
      await workbench().page.locator('.codelens-decoration').nth(2).getByText('Tangent').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'endless', 'stopped after');
    });

    /** The file in the editor beside the view, not a second one in the view's place. */
    const focusFile = () =>
      workbench()
        .page.locator('.monaco-editor[data-uri$="ch04.py"] .view-lines')
        .first()
        .click({ position: { x: 2, y: 2 } });

    it('come back after a reload as the file stands; where it is gone, as they were, dimmed', async () => {
      await focusFile();
      await lens('Tangent').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'function_1', '0.2000');
      await workbench().closeSideBar();
      await workbench().reloadWindow();
      await waitForTexts(await workbench().view('tangent', { where: 'panel' }), 'function_1', '0.2000');
      const tab = workbench().page.locator('.tab', { hasText: 'ch04.py' }).first();
      await tab.click();
      await workbench().command('View: Close Editor');
      await tab.waitFor({ state: 'detached' });
      await rm(path.join(workbench().workspace, 'ch04.py'));
      await workbench().reloadWindow();
      const gone = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(gone, 'function_1', 'The file of function_1 was moved or deleted', '0.2000');
      await gone.locator('.stage.stale').waitFor();
    });

    it('are drawn of TypeScript', async () => {
      await workbench().closeAllEditors();
      await workbench().openFile('curves.ts');
      await lens('Tangent').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'parabola', 'curves.ts, line 5', '10.00');
      await becomes(lenses, ['Tangent | Step Size', 'Surface | Descend']);
    });

    it('are offered and drawn where they call those of a file that is being edited', async () => {
      await workbench().closeAllEditors();
      await workbench().openFile('main.ts');
      await workbench().openFile('loss.ts');
      const { page } = workbench();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('export const loss = (w: number): number => w ** 2;\n');
      await page.locator('.tab', { hasText: 'main.ts' }).first().click();
      await page.locator('.monaco-editor.focused[data-uri$="main.ts"]').waitFor();
      await lens('Tangent').click();
      const view = await workbench().view('tangent', { where: 'panel' });
      await waitForTexts(view, 'total', 'main.ts, line 3');
      await waitForPictures(view, 1);
      await becomes(() => slope(view), '11.00');
    });

    /** Puts the cursor into a line. */
    async function goTo(line: number): Promise<void> {
      await focusFile();
      await workbench().goTo(line);
    }

    /** Types over a line of the editor, as a learner does. */
    async function replaceLine(line: number, text: string): Promise<void> {
      const { page } = workbench();
      await goTo(line);
      await page.keyboard.press('Home');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.insertText(text);
    }
  });
