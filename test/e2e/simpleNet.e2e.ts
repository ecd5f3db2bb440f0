import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import type { NetworkData } from '#figures';
import { netGeometry } from '../../webview/figures/network/netGeometry';
import { slowness, until, useWorkbench } from './harness';
import { becomes, sentence, type, waitForPictures, waitForTexts } from './reading';

/** The cell of W, of x or of dW at the keyboard's place. */
const cellOf = (view: FrameLocator, picture: string) => view.locator(`.net-${picture} td[tabindex="0"]`);
const allOf = (view: FrameLocator, picture: string) =>
  view.locator(`.net-${picture} tbody td`).allInnerTexts();

const named = (view: FrameLocator, name: string) =>
  view.locator('.net-steps').getByRole('button', { name, exact: true });

/** How many steps were taken, and the loss, as the page says them. */
async function progress(view: FrameLocator): Promise<{ step: number; loss: number }> {
  const text = await view.locator('.net-steps .progress-text').innerText();
  const [, step, loss] = /^step (\d+) · loss ([\d.e-]+)$/.exec(text) ?? [];
  return { step: Number(step), loss: Number(loss) };
}

describe('simple net view', () => {
  const workbench = useWorkbench({ theme: 'hcDark' });
  const press = (key: string) => workbench().page.keyboard.press(key);
  const write = (text: string) => workbench().page.keyboard.type(text);

  it('opens on the printed weights: losses 0.422 and 2.830, and dW', async () => {
    const view = await workbench().fresh('simpleNet');
    await waitForTexts(view, '0: 0.422', '1: 2.830', '-0.2067', '0.0531', '0.2570');
    await waitForPictures(view, 2);
    await view.locator('.net-picture summary').click();
    // By row: z, y = softmax(z), t, and the loss if that were right.
    await waitForTexts(
      view,
      /x₀ 0\.6000 1\.815 -1\.478 -0\.4433/,
      /y t L z₀ 2\.154 0\.6555 1 0\.4224/,
      'z₁ -0.2536 0.0590 0 2.830',
      'z₂ 1.323 0.2855 0 1.253',
    );
    await view.locator('.net-picture summary').click();
  });

  it('names z, y, t and L, and says what they are', async () => {
    const view = await workbench().fresh('simpleNet');
    await waitForTexts(view, 'z = x W, y = softmax(z), L = cross entropy of y and the right answer t');
    for (const quantity of ['z', 'y', 't', 'loss']) {
      const term = view.locator(`.top-lead .explained[data-quantity="${quantity}"]`);
      const said = await view.locator(`#${await term.getAttribute('aria-describedby')}`).textContent();
      assert.ok(said && said.length > 20, quantity);
    }
  });

  it('chooses a weight in the drawn net, by keys and by a click on its edge; a digit sets the right answer', async () => {
    const view = await workbench().fresh('simpleNet');
    const drawing = view.locator('.net-picture .figure-drawing');
    await drawing.focus();
    await press('ArrowDown');
    await waitForTexts(view, 'Derivative by w = W[0, 1]');
    await press('ArrowRight');
    await waitForTexts(view, 'Derivative by w = W[1, 1]');
    const live = view.locator('.net-picture .figure-live');
    await becomes(() => live.innerText(), 'W[1, 1] = 0.7034, from x₁ to z₁; dL/dw = 0.05310');
    await becomes(() => view.locator('.net-weights td[aria-selected="true"]').innerText(), '0.703');
    const box = await drawing.boundingBox();
    assert.ok(box);
    const columns = (['share', 'whole', 'number'] as const).map((kind) => ({ kind }));
    const net = { inputs: [0, 1], outputs: [0, 1, 2], weights: [1, 1, 1, 1, 1, 1], columns };
    const { edges } = netGeometry(net as unknown as NetworkData, box.width, box.height);
    const edge = edges.find(({ row, column }) => row === 0 && column === 2) ?? assert.fail();
    const at = (from: number, to: number) => from + 0.9 * (to - from);
    await drawing.click({ position: { x: at(edge.from.x, edge.to.x), y: at(edge.from.y, edge.to.y) } });
    await waitForTexts(view, 'Derivative by w = W[0, 2]');
    await press('1');
    await waitForTexts(view, 'Loss, right answer 1');
    const output = edges.find(({ column }) => column === 0)?.to ?? assert.fail();
    await drawing.click({ position: { x: output.x + 20, y: output.y } });
    await waitForTexts(view, 'Loss, right answer 0');
  });

  it('follows the weights and the right answer', async () => {
    const view = await workbench().fresh('simpleNet');
    await type(view, 'weights of x₀', '0, 0, 0');
    await type(view, 'weights of x₁', '0 0 0');
    await waitForTexts(view, '0: 1.099', 'The net gives the right answer 33.3 %');
    await type(view, 'weights of x₁', '0, 0');
    await waitForTexts(view, '3 numbers are needed, separated by commas');
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, '0: 0.422');
  });

  it('shows the two losses of the weight that is chosen, and what its sign says', async () => {
    const view = await workbench().fresh('simpleNet');
    await view.locator('vscode-dropdown[aria-label="right answer"]').click();
    await view.locator('vscode-option:visible', { hasText: 'answer 1' }).click();
    await cellOf(view, 'weights').focus();
    await press('ArrowDown');
    await press('ArrowRight');
    // By hand: x1 (y1 - t1) = 0.9 (0.05900 - 1).
    const text = await waitForTexts(
      view,
      'Derivative by w = W[1, 1]',
      /= \(2\.83\d{3,}\.\.\. - 2\.8\d{4,}\.\.\.\) \/ 0\.0002 = -0\.8468\d+/,
      'x₁ (y₁ - t₁) = 0.9 * (0.05900 - 1)',
    );
    const [above, below] = ['+', '-'].map((sign) =>
      Number(new RegExp(`L\\(w \\${sign} h\\) = ([\\d.]+)`).exec(text)?.[1]),
    );
    assert.ok(Math.abs(((above ?? 0) - (below ?? 0)) / 2e-4 + 0.8468) < 1e-4, `${above} and ${below}`);
    await becomes(() => sentence(view).innerText(), /W\[1, 1\] has a negative derivative: raise it a little/);
    const chosen = view.locator('.net-gradient td[aria-selected="true"]');
    await becomes(() => chosen.innerText(), '-0.8469');
    // Tab enters dW there.
    await becomes(() => cellOf(view, 'gradient').innerText(), '-0.8469');
    await view.locator('.net-gradient tbody td').nth(2).click();
    await waitForTexts(view, 'Derivative by w = W[0, 2]');
  });

  it('changes a number where it stands, by keys; a wrong one is told of there, Escape leaves it', async () => {
    const view = await workbench().fresh('simpleNet');
    await waitForTexts(view, 'Derivative by w = W[0, 0]', '0: 0.422');
    await cellOf(view, 'weights').focus();
    await press('Enter');
    const field = view.locator('.net-weights input');
    await until('all its digits', async () => (await field.inputValue()) === '1.81509164');
    await write('1..');
    await press('Enter');
    await waitForTexts(view, 'Type a number, such as 0.1 or 1e-4, or leave it with Escape.');
    await becomes(() => field.getAttribute('aria-invalid'), 'true');
    await press('Escape');
    await becomes(() => field.count(), 0);
    await becomes(async () => (await allOf(view, 'weights'))[0], '1.815');
    await press('ArrowRight');
    await write('0.5');
    await press('Enter');
    await waitForTexts(view, 'Derivative by w = W[0, 1]', '0.6 * (0.1704 - 0)');
    const second = view.locator('.net-weights tbody td').nth(4);
    await second.click();
    await waitForTexts(view, 'Derivative by w = W[1, 1]');
    assert.equal(await field.count(), 0, 'the first click chooses');
    await second.click();
    await becomes(() => field.inputValue(), '0.70338014');
    await press('Escape');
    await becomes(async () => (await allOf(view, 'weights'))[1], '0.500');
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
    await becomes(() => rows.inputValue(), '1.81509164, 0.5, -0.44327992');
  });

  it('says at the cell what the host does not take', async () => {
    const view = await workbench().fresh('simpleNet');
    await cellOf(view, 'input').focus();
    await write('1e9');
    await press('Enter');
    const problem = view.locator('.net-input .figure-problem');
    await until('the sentence', async () =>
      (await problem.innerText()).includes('must be at most 1000000, but it is 1000000000'),
    );
    await write('1');
    await press('Enter');
    await until('a good number', async () => (await allOf(view, 'input'))[0] === '1.000');
    await becomes(() => problem.innerText(), '');
  });

  it('steps down the slope, one step at a time, and back', async () => {
    const view = await workbench().fresh('simpleNet');
    await waitForTexts(view, 'step 0 · loss 0.4224');
    const before = await allOf(view, 'weights');
    const step = named(view, 'Step');
    await step.focus();
    await press('Enter');
    // W[0, 0] goes from 1.8151 by 0.1 * 0.2067, W[1, 0] from 1.1835 by 0.1 * 0.3101.
    await waitForTexts(view, 'step 1 · loss 0.399');
    await until('W moved', async () => (await allOf(view, 'weights'))[0] === '1.836');
    assert.equal((await allOf(view, 'weights'))[3], '1.215');
    await type(view, 'learning rate', '1');
    for (let taken = 2; taken <= 4; taken++) {
      await step.focus();
      await press('Enter');
      await waitForTexts(view, `step ${taken} · loss`);
    }
    const back = named(view, 'Step back');
    for (let taken = 3; taken >= 0; taken--) {
      await back.click();
      await waitForTexts(view, `step ${taken} · loss`);
    }
    await becomes(() => allOf(view, 'weights'), before);
    await waitForTexts(view, 'step 0 · loss 0.4224');
  });

  it('plays steps, one after another, until it is paused', async () => {
    const view = await workbench().fresh('simpleNet');
    await type(view, 'learning rate', '0.1');
    await named(view, 'Play').click();
    const seen = new Set<number>();
    await until('more than eight steps seen', async () => seen.add((await progress(view)).step).size > 8);
    await named(view, 'Pause').click();
    await named(view, 'Play').waitFor();
    // The answer to this comes after that to the last step.
    await view.locator('.net-gradient tbody td').nth(1).click();
    await waitForTexts(view, 'Derivative by w = W[0, 1]');
    const paused = await progress(view);
    await workbench().page.waitForTimeout(300 * slowness);
    assert.deepEqual(await progress(view), paused);
    assert.ok(paused.step > 8 && paused.step < 200 && paused.loss < 0.4224, JSON.stringify(paused));
  });

  it('keeps the steps made when another answer is right, and goes on from there', async () => {
    const view = await workbench().fresh('simpleNet');
    for (let taken = 1; taken <= 3; taken++) {
      await named(view, 'Step').click();
      await waitForTexts(view, `step ${taken} · loss`);
    }
    const before = await progress(view);
    const weights = await allOf(view, 'weights');
    await view.locator('vscode-dropdown[aria-label="right answer"]').click();
    await view.locator('vscode-option:visible', { hasText: 'answer 1' }).click();
    await waitForTexts(view, 'Loss, right answer 1', `step ${before.step} · loss`);
    const after = await progress(view);
    assert.ok(after.step === before.step && after.loss > 2, JSON.stringify(after));
    assert.deepEqual(await allOf(view, 'weights'), weights);
    await named(view, 'Step').click();
    await waitForTexts(view, `step ${before.step + 1} · loss`);
    assert.ok((await progress(view)).loss < after.loss);
    for (let taken = before.step; taken >= before.step - 1; taken--) {
      await named(view, 'Step back').click();
      await waitForTexts(view, `step ${taken} · loss`);
    }
  });

  it('stops playing by itself where the loss no longer falls, and says so', async () => {
    const view = await workbench().fresh('simpleNet');
    await waitForTexts(view, 'step 0 · loss 0.4224');
    await type(view, 'learning rate', '1000');
    await named(view, 'Play').click();
    await waitForTexts(view, 'Stopped: the loss no longer falls.');
    await named(view, 'Play').waitFor();
    assert.ok((await progress(view)).step < 10);
  });

  it('explains beside dW why f ignores its argument', async () => {
    const view = await workbench().fresh('simpleNet');
    await view.locator('.lambda summary').focus();
    await press('Enter');
    await waitForTexts(view, 'f = lambda W: net.loss(x, t)', 'that same array');
  });
});
