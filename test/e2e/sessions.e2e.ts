import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import { views } from '#views';
import { drag, pointInPage } from './dragging';
import { countEndedRuns, endedRuns } from './endedRuns';
import { slowness, until, useWorkbench } from './harness';
import { becomes, type, waitForTexts } from './reading';
import { story } from './story';
import { choose, iterationOf, keptRuns, press } from './training';

const field = (view: FrameLocator, label: string) =>
  view.locator(`vscode-text-field[aria-label="${label}"] input`);
const formula = (view: FrameLocator) => field(view, 'f(x) =');

describe('a view in a tab and in the side panel', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('is one, whatever is done in either', told);
  const inTab = (name: keyof typeof views) => workbench().view(name, { where: 'panel' });
  const inSide = (name: keyof typeof views) => workbench().view(name, { where: 'side' });

  step(
    'stands in the tab alone until it is asked for beside it; the heading of the side panel is its name',
    async () => {
      await workbench().openSideBar('Gradient Lab');
      await workbench().open('tangent');
      const line = await workbench().webview('body[data-place="side"] .elsewhere');
      await waitForTexts(line, 'Tangent is open in a tab of the editor.', 'Show here too');
      await workbench().screenshot('elsewhere');
      await workbench().page.getByRole('button', { name: 'Tangent Section' }).waitFor();
      const side = await workbench().viewBesideTab('tangent');
      await waitForTexts(side, 'Slope at x = 5', '0.2400');
    },
  );

  step('shows in the one what is typed into the other', async () => {
    const [tab, side] = [await inTab('tangent'), await inSide('tangent')];
    await type(side, 'f(x) =', 'x^3');
    await type(side, 'tangents at', '5');
    await waitForTexts(tab, 'exact 75');
    await until('the formula in the tab', async () => (await formula(tab).inputValue()) === 'x^3');
    await type(tab, 'tangents at', '2');
    await waitForTexts(side, 'exact 12');
    await becomes(() => field(side, 'tangents at').inputValue(), '2');
    await becomes(() => formula(side).inputValue(), 'x^3');
  });

  step('follows a drag, and says what is wrong only where it was typed', async () => {
    const [tab, side] = [await inTab('tangent'), await inSide('tangent')];
    await drag(workbench().page, await pointInPage(tab), 60);
    await until('another point, the same in both', async () => {
      const texts = await Promise.all([tab, side].map((view) => field(view, 'tangents at').inputValue()));
      return texts[0] === texts[1] && texts[0] !== '2';
    });
    // The end of a drag tells the same point once more, which would take back what is typed meanwhile.
    await handOver(tab, side, '0.5');
    await type(side, 'tangents at', 'no number');
    const problems = (view: FrameLocator) => view.locator('.problem:not(:empty)').count();
    await becomes(() => problems(side), 1);
    await handOver(side, tab, '0.25');
    assert.deepEqual([await problems(side), await problems(tab)], [1, 0]);
  });

  /** Types a step h into one page, and waits until the other has it: all that was told before has come. */
  async function handOver(from: FrameLocator, to: FrameLocator, h: string): Promise<void> {
    await type(from, 'step h', h);
    await becomes(() => field(to, 'step h').inputValue(), h);
  }

  step('trains one run in both, and writes one file', async () => {
    const tab = await workbench().open('training');
    await waitForTexts(tab, 'Press Train');
    const side = await workbench().viewBesideTab('training');
    await press(side, 'Train');
    await until('steps in the tab', async () => (await iterationOf(tab)) > 50, 60_000);
    await press(tab, 'Pause');
    await waitForTexts(side, 'Paused after');
    await until(
      'the same iteration in both',
      async () => (await iterationOf(side)) === (await iterationOf(tab)),
    );
    await becomes(() => side.locator('.training-run').count(), 1);
    await until('one file', async () => keptRuns(workbench().workspace).length === 1);
  });

  step('goes on in the side panel when the tab is closed', async () => {
    const side = await inSide('training');
    await press(side, 'Train');
    await workbench().closeAllEditors();
    const then = await iterationOf(side);
    await until('more steps', async () => (await iterationOf(side)) > then + 50, 60_000);
    await press(side, 'Pause');
    await until('one file', async () => keptRuns(workbench().workspace).length === 1);
  });
});

