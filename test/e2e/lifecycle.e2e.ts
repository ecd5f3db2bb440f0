import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { views } from '#views';
import { until, useWorkbench, viewNames } from './harness';
import { becomes, type, waitForPictures, waitForTexts } from './reading';
import { story } from './story';

const fieldOf = (view: FrameLocator, label: string) =>
  view.locator(`vscode-text-field[aria-label="${label}"] input`);

// Before the views are used otherwise.
describe('side panel', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('follows the story', told);
  const lesson = (name: string) => workbench().page.getByRole('treeitem', { name, exact: true });

  step('tells the story in order: where to start, then every view', async () => {
    await workbench().openSideBar('Gradient Lab');
    const titles = ['Start', ...viewNames.map((name) => views[name].title())];
    const items = workbench().page.locator('.part.sidebar [role="treeitem"]');
    const read = () =>
      items.evaluateAll((all) => all.map((item) => item.getAttribute('aria-label')?.trim() ?? ''));
    await until('the views in their order', async () => (await read()).join() === titles.join());
  });

  step('leaves two thirds of the panel to the figure, with all lessons in sight', async () => {
    const panes = workbench().page.locator('.part.sidebar .monaco-pane-view');
    const lessons = panes.locator('.pane', { has: workbench().page.getByRole('tree') });
    const [whole, tree] = await Promise.all([panes.boundingBox(), lessons.boundingBox()]);
    assert.ok(whole && tree && tree.height <= whole.height / 3, `${tree?.height} of ${whole?.height} px`);
    const rows = workbench().page.locator('.part.sidebar [role="treeitem"]');
    for (const row of await rows.all()) {
      const box = await row.boundingBox();
      assert.ok(box && box.y + box.height <= tree.y + tree.height, `${await row.innerText()} is cut off`);
    }
  });

  step('shows the tangent before anything was used, then the view used last', async () => {
    const side = await workbench().view('tangent', { where: 'side' });
    await waitForTexts(side, 'Slope at x = 5', '0.2400');
    await workbench().open('stepSize');
    const followed = await workbench().viewBesideTab('stepSize');
    await waitForTexts(followed, 'float32(0.1) = 0.1');
    await waitForPictures(followed, 1);
  });

  step('opens a lesson with its preset', async () => {
    await lesson('Gradient Descent').locator('.monaco-tl-twistie').click();
    await lesson('Learning rate too large: 10').click();
    const panel = await workbench().view('descent', { where: 'panel' });
    await waitForTexts(panel, '[-2.58983747e+13 -1.29524862e+12]');
    const side = await workbench().viewBesideTab('descent');
    await waitForTexts(side, '[-2.58983747e+13 -1.29524862e+12]');
  });
});

describe('panels', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('come back with what was typed', told);

  step('show again what they showed when they come back from hiding', async () => {
    const tangent = await workbench().open('tangent');
    await type(tangent, 'f(x) =', 'x^3');
    await type(tangent, 'tangents at', '2');
    await waitForTexts(tangent, 'exact 12');
    await workbench().open('descent');
    await until('the tangent to be hidden', async () =>
      (await workbench().page.locator('.tab.active').innerText()).includes('Descent'),
    );
    const again = await workbench().open('tangent');
    await waitForTexts(again, 'Slope at x = 2', 'exact 12');
    await becomes(() => fieldOf(again, 'f(x) =').inputValue(), 'x^3');
    await waitForPictures(again, 1);
  });

  step('come back after the window is reloaded, each with its values, also by their command', async () => {
    const before = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(before, 'Slope at x = 2');
    const typed = await workbench().open('descent');
    await type(typed, 'steps', '20');
    await waitForTexts(typed, 'step 20 / 20');
    await workbench().open('tangent');
    await workbench().reloadWindow();
    const tangent = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(tangent, 'Slope at x = 2', 'exact 12');
    const descent = await workbench().open('descent');
    await waitForTexts(descent, '[-0.03458765 0.04611686]');
    await becomes(() => fieldOf(descent, 'steps').inputValue(), '20');
    assert.equal(await workbench().page.locator('.tab', { hasText: 'Gradient Descent' }).count(), 1);
  });
});
