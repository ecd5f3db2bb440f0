import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saved } from './fileDialogs';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForPictures, waitForTexts } from './reading';

describe('what a learner takes away', () => {
  const workbench = useWorkbench();

  it('is the figure as PNG, as SVG with its text, and its values as CSV', async () => {
    const view = await workbench().fresh('stepSize');
    await waitForTexts(view, 'float32(0.1) = 0.1', 'Save PNG');
    await waitForPictures(view, 1);
    assert.equal(
      await view.locator('.actions vscode-dropdown').isVisible(),
      false,
      'there is no choice of one figure',
    );
    const png = await saved(workbench(), view, 'Save PNG', 'stepSize.png');
    assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')]);
    const canvas = await view
      .locator('canvas')
      .first()
      .evaluate((one) => one.getAttribute('width'));
    assert.equal(png.readUInt32BE(16), Number(canvas), 'as wide as the canvas');
    const svg = (await saved(workbench(), view, 'Save SVG', 'stepSize.svg')).toString('utf8');
    assert.match(svg, /^<\?xml[\s\S]*<\/svg>\s*$/);
    assert.match(svg, />central<\/text>/);
    // Each as the table has it, 69 steps: both differences in colours of their own, and the three dashed lines that explain them.
    const curves = (svg.match(/<path [^>]*>/g) ?? []).filter((path) => path.split('L').length === 69);
    const solid = curves.filter((path) => !path.includes('dasharray'));
    const inks = new Set(solid.map((path) => /stroke="(#\w+)"/.exec(path)?.[1]));
    assert.deepEqual([curves.length, solid.length, inks.size], [5, 2, 2], 'curves are paths');
    assert.doesNotMatch(svg, /<image/);
    const rows = (await saved(workbench(), view, 'Save data', 'stepSize.csv')).toString('utf8').split('\r\n');
    assert.match(rows[0] ?? '', /^h,"?forward, float64/);
    assert.match(rows[1] ?? '', /^1,/);
    assert.equal(rows.length, 71, 'a header, 69 steps and the end of the last line');
  });

  it('is a NumPy script of the run, in an editor of its own', async () => {
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'NumPy script');
    // There are two figures.
    await becomes(() => view.locator('.actions vscode-dropdown').isVisible(), true);
    await view.getByRole('button', { name: 'NumPy script' }).click();
    const editor = workbench().page.locator('.monaco-editor .view-lines').last();
    await until('the script', async () => {
      const text = (await editor.innerText()).replaceAll('\u00a0', ' ');
      return text.includes('# Gradient Lab: gradient descent on x0^2 + x1^2');
    });
  });

  it('is the trace as NumPy prints it, to be pasted', async () => {
    const { page } = workbench();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const view = await workbench().fresh('descent');
    await waitForTexts(view, 'Copy trace');
    await view.getByRole('button', { name: 'Copy trace' }).click();
    await until('the trace in the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text.includes('0 [-3.  4.] [-6.  8.]') && text.includes('100 [-6.11110793e-10  8.14814391e-10]');
    });
  });

  it('is left behind by Reset, which brings the defaults back and keeps the keyboard where it was', async () => {
    const view = await workbench().fresh('stepSize');
    await type(view, 'f(x) =', 'x^2');
    await type(view, 'step h', '1e-4');
    await waitForTexts(view, 'x + h = 1.0001');
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'float32(0.1) = 0.1');
    const field = view.locator('vscode-text-field[aria-label="f(x) ="] input');
    await becomes(() => field.inputValue(), 'sin(x)');
    await becomes(() => view.locator(':focus').innerText(), 'Reset');
  });
});
