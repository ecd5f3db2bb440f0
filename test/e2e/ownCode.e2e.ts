import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { slowness, until, useWorkbench } from './harness';
import { becomes, type, waitForPictures, waitForTexts } from './reading';

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
    const workbench = useWorkbench({ host });
    const panel = () => workbench().view('tangent', { where: 'panel' });

    const lens = (name: string) =>
      workbench().page.locator('.codelens-decoration a').getByText(name, { exact: true }).first();
    const lenses = async () =>
      (await workbench().page.locator('.codelens-decoration').allInnerTexts()).map((line) =>
        line.replace(/\s+/g, ' ').trim(),
      );
    const slope = (view: FrameLocator) => view.locator('.readout-value').first().innerText();
    const slopeIs = (view: FrameLocator, wanted: string) => becomes(() => slope(view), wanted);

    /** The tangent of the first function of a file of the test's own: the name of the file, and the view. */
    async function drawn() {
      const file = await workbench().openOwn(program, '.py');
      await lens('Tangent').click();
      const view = await panel();
      await waitForTexts(view, 'function_1', `${file}, line 5`);
      await type(view, 'tangents at', '5');
      await waitForTexts(view, 'Slope at x = 5', '0.2000');
      return { file, view };
    }

    /** Gives the keyboard to the file in the editor beside the view, not to a second one in the view's place. */
    const focus = (file: string) =>
      workbench()
        .page.locator(`.monaco-editor[data-uri$="${file}"] .view-lines`)
        .first()
        .click({ position: { x: 2, y: 2 } });

    async function replaceLine(file: string, line: number, text: string): Promise<void> {
      await focus(file);
      await workbench().replaceLine(line, text);
    }

    it('stand under the views that draw them; helpers have none', async () => {
      await workbench().openOwn(program, '.py');
      await lens('Surface').waitFor();
      await becomes(lenses, ['Tangent | Step Size', 'Surface | Descend', 'Tangent | Step Size']);
    });

    it('are drawn by a click, with name, file and line, and a slider for a parameter', async () => {
      const { view } = await drawn();
      await waitForPictures(view, 1);
      await workbench().screenshot(`own code tangent ${host}`);
      const a = view.getByRole('slider', { name: 'a' });
      assert.equal(Number(await a.getAttribute('aria-valuetext')), 0.01);
      await a.press('End');
      await slopeIs(view, '0.6000');
      await a.press('Control+z');
      await slopeIs(view, '0.2000');
    });

    it('follow their file as it is edited; while it is broken the picture stays, dimmed, and the lenses too', async () => {
      const { file, view } = await drawn();
      await replaceLine(file, 6, '    return a*x**2 + 0.3*x');
      await slopeIs(view, '0.4000');
      await replaceLine(file, 6, '    return a*x**2 + ');
      await view.locator('.stage.stale').waitFor();
      await waitForTexts(view, 'line 6', 'still show the last values that worked');
      assert.equal(await slope(view), '0.4000');
      await becomes(() => lens('Tangent').count(), 1);
      await replaceLine(file, 6, '    return a*x**2 + 0.1*x');
      await slopeIs(view, '0.2000');
      assert.equal(await view.locator('.stage.stale').count(), 0);
    });

    it('lead to their place in the file, and back to a formula', async () => {
      const { file, view } = await drawn();
      await replaceLine(file, 1, 'import numpy as np\n\n');
      await waitForTexts(view, `${file}, line 7`);
      await view.getByTitle('Go to the function in its file').click();
      await until('the cursor at the function', async () =>
        /Ln 7,/.test(await workbench().page.locator('.statusbar').innerText()),
      );
      await view.getByText('Formula', { exact: true }).click();
      await type(view, 'f(x) =', 'x^2');
      await type(view, 'tangents at', '5');
      await slopeIs(view, '10.00');
    });

    it('are followed by the side panel, which stays where it is pinned', async () => {
      const { page } = workbench();
      const file = await workbench().openOwn(program, '.py');
      await workbench().openSideBar('Gradient Lab');
      await focus(file);
      await workbench().goTo(5);
      const curve = await workbench().view('tangent', { where: 'side' });
      await waitForTexts(curve, 'function_1', `${file}, line 5`);
      await workbench().goTo(10);
      const surface = await workbench().view('surface', { where: 'side' });
      await waitForTexts(surface, 'function_2', `${file}, line 9`);
      await workbench().screenshot(`own code followed ${host}`);
      await page.getByRole('button', { name: 'Keep This Function in the Side Panel' }).click();
      const follow = page.getByRole('button', { name: 'Follow the Cursor in the Side Panel' });
      await follow.waitFor();
      await focus(file);
      await workbench().goTo(5);
      await page.waitForTimeout(1000 * slowness); // it follows after a moment, where it follows
      await waitForTexts(await workbench().view('surface', { where: 'side' }), 'function_2');
      await follow.click();
      await waitForTexts(await workbench().view('tangent', { where: 'side' }), 'function_1');
    });

    it('are drawn by a command where the cursor stands', async () => {
      const file = await workbench().openOwn(program, '.py');
      await lens('Surface').waitFor();
      await workbench().goTo(10);
      await workbench().command('Gradient Lab: Plot Function at Cursor');
      await waitForTexts(
        await workbench().view('surface', { where: 'panel' }),
        'function_2',
        `${file}, line 9`,
      );
    });

    it('are drawn in part, as a formula, where an expression is selected', async () => {
      const { page } = workbench();
      await workbench().openOwn(program, '.py');
      await lens('Surface').waitFor();
      await workbench().goTo(6);
      await page.keyboard.press('End');
      for (let i = 0; i < 'a*x**2 + 0.1*x'.length; i++) await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Shift+F10');
      await workbench().chooseLast('Plot Selection');
      const view = await panel();
      await becomes(() => view.getByLabel('f(x) =').locator('input').inputValue(), 'a*x**2 + 0.1*x');
      await view.getByRole('slider', { name: 'a' }).waitFor();
    });

    it('cost a sentence where they never end', async () => {
      const { page } = workbench();
      await workbench().openOwn(program, '.py');
      await page.locator('.codelens-decoration').nth(2).getByText('Tangent').click();
      // It is ended by its steps, or on a machine that is slowed down by its time.
      const ended = slowness > 1 ? /stopped after|was stopped\./ : /stopped after/;
      await waitForTexts(await panel(), 'endless', ended);
    });

    it('come back after a reload as the file stands; where it is gone, as they were, dimmed', async () => {
      const { file } = await drawn();
      await workbench().closeSideBar();
      await workbench().reloadWindow();
      await waitForTexts(await panel(), 'function_1', '0.2000');
      const tab = workbench().page.locator('.tab', { hasText: file }).first();
      await tab.click();
      await workbench().command('View: Close Editor');
      await tab.waitFor({ state: 'detached' });
      await rm(path.join(workbench().workspace, file));
      await workbench().reloadWindow();
      const gone = await panel();
      await waitForTexts(gone, 'function_1', 'The file of function_1 was moved or deleted', '0.2000');
      await gone.locator('.stage.stale').waitFor();
    });

    it('are drawn of TypeScript', async () => {
      const file = await workbench().openOwn(curves, '.ts');
      await lens('Tangent').click();
      const view = await panel();
      await waitForTexts(view, 'parabola', `${file}, line 5`);
      await type(view, 'tangents at', '5');
      await slopeIs(view, '10.00');
      await becomes(lenses, ['Tangent | Step Size', 'Surface | Descend']);
    });

    it('are offered and drawn where they call those of a file that is being edited', async () => {
      const { page } = workbench();
      await writeFile(path.join(workbench().workspace, 'loss.ts'), 'export {};\n');
      const file = await workbench().openOwn(importing, '.ts');
      await workbench().openFile('loss.ts');
      await page.keyboard.press('Control+a');
      await workbench().insert('export const loss = (w: number): number => w ** 2;\n');
      await page.locator('.tab', { hasText: file }).first().click();
      await page.locator(`.monaco-editor.focused[data-uri$="${file}"]`).waitFor();
      await lens('Tangent').click();
      const view = await panel();
      await waitForTexts(view, 'total', `${file}, line 3`);
      await waitForPictures(view, 1);
      await type(view, 'tangents at', '5');
      await slopeIs(view, '11.00');
    });
  });
