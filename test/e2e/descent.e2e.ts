import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { sentence, type, waitForPictures, waitForTexts } from './reading';

const scrubber = (view: FrameLocator) => view.locator('input.scrubber');
const press = (view: FrameLocator, name: string) => view.locator('vscode-button', { hasText: name }).click();
const runs = (view: FrameLocator) => view.locator('.runs tbody tr');

async function choose(view: FrameLocator, example: string): Promise<void> {
  await view.locator('vscode-dropdown[aria-label="Examples"]').click();
  await view.locator('vscode-option', { hasText: example }).click();
}

/** The numbers of a figure's table of values, whose caption or columns are in it. */
async function tableText(view: FrameLocator, figure: string): Promise<string> {
  const details = view.locator(`.${figure} details.figure-table`);
  await details.evaluate((element) => element.setAttribute('open', ''));
  return until('the table of values', async () => (await details.innerText()).replace(/\s+/g, ' '));
}

describe('descent view', () => {
  const workbench = useWorkbench();

  it('opens on the descent from (-3, 4) and ends where NumPy ends', async () => {
    const view = await workbench().open('descent');
    await waitForTexts(view, '[-6.11110793e-10 8.14814391e-10]', 'at step 100');
    await waitForPictures(view, 2);
    const rows = await view
      .locator('.steps tbody tr')
      .evaluateAll((all) =>
        all.map((row) => Array.from(row.children, (cell) => cell.textContent).join('\t')),
      );
    assert.equal(rows.length, 101);
    assert.equal(rows[0], '0\t[-3.  4.]\t[-6.  8.]');
    assert.equal(rows[47], '47\t[-8.36277945e-05  1.11503726e-04]\t[-0.00016726  0.00022301]');
    assert.match(rows[100] ?? '', /^100\t\[-6\.11110793e-10 {2}8\.14814391e-10\]/);
  });

  it('stands at the start, with the arithmetic of the first step, and says what Play will do', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await waitForTexts(view, 'step 0 / 100', 'x₀: -3.0 - 0.1 * -6.0 = -2.4', 'x₁: 4.0 - 0.1 * 8.0 = 3.2');
    await waitForTexts(view, 'SGD is stable below 2 / λmax = 1');
    assert.match(await sentence(view).innerText(), /^Play follows .* from \(-3, 4\) to step 100\./);
  });

  it('steps and steps back, and marks the row of the step', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await press(view, 'Step');
    await press(view, 'Step');
    await waitForTexts(view, 'step 2 / 100', 'x₀: -1.92 - 0.1 * -3.84 = -1.536');
    await press(view, 'Back');
    await waitForTexts(view, 'step 1 / 100', 'x₀: -2.4 - 0.1 * -4.8 = -1.92');
    assert.match((await view.locator('tr[aria-current="step"]').textContent()) ?? '', /^1\[-2\.4 {2}3\.2\]/);
    assert.match(await sentence(view).innerText(), /^Converged\./);
  });

  it('is scrubbed by keys, and the arithmetic is a live region', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await scrubber(view).focus();
    for (const [key, step] of [
      ['ArrowRight', 2],
      ['End', 100],
      ['ArrowLeft', 99],
      ['Home', 0],
    ] as const) {
      await scrubber(view).press(key);
      await waitForTexts(view, `step ${step} / 100`);
    }
    const live = view.locator('.step-arithmetic[aria-live="polite"]');
    assert.match(await live.innerText(), /x₀: -3\.0 - 0\.1 \* -6\.0 = -2\.4/);
  });

  it('is scrubbed by a click on f, and by keys on it', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    const chart = view.locator('.figure-lineChart .figure-drawing');
    const box = await chart.boundingBox();
    assert.ok(box);
    await chart.click({ position: { x: box.width * 0.6, y: box.height / 2 } });
    const there = Number(await scrubber(view).inputValue());
    assert.ok(there > 40 && there < 75, `step ${there}`);
    await chart.press('ArrowRight');
    await waitForTexts(view, `step ${there + 1} / 100`);
    await chart.press('ArrowLeft');
    await waitForTexts(view, `step ${there} / 100`);
  });

  it('is scrubbed by dragging over f, from anywhere', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    const box = await view.locator('.figure-lineChart .figure-drawing').boundingBox();
    assert.ok(box);
    const { mouse } = workbench().page;
    await mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 6 });
    await mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 6 });
    await mouse.up();
    await until('a step near the third part', async () => {
      const step = Number(await scrubber(view).inputValue());
      return step > 15 && step < 35;
    });
  });

  it('plays, pauses where it is, and plays on to the end', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await scrubber(view).press('Home');
    await press(view, 'Play');
    await view.locator('.step-arithmetic[aria-live="off"]').waitFor();
    await until('the third step', async () => Number(await scrubber(view).inputValue()) >= 3);
    await press(view, 'Pause');
    const paused = await scrubber(view).inputValue();
    assert.ok(Number(paused) < 100);
    await view.locator('vscode-button', { hasText: 'Play' }).waitFor();
    assert.equal(await scrubber(view).inputValue(), paused);
    await scrubber(view).press('End');
    await scrubber(view).press('ArrowLeft');
    await press(view, 'Play');
    await waitForTexts(view, 'step 100 / 100', /x₀ = -6.1111e-10/);
    await view.locator('vscode-button', { hasText: 'Play' }).waitFor();
  });

  const presets = [
    { rate: '10', texts: ['[-2.58983747e+13 -1.29524862e+12]', 'Frozen', '[-2.25154873e+128'] },
    { rate: '1e-10', texts: ['[-2.99999994 3.99999992]', 'Still moving'] },
  ];
  for (const { rate, texts } of presets) {
    it(`tells what a learning rate of ${rate} does`, async () => {
      const view = await workbench().view('descent', { where: 'panel' });
      await type(view, 'learning rate', rate);
      await waitForTexts(view, ...texts);
      await waitForPictures(view, 2);
    });
  }

  it('shows a frozen run step by step: its gradient is exactly 0', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await type(view, 'learning rate', '10');
    await waitForTexts(view, 'Frozen');
    await scrubber(view).press('End');
    await scrubber(view).press('ArrowLeft');
    await waitForTexts(view, 'x₀: -2.5898e13 - 10 * 0.0 = -2.5898e13');
    assert.match(await tableText(view, 'figure-lineChart'), /exact gradient/);
  });

  it('says at its field what a learning rate of 0 is', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await type(view, 'learning rate', '0');
    await waitForTexts(view, 'The learning rate must be larger than 0', 'last values that worked');
    await type(view, 'learning rate', '0.1');
    await waitForTexts(view, 'Converged');
  });

  it('has the 20 steps from (-0.3, 4) among its examples', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await choose(view, '20 steps');
    await waitForTexts(view, '[-0.00345876 0.04611686]', 'at step 20');
  });

  it('descends with every optimizer', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    for (const name of ['Momentum', 'Nesterov', 'AdaGrad', 'RMSProp', 'Adam', 'SGD']) {
      const before = await view.locator('.readout-detail').innerText();
      await view.locator('vscode-dropdown[aria-label="optimizer"]').click();
      await view.locator(`vscode-option[aria-label="${name}"]`).click();
      await view.locator('.readout-detail', { hasNotText: before }).waitFor();
    }
    await waitForTexts(view, '[-0.00345876 0.04611686]');
  });

  it("compares the book's four optimizers, each selected by a click or by keys", async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await choose(view, 'Four optimizers');
    await waitForTexts(view, 'f at 30', '[-0.350393 0.08478232]', 'Zigzag');
    assert.deepEqual(
      (await runs(view).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
      ['SGD 0.95 0.0133', 'Momentum 0.1 0.0479', 'AdaGrad 1.5 0.000722', 'Adam 0.3 0.102'],
    );
    await runs(view).nth(1).click();
    await waitForTexts(view, '[0.89641386 0.0880856 ]');
    await view.locator('.runs input').nth(1).focus();
    await view.locator('.runs input').nth(1).press('ArrowDown');
    await waitForTexts(view, '[-1.20162322e-01 2.48638989e-17]');
    await view.locator('.runs input').nth(2).press('ArrowDown');
    await waitForTexts(view, '[0.13600685 0.31824538]');
    assert.equal(
      await view
        .locator('.runs tr.selected')
        .innerText()
        .then((text) => /^\s*Adam/.test(text)),
      true,
    );
  });

  it('adds a run, changes it and removes it', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await press(view, 'Add run');
    await until('five runs', async () => (await runs(view).count()) === 5);
    await waitForTexts(view, 'Nesterov');
    await type(view, 'learning rate', '0.25');
    await runs(view).nth(4).getByText('0.25').waitFor();
    await press(view, 'Add run');
    await until('six runs', async () => (await runs(view).count()) === 6);
    await view.locator('vscode-button[disabled]', { hasText: 'Add run' }).waitFor();
    await press(view, 'Remove');
    await until('five runs again', async () => (await runs(view).count()) === 5);
    await view.locator('.runs tr.selected input').press('Delete');
    await until('four runs again', async () => (await runs(view).count()) === 4);
  });

  it('moves the start by keys and by a click, and resets everything', async () => {
    const view = await workbench().view('descent', { where: 'panel' });
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, 'step 0 / 100', '[-6.11110793e-10 8.14814391e-10]');
    const map = view.locator('.figure-planeChart .figure-drawing');
    const start = view.locator('vscode-text-field[aria-label="start"] input');
    await map.focus();
    await map.press('ArrowRight');
    await until('the start to move', async () => (await start.inputValue()) !== '-3, 4');
    const [x, y] = (await start.inputValue()).split(',').map(Number);
    assert.ok(x !== undefined && x > -3 && x < -2.5, `x ${x}`);
    assert.equal(y, 4);
    await until('the map to say it', async () =>
      (await view.locator('.figure-planeChart .figure-live').innerText()).startsWith('start (-2.'),
    );
    const box = await map.boundingBox();
    assert.ok(box);
    await map.click({ position: { x: box.width * 0.8, y: box.height * 0.3 } });
    await until(
      'the start to be where the click was',
      async () => Number((await start.inputValue()).split(',')[0]) > 0,
    );
    await view.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForTexts(view, '[-6.11110793e-10 8.14814391e-10]');
    assert.equal(await start.inputValue(), '-3, 4');
  });
});
