import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slowness, until, useWorkbench, waitForPaint } from './harness';
import { becomes, type, waitForPictures, waitForTexts } from './reading';
import { story } from './story';
import { choose, drawDigit, iterationOf, press, readouts, untilAtRest, untilKept } from './training';

describe('training view', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('goes from the untrained net to one that reads digits, and to runs beside it', told);
  const panel = () => workbench().view('training', { where: 'panel' });

  step(
    'opens with the untrained net: 79,510 parameters, a loss near ln 10, and what Train will do',
    async () => {
      const view = await workbench().open('training');
      await waitForTexts(
        view,
        '79,510 parameters',
        '15,902,000 image passes',
        'Press Train',
        'iteration 0 / 10,000',
        '5,000 to learn from',
      );
      await waitForPictures(view, 2);
      const { loss, accuracy } = await until('loss and accuracy', async () => {
        const found = await readouts(view);
        return Number.isFinite(found.loss + found.accuracy) && found;
      });
      assert.ok(Math.abs(loss - Math.log(10)) < 0.02, `loss ${loss}`);
      assert.ok(accuracy > 2 && accuracy < 25, `accuracy ${accuracy}`);
    },
  );

  step(
    'learns by backprop: the chart is live, the loss falls below 0.6, over 80 % of the test digits are read',
    async () => {
      const view = await panel();
      const canvas = view.locator('.stage canvas').first();
      await press(view, 'Train');
      const pictures = new Set<string>();
      await until('more than ten frames of the loss', async () => {
        pictures.add(await canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL()));
        return pictures.size > 10;
      });
      await waitForTexts(view, 'steps/s', 'left');
      await until('a loss below 0.6', async () => (await readouts(view)).loss < 0.6, 120_000);
      const { accuracy } = await readouts(view);
      assert.ok(accuracy > 80, `accuracy ${accuracy} %`);
    },
  );

  step('goes on while a second command answers, and while its own panel is hidden', async () => {
    const before = await iterationOf(await panel());
    const tangent = await workbench().open('tangent');
    await waitForTexts(tangent, 'exact 0.2');
    await type(tangent, 'f(x) =', 'x^2');
    await type(tangent, 'tangents at', '5');
    await waitForTexts(tangent, 'exact 10');
    const again = await workbench().open('training');
    await until('a later iteration, replayed', async () => (await iterationOf(again)) > before);
    await waitForPictures(again, 2);
  });

  step('takes a new learning rate over while it runs, and is not disturbed by a wrong one', async () => {
    const view = await panel();
    const before = await iterationOf(view);
    await type(view, 'learning rate', '-1');
    await view.locator('.problem', { hasText: 'must be larger than 0' }).waitFor();
    await type(view, 'learning rate', '0.2');
    await until('more steps', async () => (await iterationOf(view)) > before);
    await waitForTexts(view, 'backprop');
    assert.equal(await view.locator('.training-run').count(), 1, 'it is still the same run');
  });

  step('pauses, makes one step, and goes on', async () => {
    const view = await panel();
    await press(view, 'Pause');
    await waitForTexts(view, 'Paused after');
    const paused = await iterationOf(view);
    await workbench().page.waitForTimeout(300 * slowness);
    assert.equal(await iterationOf(view), paused);
    await press(view, 'Step');
    await until('one more step', async () => (await iterationOf(view)) === paused + 1);
    await press(view, 'Train');
    await until('many more steps', async () => (await iterationOf(view)) > paused + 5);
    await press(view, 'Pause');
    await waitForTexts(view, 'Paused after');
  });

  step('shows what was learnt: weights, wrong digits first, and which is taken for which', async () => {
    const view = await panel();
    await waitForPaint(view.locator('.learnt-weights canvas').first());
    const gallery = view.locator('.learnt-gallery');
    await waitForPaint(gallery.locator('canvas').first());
    await gallery.locator('summary').click();
    await until('ten wrong digits', async () => {
      const captions = await gallery.locator('tbody td:nth-child(2)').allInnerTexts();
      return captions.length === 10 && captions.every((caption) => /^\d not \d$/.test(caption));
    });
    await until('as many off the diagonal of the matrix', async () => {
      const [, wrong] = /(\d+) of 1,000 are read wrongly/.exec(await gallery.innerText()) ?? [];
      const counts = await view.locator('.learnt-confusion tbody td').allInnerTexts();
      const offDiagonal = counts.filter((count, i) => i % 11 !== 0 && count !== '·').map(Number);
      return counts.length === 100 && offDiagonal.reduce((sum, count) => sum + count, 0) === Number(wrong);
    });
    await waitForTexts(view, /Most frequent mistake/i);
  });

  step('reads a drawn stroke as a 1, at once', async () => {
    const view = await panel();
    await drawDigit(workbench().page, view, [
      [
        [0.55, 0.15],
        [0.45, 0.85],
      ],
    ]);
    await waitForTexts(view, /Read as 1, with \d/);
    await view.locator('.learnt-drawing').getByRole('button', { name: 'Clear' }).click();
    await waitForTexts(view, 'Write a digit');
  });

  step('reads a 1 that was drawn with the keys alone', async () => {
    const view = await panel();
    const { keyboard } = workbench().page;
    await view.locator('.learnt-drawing .figure-drawing').first().focus();
    for (let i = 0; i < 3; i++) await keyboard.press('ArrowUp');
    await keyboard.press('Space');
    for (let i = 0; i < 6; i++) await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await waitForTexts(view, /Read as 1, with \d/);
  });

  step('shows the digits of a cell beside the matrix, where it was chosen', async () => {
    const view = await panel();
    const matrix = view.locator('.learnt-confusion');
    const cell = matrix.locator('tbody tr').nth(1).locator('td').nth(1);
    const count = Number(await cell.innerText());
    assert.ok(count > 18, `${count} of a kind that is read right four times in five`);
    await cell.click();
    const digits = view.locator('.learnt-cell');
    await digits.locator('h2', { hasText: '1 read as 1' }).waitFor();
    await digits.getByText(`The first 18 of ${count} test digits.`).waitFor();
    const [left, right] = [await matrix.boundingBox(), await digits.boundingBox()];
    assert.ok(left && right && Math.abs(left.y - right.y) < 2 && right.x > left.x + left.width - 2);
    await cell.click();
    await digits.locator('h2', { hasText: /(\d) read as (?!\1)\d/ }).waitFor();
  });

  step('has another run beside it, begun when told or with another net', async () => {
    const view = await panel();
    const runs = view.locator('.training-run');
    await press(view, 'New run');
    await waitForTexts(view, 'iteration 0 /');
    assert.equal(await runs.count(), 2);
    await becomes(() => view.getByRole('button', { name: 'New run' }).getAttribute('disabled'), '');
    await choose(view, 'initial weights', 'Xavier · normal / √n');
    await waitForTexts(view, 'iteration 0 /', 'Xavier weights');
    assert.equal(await runs.count(), 2, 'the one that had not begun has left');
    await press(view, 'Train');
    await until('a second run', async () => (await iterationOf(view)) > 50, 60_000);
    await press(view, 'Pause');
    await runs.first().click();
    await waitForTexts(view, 'Paused after');
    await until('it in hand', async () => (await runs.first().getAttribute('aria-selected')) === 'true');
  });

  step('begins a run of its own with an example, also where it differs in its rate alone', async () => {
    const view = await panel();
    const runs = view.locator('.training-run');
    const trained = await runs.first().innerText();
    for (const [example, name] of [
      ['A learning rate too large: 100', 'SGD, rate 100'],
      ['By backprop', 'SGD'],
    ] as const) {
      await choose(view, 'Examples', example);
      await view.locator('.training-run[aria-selected="true"]', { hasText: name }).waitFor();
      await waitForTexts(view, 'iteration 0 /');
      assert.equal(await runs.count(), 3, 'the one that had not begun has left');
      await becomes(() => runs.first().innerText(), trained);
    }
  });

  step(
    'learns by numerical differentiation, side by side with backprop: the losses lie on one another',
    async () => {
      const view = await panel();
      await view.getByRole('radio', { name: 'both', exact: true }).click();
      await waitForTexts(view, 'iteration 0 /', '159,020 losses');
      await press(view, 'Train');
      await until('ten steps of both', async () => (await iterationOf(view)) >= 10, 60_000);
      await press(view, 'Pause');
      await untilAtRest(view);
      const took = /Backprop took ([\d.]+) s, numerical differentiation ([\d.]+) s/;
      const text = await waitForTexts(
        view,
        /never differed by more than \S+e-1\d/,
        'one weight at a time',
        took,
      );
      const [, backprop = '', numerical = ''] = took.exec(text) ?? [];
      assert.ok(Number(numerical) > Number(backprop), `${numerical} s and ${backprop} s`);
    },
  );

  step('comes back after the window is reloaded, at rest where it was, and goes on', async () => {
    const before = await iterationOf(await panel());
    await untilKept(workbench().workspace, before);
    await workbench().reloadWindow();
    const view = await panel();
    await waitForTexts(view, '79,510 parameters', 'one weight at a time');
    await becomes(() => iterationOf(view), before);
    await becomes(() => view.locator('.training-run').count(), 3);
    await waitForPictures(view, 2);
    await press(view, 'Train');
    await until('more steps', async () => (await iterationOf(view)) > before, 60_000);
    await press(view, 'Pause');
  });
});
