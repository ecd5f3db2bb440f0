import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FrameLocator } from 'playwright-core';
import type { RunSettings } from '#protocol';
import { views } from '#views';
import { embeddedDigits } from '../../src/views/digits';
import { settingFields } from '../../src/views/training/shared';
import { mediaFile } from '../media';
import { type ModelRun, numbersOf, stays, TrainingModel } from '../views/training/sequences/trainingModel';
import { until, useWorkbench } from './harness';
import { becomes, type, waitForTexts } from './reading';
import { choose, iterationOf, press, untilAtRest } from './training';

const SEQUENCES = 10;

const settingsOf = (params: RunSettings) =>
  Object.fromEntries(settingFields.map((field) => [field, params[field]])) as unknown as RunSettings;
const examples = views.training.presets().filter(({ params }) => params.method === 'backprop');
const resources = { file: mediaFile, now: () => 0 };
const digits = { train: embeddedDigits(resources, 'train'), test: embeddedDigits(resources, 'test') };

const known = new Map<string, ReturnType<typeof numbersOf>>();

/** Remembers numbers, each of which takes the engine a second or so: they are asked for after every action. */
function numbersNow(run: ModelRun) {
  const key = JSON.stringify([run.settings, run.rates, run.iteration]);
  const numbers = known.get(key) ?? numbersOf(run, run.iteration, digits);
  known.set(key, numbers);
  return numbers;
}

/** Returns what a run's row is to show: the engine works it out anew from what was done with the run. */
function rowOf(run: ModelRun): string {
  const { loss, testAccuracy } = numbersNow(run);
  const count = run.iteration === 0 ? 'not begun' : `iteration ${run.iteration.toLocaleString('en')} of`;
  return [count, loss.toFixed(4), `${(100 * testAccuracy).toFixed(1)} %`].join(', ');
}

/** The rows of the list of runs: how far each is, its loss and its accuracy. */
const rowsOn = (view: FrameLocator) =>
  view.locator('.training-run').evaluateAll((rows) =>
    rows.map((row) => {
      const title = row.querySelector<HTMLElement>('.run-name')?.title ?? '';
      const numbers = [...row.querySelectorAll('.run-number')].map((cell) => cell.textContent);
      return [/not begun|iteration [\d,]+ of/.exec(title)?.[0], ...numbers].join(', ');
    }),
  );

describe('Training in VS Code, whatever is done one after the other', () => {
  const workbench = useWorkbench();
  const model = new TrainingModel(settingsOf(views.training.defaults), '');
  const panel = () => workbench().view('training', { where: 'panel' });

  const actions = {
    train: async (view: FrameLocator) => {
      const { hand } = model;
      model.go(false);
      await press(view, 'Train');
      await until('some steps', async () => (await iterationOf(view)) > hand.iteration + 3);
      await press(view, 'Pause');
      await untilAtRest(view);
      hand.isMoving = false;
      model.hasCome(hand, await iterationOf(view));
    },
    step: async (view: FrameLocator) => {
      model.go(true);
      await press(view, 'Step');
    },
    begin: async (view: FrameLocator, n: number) => {
      if (stays(model.hand)) {
        await press(view, 'New run');
        model.begin();
      }
      await type(view, 'hidden units', '5');
      model.set({ hiddenSize: 5 });
      await type(view, 'seed', String(n + 2));
      model.set({ seed: n + 2 });
    },
    rate: async (view: FrameLocator, n: number) => {
      const learningRate = [0.1, 0.5, 1][n % 3] ?? 0.1;
      await type(view, 'learning rate', String(learningRate));
      model.set({ learningRate });
    },
    example: async (view: FrameLocator, n: number) => {
      const example = examples[n % examples.length];
      assert.ok(example);
      await choose(view, 'Examples', example.name);
      model.begin(settingsOf(example.params));
    },
    select: async (view: FrameLocator, n: number) => {
      const at = n % model.runs.length;
      const run = model.runs[at];
      assert.ok(run);
      await view.locator('.training-run .run-name').nth(at).click();
      model.take(run);
    },
    rename: async (view: FrameLocator, n: number) => {
      const at = n % model.runs.length;
      const run = model.runs[at];
      assert.ok(run);
      await view.locator('.training-run .run-name').nth(at).press('F2');
      await view.locator('.run-rename').fill(`mine ${n}`);
      await view.locator('.run-rename').press('Enter');
      model.rename(run, `mine ${n}`);
    },
    close: async () => {
      if (!stays(model.hand)) return;
      await workbench().closeAllEditors();
      await workbench().open('training');
    },
  } as const satisfies Readonly<Record<string, (view: FrameLocator, n: number) => Promise<void>>>;

  /** Waits until the page shows what the model says: it does as soon as the digits have been read. */
  async function check(): Promise<void> {
    const view = await panel();
    const { hand, runs } = model;
    const expected = runs.map(rowOf).join('\n');
    await becomes(async () => (await rowsOn(view)).join('\n'), expected);
    const selected = view.locator('.training-run[aria-selected="true"] .run-name');
    if (hand.name !== undefined) await becomes(() => selected.innerText(), hand.name);
    const { iterationCount, seed, learningRate } = hand.settings;
    const count = iterationCount.toLocaleString('en');
    await waitForTexts(view, `iteration ${hand.iteration.toLocaleString('en')} / ${count}`);
    for (const [field, value] of Object.entries({
      seed,
      'learning rate': learningRate,
      iterations: iterationCount,
    })) {
      const input = view.locator(`vscode-text-field[aria-label="${field}"] input`);
      await becomes(() => input.inputValue(), String(value));
    }
  }

  const names = Object.keys(actions) as (keyof typeof actions)[];
  const action = fc.tuple(fc.constantFrom(...names), fc.nat(99));
  const sequences = fc.sample(fc.array(action, { minLength: 4, maxLength: 6, size: 'max' }), {
    seed: 27,
    numRuns: SEQUENCES,
  });

  it('shows of every run its own numbers, to the digit', async () => {
    // A small net reads all digits at once.
    await type(await workbench().open('training'), 'hidden units', '5');
    model.set({ hiddenSize: 5 });
    await check();
    for (const [i, sequence] of sequences.entries()) {
      const done: string[] = [];
      for (const [name, n] of sequence) {
        done.push(`${name} ${n}`);
        try {
          await actions[name](await panel(), n);
          await check();
        } catch (error) {
          throw new Error(`In sequence ${i + 1}, after ${done.join(', ')}:`, { cause: error });
        }
      }
      if (i % 4 !== 3) continue;
      await workbench().reloadWindow();
      model.reload();
      await check();
    }
  });
});
