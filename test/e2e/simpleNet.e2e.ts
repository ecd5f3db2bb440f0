import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { sentence, type, waitForPictures, waitForTexts } from './reading';

/** The cell of W, of x or of dW at the keyboard's place. */
const cellOf = (view: FrameLocator, picture: string) => view.locator(`.net-${picture} td[tabindex="0"]`);
const allOf = (view: FrameLocator, picture: string) =>
  view.locator(`.net-${picture} tbody td`).allInnerTexts();

describe('simple net view', () => {
  const workbench = useWorkbench({ theme: 'hcDark' });
  const press = (key: string) => workbench().page.keyboard.press(key);
  const write = (text: string) => workbench().page.keyboard.type(text);

  it('opens on the printed weights: losses 0.422 and 2.830, and dW', async () => {
    const view = await workbench().open('simpleNet');
    await waitForTexts(
      view,
      '0: 0.422',
      '1: 2.830',
      '2.154',
      '-0.254',
      '1.323',
      '-0.2067',
      '0.0531',
      '0.2570',
    );
    await waitForPictures(view, 1);
  });

  it('follows the weights and the right answer', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await type(view, 'weights of x₀', '0, 0, 0');
    await type(view, 'weights of x₁', '0 0 0');
    await waitForTexts(view, '0: 1.099', 'The net gives the right answer 33.3 %');
    await type(view, 'weights of x₁', '0, 0');
    await waitForTexts(view, '3 numbers are needed, separated by commas');
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, '0: 0.422');
  });

  it('shows the two losses of the weight that is chosen, and what its sign says', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await view.locator('vscode-dropdown[aria-label="right answer"]').click();
    await view.locator('vscode-option:visible', { hasText: 'answer 1' }).click();
    await cellOf(view, 'weights').focus();
    await press('ArrowDown');
    await press('ArrowRight');
    // By hand: x1 (y1 - t1) = 0.9 (0.05900 - 1).
    const text = await waitForTexts(
      view,
      'Derivative by w = W[1][1]',
      /= \(2\.83\d{3,}\.\.\. - 2\.8\d{4,}\.\.\.\) \/ 0\.0002 = -0\.8468\d+/,
      'x₁ (y₁ - t₁) = 0.9 * (0.05900 - 1)',
    );
    const [above, below] = ['+', '-'].map((sign) =>
      Number(new RegExp(`L\\(w \\${sign} h\\) = ([\\d.]+)`).exec(text)?.[1]),
    );
    assert.ok(Math.abs(((above ?? 0) - (below ?? 0)) / 2e-4 + 0.8468) < 1e-4, `${above} and ${below}`);
    assert.match(
      await sentence(view).innerText(),
      /W\[1\]\[1\] has a negative derivative: raise it a little/,
    );
    const chosen = view.locator('.net-gradient td[aria-selected="true"]');
    assert.equal(await chosen.innerText(), '-0.8469');
    assert.equal(await cellOf(view, 'gradient').innerText(), '-0.8469', 'Tab enters dW there');
    await view.locator('.net-gradient tbody td').nth(2).click();
    await waitForTexts(view, 'Derivative by w = W[0][2]');
  });

  it('changes a number where it stands, by keys; a wrong one is told of there, Escape leaves it', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'Derivative by w = W[0][0]', '0: 0.422');
    await cellOf(view, 'weights').focus();
    await press('Enter');
    const field = view.locator('.net-weights input');
    await until('all its digits', async () => (await field.inputValue()) === '1.81509164');
    await write('1..');
    await press('Enter');
    await waitForTexts(view, 'Type a number, such as 0.1 or 1e-4, or leave it with Escape.');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    await press('Escape');
    assert.equal(await field.count(), 0);
    assert.equal((await allOf(view, 'weights'))[0], '1.815');
    await press('ArrowRight');
    await write('0.5');
    await press('Enter');
    await waitForTexts(view, 'Derivative by w = W[0][1]', '0.933');
    const second = view.locator('.net-weights tbody td').nth(4);
    await second.click();
    await waitForTexts(view, 'Derivative by w = W[1][1]');
    assert.equal(await field.count(), 0, 'the first click chooses');
    await second.click();
    assert.equal(await field.inputValue(), '0.70338014');
    await press('Escape');
    assert.equal((await allOf(view, 'weights'))[1], '0.500');
    await view.locator('.net-input tbody td').nth(1).click();
    await until(
      'a click opens x',
      async () => (await view.locator('.net-input input').inputValue()) === '0.9',
    );
    await write('0');
    await press('Enter');
    await until('x changed', async () => (await allOf(view, 'input'))[1] === '0.0000');
    await waitForTexts(view, 'does not matter: its input x₁ is 0');
    const rows = view.locator('vscode-text-field[aria-label="weights of x₀"] input');
    assert.equal(await rows.inputValue(), '1.81509164, 0.5, -0.44327992');
  });

  it('says at the cell what the host does not take', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await cellOf(view, 'input').focus();
    await write('1e9');
    await press('Enter');
    const problem = view.locator('.net-input .figure-problem');
    await until('the sentence', async () =>
      (await problem.innerText()).includes('must be at most 1000000, but it is 1000000000'),
    );
    await write('1');
    await press('Enter');
    await until('a good number', async () => (await allOf(view, 'input'))[1] === '1.000');
    assert.equal(await problem.innerText(), '');
  });

  it('steps down the slope, one step at a time, and back', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'step 0 · loss 0.4224');
    const before = await allOf(view, 'weights');
    const step = view.locator('.net-steps vscode-button').first();
    await step.focus();
    await press('Enter');
    // W[0][0] goes from 1.8151 by 0.1 * 0.2067, W[1][0] from 1.1835 by 0.1 * 0.3101.
    await waitForTexts(view, 'step 1 · loss 0.399');
    await until('W moved', async () => (await allOf(view, 'weights'))[0] === '1.836');
    assert.equal((await allOf(view, 'weights'))[3], '1.215');
    await type(view, 'learning rate', '1');
    for (let taken = 2; taken <= 4; taken++) {
      await step.focus();
      await press('Enter');
      await waitForTexts(view, `step ${taken} · loss`);
    }
    const back = view.locator('.net-steps vscode-button').last();
    for (let taken = 3; taken >= 0; taken--) {
      await back.click();
      await waitForTexts(view, `step ${taken} · loss`);
    }
    assert.deepEqual(await allOf(view, 'weights'), before);
    await waitForTexts(view, 'step 0 · loss 0.4224');
  });

  it('explains beside dW why f ignores its argument', async () => {
    const view = await workbench().view('simpleNet', { where: 'panel' });
    await view.locator('.lambda summary').focus();
    await press('Enter');
    await waitForTexts(view, 'f = lambda W: net.loss(x, t)', 'that same array');
  });
});
