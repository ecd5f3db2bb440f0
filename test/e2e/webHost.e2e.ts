import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingFrame } from '#protocol';
import { views } from '#views';
import { openTraining } from '../views/training/openTraining';
import { chooseFile, saved } from './fileDialogs';
import { until, useWorkbench, viewNames } from './harness';
import { becomes, sentence, type, waitForFigures, waitForTexts } from './reading';
import { story } from './story';
import { iterationOf, press, untilKept } from './training';

const STEPS = 1000;
const BATCH = 50;

/** The last frame of a training by the engine in this process, which is Node. */
function trainHere(): TrainingFrame {
  const { rest, ask } = openTraining({ iterationCount: STEPS, batchSize: BATCH });
  rest();
  ask('go');
  return rest();
}

/** The numbers of a CSV by column; the names are not read. */
function columnsOf(csv: string): number[][] {
  const [, ...rows] = csv.trimEnd().split('\r\n');
  const cells = rows.map((row) => row.split(',').map((cell) => (cell === '' ? Number.NaN : Number(cell))));
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? Number.NaN));
}

function farthest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  assert.equal(one.length, other.length);
  return Math.max(...Array.from(one, (value, i) => Math.abs(value / (other[i] ?? Number.NaN) - 1)));
}

describe('in the host that is a worker of the browser', () => {
  const workbench = useWorkbench({ host: 'web' });
  const training = () => workbench().view('training', { where: 'panel' });

  it('every view computes in a worker of its own and draws', async () => {
    for (const name of viewNames) {
      const view = await workbench().open(name);
      await waitForFigures(view);
      await until('a sentence', async () => (await sentence(view).innerText()) !== '');
      assert.equal(await view.locator('.problem:visible').count(), 0, name);
    }
    await until('a worker for each', async () => workbench().page.workers().length >= viewNames.length);
  });

  it('a script is written beside its view, in the worker that answers questions', async () => {
    const before = workbench().page.workers().length;
    const view = await workbench().fresh('descent');
    await view.getByRole('button', { name: 'NumPy script' }).click();
    const editor = workbench().page.locator('.monaco-editor .view-lines').last();
    await until('the script', async () => {
      const text = (await editor.innerText()).replaceAll('\u00a0', ' ');
      return text.includes('# Gradient Lab: gradient descent on x0^2 + x1^2');
    });
    // VS Code starts workers of its own for the script's editor.
    await until('another worker', async () => workbench().page.workers().length > before);
  });

  const { step, told } = story();
  it('a training and its nets are as on Node, and come back', told);

  step('a training has the losses that it has on Node, from the same seed', async () => {
    const view = await workbench().open('training');
    await type(view, 'batch size', String(BATCH));
    await type(view, 'iterations', String(STEPS));
    await waitForTexts(view, 'iteration 0 / 1,000');
    await press(view, 'Train');
    await waitForTexts(view, 'iteration 1,000 / 1,000', 'Done');
    const csv = await saved(workbench(), view, 'Save data', 'training-1.csv');
    const [iteration = [], low = [], high = [], , middle = [], mean = []] = columnsOf(csv.toString('utf8'));
    const { band, curves } = trainHere();
    assert.deepEqual(iteration, [...band.iteration]);
    assert.deepEqual(middle, [...(curves[0]?.iteration ?? [])]);
    // Math.exp and Math.log may differ in the last bit from one engine of JavaScript to the next.
    const differences = [
      farthest(low, band.low),
      farthest(high, band.high),
      farthest(mean, curves[0]?.smooth ?? []),
    ];
    assert.ok(Math.max(...differences) < 1e-9, differences.join());
  });

  step('a net is saved, and loaded again as a run of its own', async () => {
    const view = await training();
    const net = await saved(workbench(), view, 'Save net', 'digits-net.npz');
    assert.deepEqual([...net.subarray(0, 2)], [...Buffer.from('PK')]);
    const accuracy = await view.locator('.readout-value').nth(1).innerText();
    await chooseFile(workbench(), view, 'Load net', 'digits-net.npz');
    await waitForTexts(view, 'The net of digits-net.npz is here', 'iteration 0 / 1,000');
    await until(
      'its accuracy',
      async () => (await view.locator('.readout-value').nth(1).innerText()) === accuracy,
    );
    await press(view, 'Step');
    await until('a step', async () => (await iterationOf(view)) === 1);
  });

  step('what was typed and trained is there again after the window is reloaded', async () => {
    const typed = await workbench().open('tangent');
    await type(typed, 'f(x) =', 'x^3');
    await type(typed, 'tangents at', '5');
    await waitForTexts(typed, 'exact 75');
    await workbench().open('training');
    for (const iterations of [STEPS, 1]) await untilKept(workbench().workspace, iterations);
    await workbench().reloadWindow();
    const view = await training();
    await waitForTexts(view, 'Paused after', 'from digits-net.npz');
    await becomes(() => iterationOf(view), 1);
    await becomes(() => view.locator('.training-run').count(), 2);
    await press(view, 'Step');
    await until('a step more', async () => (await iterationOf(view)) === 2);
    await workbench().page.locator('.tabs-container .tab', { hasText: views.tangent.title() }).click();
    const tangent = await workbench().view('tangent', { where: 'panel' });
    await waitForTexts(tangent, 'exact 75');
  });
});
