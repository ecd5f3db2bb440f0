import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForTexts } from './reading';
import { story } from './story';

const program = `import numpy as np


def loss(w):
    return np.sum((w - np.array([1, 2, 3, 4]))**2)


def area(x, y, z):
    return x*y + 3*z
`;

describe('a function of more variables than a view has axes', () => {
  const workbench = useWorkbench();
  let file = '';
  const { step, told } = story();
  it('is drawn over those that are chosen', told);
  const lens = (name: string) =>
    workbench().page.locator('.codelens-decoration a').getByText(name, { exact: true });
  const group = (view: FrameLocator) => view.getByRole('group', { name: 'Variables along the axes' });
  const chosen = (view: FrameLocator) =>
    group(view)
      .locator('vscode-dropdown')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  const readouts = (view: FrameLocator) => view.locator('.readout-value').allInnerTexts();
  const shows = async (view: FrameLocator, axes: readonly string[], numbers: readonly string[]) => {
    await until(`${numbers.join(', ')} along ${axes.join(', ')}`, async () => {
      const shown = (await readouts(view)).slice(0, numbers.length);
      return String(shown) === String(numbers) && String(await chosen(view)) === String(axes);
    });
  };
  /** By keys alone, as whoever has no mouse. */
  const choose = async (view: FrameLocator, label: string, name: string) => {
    const dropdown = group(view).locator(`vscode-dropdown[aria-label="${label}"]`);
    await group(view).waitFor();
    await dropdown.focus();
    await dropdown.press('Enter');
    await dropdown.press(name === 'w[3]' || name === 'z' ? 'End' : 'Home');
    await dropdown.press('Enter');
  };

  step('has Surface and Descend above it', async () => {
    file = await workbench().openOwn(program, '.py');
    await lens('Descend').nth(1).waitFor();
    const lenses = workbench().page.locator('.codelens-decoration');
    await becomes(
      async () => (await lenses.allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim()),
      ['Surface | Descend', 'Surface | Descend'],
    );
  });

  step('is drawn over the first two, and over those that are chosen', async () => {
    await lens('Surface').first().click();
    const view = await workbench().view('surface', { where: 'panel' });
    await type(view, 'at the point', '3, 4');
    await shows(view, ['w[0]', 'w[1]'], ['4.000', '4.000', '21']);
    await waitForTexts(
      view,
      'f(w[0], w[1]) =',
      'The gradient is of w[0] and w[1] alone: all others are held at these numbers.',
    );
    // Other axes have a point of their own.
    await choose(view, 'vertical', 'w[3]');
    await type(view, 'at the point', '3, 4');
    await shows(view, ['w[0]', 'w[3]'], ['4.000', '0.000', '9']);
    await waitForTexts(view, 'f(w[0], w[3]) =', 'w[3] held constant', 'w[3] from, to');
    await workbench().screenshot('axes surface');
    await choose(view, 'horizontal', 'w[3]');
    await type(view, 'at the point', '3, 4');
    await shows(view, ['w[3]', 'w[0]'], ['-2.000', '6.000', '15']);
    await view.getByRole('slider', { name: 'w[1]' }).press('Home');
    await shows(view, ['w[3]', 'w[0]'], ['-2.000', '6.000', '63']);
  });

  step('comes back as it was chosen after a reload, and step by step by undoing', async () => {
    await workbench().reloadWindow();
    const view = await workbench().view('surface', { where: 'panel' });
    await shows(view, ['w[3]', 'w[0]'], ['-2.000', '6.000', '63']);
    await choose(view, 'horizontal', 'w[0]');
    await becomes(() => chosen(view), ['w[0]', 'w[3]']);
    await view.getByRole('slider', { name: 'w[1]' }).press('Control+z');
    await shows(view, ['w[3]', 'w[0]'], ['-2.000', '6.000', '63']);
  });

  step('descends along those two', async () => {
    await workbench().page.locator('.tab', { hasText: file }).first().click();
    await lens('Descend').first().click();
    const view = await workbench().view('descent', { where: 'panel' });
    await choose(view, 'horizontal', 'w[3]');
    await until('the axes', async () => String(await chosen(view)) === 'w[3],w[1]');
    await waitForTexts(view, 'Each step changes w[3] and w[1] alone');
    await workbench().screenshot('axes descent');
  });

  step('is drawn of numbers, too', async () => {
    await workbench().page.locator('.tab', { hasText: file }).first().click();
    await lens('Surface').nth(1).click();
    const view = await workbench().view('surface', { where: 'panel' });
    await type(view, 'at the point', '3, 4');
    await shows(view, ['x', 'y'], ['4.000', '3.000', '15']);
    await choose(view, 'vertical', 'z');
    await type(view, 'at the point', '3, 4');
    await shows(view, ['x', 'z'], ['1.000', '3.000', '15']);
  });
});