for (const host of ['node', 'web'] as const)
  describe(`undo, on the ${host} host`, () => {
    const workbench = useWorkbench({ host });
    const { step, told } = story();
    it('takes back what was done, in every page of a view', told);
    const states: string[] = [];
    let view: FrameLocator;

    /** All that the controls show. */
    const state = () =>
      view
        .locator('main')
        .evaluate((main) =>
          JSON.stringify([
            [...main.querySelectorAll('vscode-text-field, vscode-dropdown')].map((control) =>
              Reflect.get(control, 'value'),
            ),
            [...main.querySelectorAll('.chip')].map(
              (chip) => chip.getAttribute('aria-pressed') ?? chip.getAttribute('aria-checked'),
            ),
          ]),
        );

    /** Does something, and waits until it shows: a range that is fitted comes with the picture. */
    async function act(work: () => Promise<unknown>): Promise<void> {
      const [before, runs] = [await state(), await endedRuns(view)];
      await work();
      await until('a picture', async () => (await endedRuns(view)) > runs);
      states.push(
        await until('a change that is whole', async () => {
          const shown = await state();
          await sleep(150 * slowness);
          return shown !== before && shown === (await state()) && shown;
        }),
      );
    }

    const goTo = (what: string, wanted: string | undefined) =>
      until(what, async () => (await state()) === wanted);

    const chip = (name: string) => view.getByRole('button', { name, exact: true }).click();
    const difference = (name: string) => view.getByRole('radio', { name, exact: true }).click();
    const key = (name: string) => workbench().page.keyboard.press(name);

    /** Chooses from the menu that a page has under the right button. */
    const menu = async (name: string) => {
      await view.locator('p.sentence').click({ button: 'right' });
      const item = workbench().page.locator('.context-view .monaco-menu').getByText(name, { exact: true });
      await item.waitFor();
      await until('the menu to take the click', async () => {
        if (await item.isVisible()) await item.click(); // in its first moments a menu hears none
        return !(await item.isVisible());
      });
      // When its menu is gone, VS Code gives the keyboard back to the frame around the page, and at times no further.
      await view.locator('p.sentence').click({ position: { x: 1, y: 1 } });
      await until('the keyboard in the page', () => view.locator('main').evaluate(() => document.hasFocus()));
    };

    step('takes back twenty mixed actions by key and by menu, one by one, and does them again', async () => {
      view = await workbench().open('tangent');
      await waitForTexts(view, '0.2400');
      states.push(await state());
      await countEndedRuns(view);
      const figure = view.locator('.figure-drawing').first();
      for (const text of ['x^2', 'x^3', 'sin(x)', 'x^2 + x']) {
        await act(() => formula(view).fill(text));
        await sleep(800); // a pause, as a learner makes one
      }
      await act(() => type(view, 'tangents at', '2, 4'));
      await act(() => type(view, 'step h', '0.5'));
      await act(() => chip('side by side'));
      await act(() => difference('central'));
      await act(() => difference('forward'));
      await act(() => difference('central'));
      await act(() => figure.press('ArrowRight'));
      await act(async () => drag(workbench().page, await pointInPage(view), -50));
      await act(() => type(view, 'x from, to', '-4, 8'));
      const presets = views.tangent.presets().slice(1, 4);
      for (const { name } of presets) await act(() => choose(view, 'Examples', name));
      await act(() => type(view, 'step h', '0.25'));
      await act(() => difference('forward'));
      await act(() => chip('Reset'));
      await act(() => type(view, 'f(x) =', 'cos(x)'));
      assert.equal(states.length, 21);
      for (let i = 19; i >= 0; i--) {
        await (i % 4 === 0 ? menu('Undo') : key('Control+z'));
        await goTo(`action ${i + 1} undone`, states[i]);
      }
      await key('Control+z'); // there is nothing left to be undone
      for (let i = 1; i <= 20; i++) {
        await (i % 4 === 0 ? menu('Redo') : key(i % 2 === 0 ? 'Control+y' : 'Control+Shift+z'));
        await goTo(`action ${i} done again`, states[i]);
      }
      await becomes(() => formula(view).inputValue(), 'cos(x)');
    });

    step('first takes back what could not be read, where it was typed', async () => {
      await type(view, 'step h', '1e');
      await until('the sentence', async () => (await view.locator('.problem:not(:empty)').count()) === 1);
      await field(view, 'step h').focus();
      await key('Control+z');
      await goTo('all as it was', states[20]);
      assert.equal(await view.locator('.problem:not(:empty)').count(), 0);
    });

    step('takes back in the tab what was done in the side panel', async () => {
      await workbench().openSideBar('Gradient Lab');
      const side = await workbench().viewBesideTab('tangent');
      await waitForTexts(side, 'Reset');
      await type(side, 'f(x) =', 'x^4');
      await until('it in the tab', async () => (await formula(view).inputValue()) === 'x^4');
      await formula(view).focus();
      await key('Control+z');
      await until('it undone in both', async () => {
        const shown = await Promise.all([view, side].map((page) => formula(page).inputValue()));
        return shown.every((text) => text === 'cos(x)');
      });
    });

    step('goes along from a tab to the next view of the story, where it is undone as well', async () => {
      await type(view, 'tangents at', '2');
      await view.getByRole('button', { name: 'Next: Step Size' }).click();
      const next = await workbench().view('stepSize', { where: 'panel' });
      const shows = async (text: string, x: string) =>
        (await formula(next).inputValue()) === text && (await field(next, 'at x').inputValue()) === x;
      await until('function and point', () => shows('cos(x)', '2'));
      await type(next, 'f(x) =', 'cos(2x)');
      await formula(next).focus();
      await key('Control+z');
      await until('what came along', () => shows('cos(x)', '2'));
    });

    step('goes along from the side panel in the side panel', async () => {
      const step = await workbench().viewBesideTab('stepSize');
      await step.getByRole('button', { name: 'Next: Surface' }).click();
      const surface = await workbench().view('surface', { where: 'side' });
      await waitForTexts(surface, 'with respect to');
      await type(surface, 'f(x₀, x₁) =', 'x0^2 + 2x1^2');
      await type(surface, 'at the point', '1, -2');
      await surface.getByRole('button', { name: 'Next: Gradient Descent' }).click();
      const descent = await workbench().view('descent', { where: 'side' });
      await until('function and start', async () => {
        const texts = ['f(x₀, x₁) =', 'start'].map((label) => field(descent, label).inputValue());
        return (await Promise.all(texts)).join('; ') === 'x0^2 + 2x1^2; 1, -2';
      });
      assert.equal(await workbench().page.locator('.tabs-container .tab').count(), 2, 'no tab was opened');
    });
  });
