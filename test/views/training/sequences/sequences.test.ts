import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { networkToNpz } from '#engine';
import type { RunSettings, TrainingParams, TrainingRequest, TrainingRun } from '#protocol';
import { views } from '#views';
import { derivedTraining, settingFields } from '../../../../src/views/training/shared';
import { resetDesk } from '../../../vscode/api';
import { type ModelRun, numbersOf, stays, TrainingModel, untrained } from './trainingModel';
import { TrainingWindow } from './trainingWindow';

const small = { hiddenSize: 3, batchSize: 5, iterationCount: 12 } as const;

const first: TrainingParams = { ...views.training.defaults, ...small };

const changes: readonly Partial<TrainingParams>[] = [
  { learningRate: 0.5 },
  { learningRate: 0.1 },
  { learningRate: 1e300 },
  { iterationCount: 30 },
  { iterationCount: 5 },
  { optimizer: 'adam' },
  { optimizer: 'sgd' },
  { optimizer: 'momentum' },
  { seed: 2 },
  { seed: 1 },
  { hiddenSize: 4 },
  { hiddenSize: 3 },
  { activation: 'relu' },
  { weightInit: 'xavier' },
  { batchSize: 4 },
];

const presets = views.training.presets().map(({ params }) => ({ ...params, ...small }));

const settingsOf = (params: TrainingParams) =>
  Object.fromEntries(settingFields.map((field) => [field, params[field]])) as unknown as RunSettings;

const shownOf = ({ order, hidden, drawn, across }: TrainingParams) =>
  JSON.stringify({ order, hidden, drawn, across });

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** A window and what it is to show. */
class Trial {
  readonly window = new TrainingWindow(first);
  readonly model = new TrainingModel(settingsOf(first), shownOf(first));
  /** The name, colour and computing time of each run that stays, as they were seen last. */
  readonly #seen = new Map<ModelRun, { name: string; color: number; clocks: string; iteration: number }>();

  async start(): Promise<void> {
    await this.window.open();
    await this.window.settle();
    await this.act('nothing', 0);
  }

