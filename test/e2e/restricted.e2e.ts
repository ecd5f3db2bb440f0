import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { askHover } from './askHover';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForTexts } from './reading';
import { story } from './story';

const own = `from parts import scale


def curve(x, a=0.01):
    return a*x**2 + 0.1*x


def scaled(x):
    return scale(x)


def endless(x):
    while x == x:
        x = x + 1
    return x
`;
const parts = 'def scale(x):\n    return 2*x\n';
const script = 'export const parabola = (x: number, a = 0.5): number => a * x ** 2;\n';

/** A folder that the learner has not said to trust, such as one that was downloaded. */
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'workbench.editor.revealIfOpen': true,
};

// Trust is the window's, not the host's: what differs between the hosts is tried in ownCode and notebook.
for (const host of ['node'] as const)
  describe(`in Restricted Mode, in the ${host} host`, () => {
    const files = { 'own.py': own, 'parts.py': parts, 'own.ts': script };
    const workbench = useWorkbench({ host, files, settings: untrusted });
    const { step, told } = story();
    it('all works as elsewhere', told);

    const lens = (file: string, name: string) =>
      workbench()
        .page.locator(`.monaco-editor[data-uri$="${file}"] .codelens-decoration a`)
        .getByText(name, { exact: true })
        .first();
    const slope = (view: FrameLocator) => view.locator('.readout-value').first().innerText();
    const slopeIs = (view: FrameLocator, wanted: string) =>
      until(`the slope ${wanted}`, async () => (await slope(view)) === wanted);
    const panel = () => workbench().view('tangent', { where: 'panel' });

    step('functions are drawn by a click, with a slider for a parameter', async () => {
      await workbench().openFile('own.py');
      await lens('own.py', 'Tangent').click();
      const view = await panel();
      await waitForTexts(view, 'curve', 'own.py, line 4');
      await type(view, 'tangents at', '5');
      await becomes(() => workbench().page.locator('.statusbar').innerText(), /Restricted Mode/);
      await slopeIs(view, '0.2000');
      await view.getByRole('slider', { name: 'a' }).press('End');
      await slopeIs(view, '0.6000');
      await view.getByRole('slider', { name: 'a' }).press('Control+z');
      await slopeIs(view, '0.2000');
    });

    step('the side panel follows what is typed, and dims while it is broken', async () => {
      await workbench().openSideBar('Gradient Lab');
      await goToLine('own.py', 4);
      const side = await workbench().view('tangent', { where: 'side' });
      await waitForTexts(side, 'curve', 'own.py, line 4');
      await type(side, 'tangents at', '5');
      await replaceLine('own.py', 5, '    return a*x**2 + ');
      await side.locator('.stage.stale').waitFor();
      await becomes(() => lens('own.py', 'Tangent').count(), 1);
      await replaceLine('own.py', 5, '    return a*x**2 + 0.3*x');
      await slopeIs(side, '0.4000');
      assert.equal(await side.locator('.stage.stale').count(), 0);
      await slopeIs(await panel(), '0.4000');
    });

    // What differs between the hosts does not differ by trust: the rest is looked at once.

    step('a hover shows picture and value', async () => {
      await workbench().openFile('own.py');
      const hover = await askHover(workbench(), 4, 7, /is a curve/);
      await becomes(
        async () => (await hover.innerText()).replace(/\s+/g, ' '),
        /At x = \S+ its value is [\d.]+, its slope 0\.\d/,
      );
      await becomes(() => hover.locator('img').count(), 1);
      await workbench().page.keyboard.press('Escape');
    });

    step('a click goes to the function, another back to a formula, and a selection is drawn', async () => {
      const view = await panel();
      await view.getByTitle('Go to the function in its file').click();
      const status = workbench().page.locator('.statusbar');
      await until('the cursor at the function', async () => /Ln 4,/.test(await status.innerText()));
      await view.getByText('Formula', { exact: true }).click();
      await view.locator('vscode-text-field[aria-label="f(x) ="]').waitFor();
      await goToLine('own.py', 5);
      await workbench().page.keyboard.press('End');
      for (let i = 0; i < '0.3*x'.length; i++) await workbench().page.keyboard.press('Shift+ArrowLeft');
      await workbench().command('Gradient Lab: Plot Selection');
      await slopeIs(view, '0.3000');
    });

    step('a file beside it counts as it stands, unsaved', async () => {
      await goToLine('own.py', 9);
      const side = await workbench().view('tangent', { where: 'side' });
      await waitForTexts(side, 'scaled');
      await slopeIs(side, '2.000');
      await pinning(keep).click();
      await pinning(follow).waitFor();
      await replaceLine('parts.py', 2, '    return 7*x');
      await slopeIs(side, '7.000');
      await pinning(follow).click();
      await pinning(keep).waitFor();
    });

    step('a loop that never ends costs a sentence', async () => {
      await goToLine('own.py', 12);
      await workbench().command('Gradient Lab: Plot Function at Cursor');
      await waitForTexts(await panel(), 'endless', 'stopped after');
    });

    step(
      'functions of TypeScript are drawn, and come back after a reload, also where their file is gone',
      async () => {
        await workbench().openFile('own.ts');
        await lens('own.ts', 'Tangent').click();
        await waitForTexts(await panel(), 'parabola', 'own.ts, line 1');
        await type(await panel(), 'tangents at', '5');
        await waitForTexts(await panel(), '5.000');
        await workbench().closeSideBar();
        await workbench().reloadWindow();
        await waitForTexts(await panel(), 'parabola', '5.000');
        const tab = workbench().page.locator('.tab', { hasText: 'own.ts' }).first();
        await tab.click();
        await workbench().command('View: Close Editor');
        await tab.waitFor({ state: 'detached' });
        await rm(path.join(workbench().workspace, 'own.ts'));
        await workbench().reloadWindow();
        const gone = await panel();
        await waitForTexts(gone, 'parabola', 'The file of parabola was moved or deleted', '5.000');
        await gone.locator('.stage.stale').waitFor();
      },
    );

    const [keep, follow] = ['Keep This Function in the Side Panel', 'Follow the Cursor in the Side Panel'];
    const pinning = (name: string) => workbench().page.getByRole('button', { name });

    /** Puts the cursor of a file into a line. */
    async function goToLine(name: string, line: number): Promise<void> {
      await workbench().openFile(name);
      await workbench().goTo(line);
    }

    /** Types over a line of a file, as a learner does. */
    async function replaceLine(name: string, line: number, text: string): Promise<void> {
      const { page } = workbench();
      await goToLine(name, line);
      for (const key of ['Home', 'Home', 'Shift+End']) await page.keyboard.press(key);
      await workbench().insert(text);
    }
  });
