import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { until, useWorkbench, viewNames } from './harness';
import { waitForTexts } from './reading';
import { story } from './story';

/** A field of each view and what is typed into it. */
const typed: Readonly<Record<ViewId, readonly [field: string, text: string]>> = {
  tangent: ['header input', 'x^3 + 1'],
  stepSize: ['header input', 'exp(x) + 1'],
  surface: ['header input', 'x0^2 + 5x1^2'],
  descent: ['header input', 'x0^2 + 2x1^2'],
  simpleNet: ['vscode-text-field[aria-label="step h"] input', '0.001'],
  gradientCost: ['vscode-text-field[aria-label="hidden units"] input', '37'],
  training: ['vscode-text-field[aria-label="hidden units"] input', '37'],
  gradientCheck: ['vscode-text-field[aria-label="batch size"] input', '7'],
};
describe('what was typed', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('stays with its view', told);
  const fieldOf = (view: FrameLocator, name: ViewId) => view.locator(typed[name][0]).first();

  /** Goes to the view by its tab: VS Code brings a panel back when it is looked at. */
  async function holds(name: ViewId): Promise<void> {
    await workbench().page.locator('.tabs-container .tab', { hasText: views[name].title() }).click();
    const view = await workbench().view(name, { where: 'panel' });
    await waitForTexts(view, 'Reset');
    await until(`${name} as it was`, async () => (await fieldOf(view, name).inputValue()) === typed[name][1]);
  }

  /** All views of a window that has come anew: first the one in front, before which VS Code may lose the click on another. */
  async function allHold(): Promise<void> {
    for (const name of [...viewNames.slice(-1), ...viewNames.slice(0, -1), ...viewNames.slice(-1)])
      await holds(name);
  }

  step('is taken back and done again, and is in the side panel, too, in every view', async () => {
    await workbench().openSideBar('Gradient Lab');
    for (const name of viewNames) {
      const view = await workbench().open(name);
      const side = await workbench().viewBesideTab(name);
      const [there, here] = [fieldOf(view, name), fieldOf(side, name)];
      await waitForTexts(view, 'Reset');
      await waitForTexts(side, 'Reset');
      // The fields are there a moment before their texts.
      const before = await until(`one text in both pages of ${name}`, async () => {
        const [one, other] = [await there.inputValue(), await here.inputValue()];
        return one !== '' && one === other && one;
      });
      const now = typed[name][1];
      assert.notEqual(before, now);
      const both = (text: string) =>
        until(`${text} in both pages of ${name}`, async () =>
          (await Promise.all([there.inputValue(), here.inputValue()])).every((shown) => shown === text),
        );
      await there.fill(now);
      await both(now);
      await there.press('Control+z');
      await both(before);
      await here.press('Control+y');
      await both(now);
    }
  });

  step('is there again when a view comes back from hiding', async () => {
    for (const name of viewNames) await holds(name);
  });

  step('is there again after the window is reloaded', async () => {
    await workbench().closeSideBar();
    await workbench().reloadWindow();
    await allHold();
  });

  step('is there again when the window was closed and is opened anew', async () => {
    const { page } = workbench();
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await workbench().whenReady();
    await allHold();
  });
});