  readonly actions: Readonly<Record<string, (n: number) => unknown>> = {
    train: () => this.#go(),
    go: async (n) => {
      this.#go();
      await this.window.turn(4 + (n % 40));
    },
    pause: () => this.#pause(),
    step: () => {
      if (this.model.hand.isMoving) return this.#pause();
      this.#ask({ type: 'step' });
      this.model.go(true);
    },
    begin: () => {
      this.#ask({ type: 'begin' });
      if (stays(this.model.hand)) this.model.begin();
    },
    tryRate: (n) => {
      const learningRate = pick([0.02, 0.1, 0.5], n);
      this.#ask({ type: 'tryRate', learningRate });
      this.model.begin({ ...this.model.hand.settings, learningRate });
      this.model.go(false);
    },
    preset: (n) => {
      const params = pick(presets, n);
      const { order, hidden, drawn } = this.window.params;
      this.#ask({ type: 'begin', params });
      this.model.begin(settingsOf(params));
      this.model.shown = shownOf({ ...params, order, hidden, drawn });
    },
    set: (n) => this.#set(pick(changes, n)),
    rename: (n) => {
      const run = pick(this.model.runs, n);
      this.#ask({ type: 'rename', id: run.id ?? '', name: ` mine ${n} ` });
      this.model.rename(run, `mine ${n}`);
      this.#seen.delete(run);
    },
    choose: (n) => {
      const run = pick(this.model.runs, n);
      this.#ask({ type: 'choose', id: run.id ?? '' });
      this.model.take(run);
    },
    remove: (n) => {
      const run = pick(this.model.runs.filter(stays), n);
      if (!run) return;
      this.#ask({ type: 'remove', id: run.id ?? '' });
      this.model.remove(run);
    },
    undo: () => {
      this.window.say({ type: 'undo' });
      this.model.goBack(-1);
    },
    redo: () => {
      this.window.say({ type: 'redo' });
      this.model.goBack(1);
    },
    draw: (n) =>
      this.#show({
        drawn: [
          [
            { x: 0.3, y: 0.1 },
            { x: 0.3 + n / 300, y: 0.9 },
          ],
        ],
      }),
    order: (n) => this.#show({ order: pick(['begun', 'loss', 'accuracy'] as const, n) }),
    hide: (n) => this.#show({ hidden: [pick(this.model.runs, n).id ?? ''] }),
    load: (n) => {
      const { hand } = this.model;
      const net = untrained({ ...hand.settings, seed: n + 50, hiddenSize: 2 + (n % 3) });
      this.window.loadNet({ name: `net ${n}.npz`, bytes: networkToNpz(net) });
      this.model.begin({ ...hand.settings, hiddenSize: net.shape.hiddenSize }, net);
    },
    reload: async () => {
      await this.window.close();
      await this.window.open();
      this.model.reload();
    },
    crash: async () => {
      await this.window.settle();
      this.#catchUp(this.model.hand);
      this.window.loseEngine();
      this.#ask({ type: 'pause' });
      this.model.restart();
    },
  };

  async act(kind: string, n: number): Promise<void> {
    const { hand } = this.model;
    const wasMoving = hand.isMoving;
    await this.actions[kind]?.(n);
    if (kind !== 'go') await this.window.settle();
    this.#learnIds();
    if (wasMoving) this.#catchUp(hand);
    this.#catchUp(this.model.hand);
    this.model.record();
    this.check(kind !== 'go');
  }

  #go(): void {
    if (this.model.hand.isMoving) return this.#pause();
    this.#ask({ type: 'go' });
    this.model.go(false);
  }

  #pause(): void {
    this.#ask({ type: 'pause' });
    this.model.hand.isMoving = false;
  }

  #ask(request: TrainingRequest): void {
    this.window.say({ type: 'request', request });
  }

  /** Changes fields as the form of the page does. */
  #set(patch: Partial<TrainingParams>): void {
    const before = this.window.shownParams;
    const params = derivedTraining({ ...before, ...patch }, before);
    this.window.say({ type: 'setParams', params });
    this.model.set(settingsOf(params));
  }

  #show(patch: Partial<TrainingParams>): void {
    const params = { ...this.window.shownParams, ...patch };
    this.window.say({ type: 'setParams', params });
    this.model.shown = shownOf(params);
  }

  /** The ids of new runs, which are the last of the list. */
  #learnIds(): void {
    for (const [i, run] of this.model.runs.entries()) run.id ??= this.window.frame.runs[i]?.id;
  }

  /** How far the run has come that was moving: not less than it was, nor beyond its end. */
  #catchUp(run: ModelRun): void {
    const shown = this.window.frame.runs.find(({ id }) => id === run.id);
    if (!shown || !this.model.runs.includes(run)) return;
    assert.ok(shown.iteration >= run.iteration, `iteration ${shown.iteration}, after ${run.iteration}`);
    const change = run.rates.at(-1);
    const told = this.window.frame.rateChanges.at(-1);
    if (run === this.model.hand && change && told && change.from > 0) {
      assert.ok(told.iteration >= change.from && told.iteration <= shown.iteration);
      run.rates[run.rates.length - 1] = { from: told.iteration, rate: change.rate };
    }
    this.model.hasCome(run, shown.iteration);
    if (this.window.frame.resting) run.isMoving = false;
  }

  check(isAtRest: boolean): void {
    const { frame, params, shownParams } = this.window;
    const { runs, hand, shown } = this.model;
    const of = (run: ModelRun) => frame.runs.find(({ id }) => id === run.id);
    assert.deepEqual(
      frame.runs.map(({ id }) => id),
      runs.map(({ id }) => id),
      'the runs of the list',
    );
    assert.equal(frame.runs.find(({ current }) => current)?.id, hand.id, 'the run in hand');
    assert.deepEqual(settingsOf(params), hand.settings, 'its settings');
    assert.deepEqual(settingsOf(shownParams), hand.settings, 'the fields');
    assert.deepEqual([shownOf(params), shownOf(shownParams)], [shown, shown]);
    assert.deepEqual(frame.drawing.strokes, params.drawn);
    assert.ok(
      params.units.every((unit) => unit < hand.settings.hiddenSize),
      `units ${params.units}`,
    );
    assert.equal(frame.resting, isAtRest || !hand.isMoving);
    const { iteration, iterationCount } = frame;
    assert.deepEqual([iteration, iterationCount], [hand.iteration, hand.settings.iterationCount]);
    const staying = frame.runs.filter((run) => run.stays);
    assert.deepEqual(
      staying.map(({ id }) => id),
      runs.filter(stays).map(({ id }) => id),
    );
    assert.equal(new Set(staying.map(({ color }) => color)).size, staying.length, 'colours');
    for (const run of runs.filter(({ isNamed }) => !isNamed))
      assert.equal(frame.runs.filter(({ name }) => name === of(run)?.name).length, 1, 'names');
    for (const run of runs) this.#checkRun(run, of(run) ?? assert.fail(), frame.resting);
  }

  #checkRun(run: ModelRun, shown: TrainingRun, isAtRest: boolean): void {
    const { frame } = this.window;
    const { iteration, settings, name } = run;
    assert.deepEqual([shown.iteration, shown.iterationCount], [iteration, settings.iterationCount]);
    assert.ok(iteration <= settings.iterationCount, `iteration ${iteration} / ${settings.iterationCount}`);
    assertSame(shown.loss, numbersOf(run, iteration).loss, `the loss of ${shown.name}`);
    const curve = frame.accuracies.find((each) => each.run === run.id);
    const read = curve?.iteration.at(-1);
    if (isAtRest) assert.equal(read, iteration, `${shown.name} has read the digits`);
    if (read !== undefined) {
      const { testAccuracy, trainingAccuracy } = numbersOf(run, read);
      assertSame(shown.testAccuracy, testAccuracy, `the test digits of ${shown.name}`);
      assertSame(shown.trainingAccuracy, trainingAccuracy, `the digits of ${shown.name}`);
    }
    if (name !== undefined) assert.equal(shown.name, name);
    if (!stays(run)) return;
    const clocks = shown.clocks.map(({ seconds }) => seconds).join();
    const before = this.#seen.get(run);
    if (before) assert.deepEqual([shown.name, shown.color], [before.name, before.color]);
    if (before?.iteration === iteration) assert.equal(clocks, before.clocks, 'computing time');
    this.#seen.set(run, { name: shown.name, color: shown.color, clocks, iteration });
  }
}

function assertSame(actual: number, expected: number, what: string): void {
  const isSame = Object.is(actual, expected) || Math.abs(actual - expected) <= 1e-12 * Math.abs(expected);
  assert.ok(
    isSame || (!Number.isFinite(actual) && !Number.isFinite(expected)),
    `${what}: ${actual}, not ${expected}`,
  );
}

const kinds = Object.keys(new Trial().actions);

describe('Training, whatever is done one after the other', () => {
  beforeEach(() => resetDesk());

  it('shows of every run its own numbers', async () => {
    const action = fc.tuple(fc.constantFrom(...kinds), fc.nat(99));
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 24, size: 'max' }), async (actions) => {
        const trial = new Trial();
        await trial.start();
        for (const [kind, n] of actions) await trial.act(kind, n);
        await trial.window.close();
      }),
      {
        seed: 27,
        numRuns: 200,
        endOnFailure: false,
      },
    );
  });
});
