import {
  createRandom,
  createTrainer,
  type Dataset,
  lossOn,
  mayOverflow,
  predictLabels,
  TwoLayerNet,
} from '#engine';
import type { RunSettings } from '#protocol';
import { smallDataset } from './smallDigits';

/** The most runs that stay in the list. */
const MOST = 6;
const RECENT = 100;
const shape = ['method', 'optimizer', 'hiddenSize', 'activation', 'weightInit', 'batchSize', 'seed'] as const;
const small: Digits = { train: smallDataset('train'), test: smallDataset('test') };

interface Digits {
  readonly train: Dataset;
  readonly test: Dataset;
}

/** What a run is known by, and what it has done: all that its numbers follow from. */
export interface ModelRun {
  /** Not known before the view has said it. */
  id: string | undefined;
  name: string | undefined;
  settings: RunSettings;
  iteration: number;
  /** From which iteration on each learning rate was used, the earliest first. */
  rates: { readonly from: number; readonly rate: number }[];
  /** The net that it began with, where that was loaded. */
  loaded: TwoLayerNet | undefined;
  isNamed: boolean;
  isMoving: boolean;
}

export const stays = (run: ModelRun) => run.iteration > 0 || run.loaded !== undefined || run.isNamed;

/** Numbers of a run that follow from its settings, worked out anew: nothing of the view is used for them. */
export function numbersOf({ settings, rates, loaded }: ModelRun, iteration: number, digits = small) {
  const { method, optimizer, batchSize, seed } = settings;
  const random = createRandom(seed);
  const net = loaded ? copyOf(loaded) : untrained(settings, random, digits);
  const trainer = createTrainer(net, digits.train, {
    batchSize,
    optimizer,
    random,
    method: method === 'numerical' ? 'numerical' : 'backprop',
  });
  const losses: number[] = [];
  for (let at = 0; at < iteration; at++) {
    const rate = rates.findLast(({ from }) => from <= at)?.rate ?? Number.NaN;
    losses.push(trainer.step(rate).loss);
  }
  const recent = losses.slice(-RECENT);
  return {
    loss:
      iteration === 0
        ? lossOn(net, digits.test)
        : recent.reduce((sum, loss) => sum + loss, 0) / recent.length,
    trainingAccuracy: shareRight(net, digits.train),
    testAccuracy: shareRight(net, digits.test),
    hasDiverged: losses.some((loss) => !Number.isFinite(loss)) || mayOverflow(net.params, net.activation),
  };
}

export function untrained(
  settings: RunSettings,
  random = createRandom(settings.seed),
  digits = small,
): TwoLayerNet {
  const { hiddenSize, activation, weightInit } = settings;
  const init = weightInit === 'xavier' || weightInit === 'he' ? weightInit : Number(weightInit);
  return new TwoLayerNet({
    inputSize: digits.train.inputSize,
    hiddenSize,
    outputSize: 10,
    activation,
    weightInit: init,
    random,
  });
}

function copyOf(net: TwoLayerNet): TwoLayerNet {
  const copy = new TwoLayerNet({ ...net.shape, activation: net.activation, weightInit: 0 });
  copy.block.flat.set(net.block.flat);
  return copy;
}

function shareRight(net: TwoLayerNet, dataset: Dataset): number {
  const answers = predictLabels(net, dataset, 0, dataset.count);
  return [...dataset.labels].filter((label, i) => label === answers[i]).length / dataset.count;
}

interface Snapshot {
  readonly run: ModelRun;
  readonly settings: RunSettings;
  readonly shown: string;
}

/** What the list of runs is to hold after whatever the learner does, told from what the words on the buttons say. */
export class TrainingModel {
  runs: ModelRun[] = [];
  hand: ModelRun;
  /** How runs are shown, as text. */
  shown: string;
  #history: Snapshot[] = [];
  #at = -1;

  constructor(settings: RunSettings, shown: string) {
    this.hand = this.#add(settings);
    this.shown = shown;
    this.record();
  }

  /** What was done changed what stands in the fields: it can be undone. */
  record(): void {
    const now = this.#history[this.#at];
    const { hand: run, shown } = this;
    if (now && now.run === run && isSame(now.settings, run.settings) && now.shown === shown) return;
    this.#history = [...this.#history.slice(0, this.#at + 1), { run, settings: run.settings, shown }];
    this.#at += 1;
  }

  /** Undone by -1, done again by 1; false where there is nothing. */
  goBack(by: -1 | 1): Snapshot | undefined {
    const to = this.#history[this.#at + by];
    if (!to) return undefined;
    this.#at += by;
    const { run, settings } = to;
    const isThere = this.runs.includes(run) && isSameShape(run.settings, settings);
    if (!(isThere && run === this.hand))
      this.take(isThere ? run : (this.#newest(settings) ?? this.#add(settings)));
    this.follow(settings);
    this.shown = to.shown;
    this.#amend();
    return to;
  }

  /** The run in hand rests, and another is taken; what is no more than its settings leaves the list. */
  take(run: ModelRun): void {
    if (run !== this.hand) this.hand.isMoving = false;
    this.hand = run;
    this.runs = this.runs.filter((other) => other === run || stays(other));
  }

  begin(settings = this.hand.settings, loaded?: TwoLayerNet): void {
    const run = this.#add(settings, loaded);
    this.take(run);
    if (loaded) this.#makeRoom(run);
  }

  /** Fields are changed: some make another net of it, others only say how the run goes on. */
  set(patch: Partial<RunSettings>): void {
    const settings = { ...this.hand.settings, ...patch };
    if (isSameShape(settings, this.hand.settings)) return this.follow(settings);
    this.take(this.#newest(settings) ?? this.#add(settings));
  }

  follow(settings: RunSettings): void {
    const { hand } = this;
    if (isSame(settings, hand.settings)) return;
    if (hand.iteration > 0 && numbersOf(hand, hand.iteration).hasDiverged) return this.begin(settings);
    if (settings.learningRate !== hand.settings.learningRate) {
      hand.rates = hand.rates.filter(({ from }) => from < hand.iteration);
      hand.rates.push({ from: hand.iteration, rate: settings.learningRate });
    }
    hand.settings = { ...settings, iterationCount: Math.max(settings.iterationCount, hand.iteration) };
  }

  /** Train or Step: of a run that diverged only another can be begun, one at its end goes on to twice as many. */
  go(isStep: boolean): void {
    if (this.hand.iteration > 0 && numbersOf(this.hand, this.hand.iteration).hasDiverged) this.begin();
    const { hand } = this;
    const wasThere = stays(hand);
    let { iterationCount } = hand.settings;
    while (iterationCount <= hand.iteration) iterationCount *= 2;
    hand.settings = { ...hand.settings, iterationCount };
    hand.isMoving = !isStep;
    if (isStep) hand.iteration += 1;
    if (!wasThere) this.#makeRoom(hand);
  }

  rename(run: ModelRun, name: string): void {
    const wasThere = stays(run);
    run.name = name;
    run.isNamed = true;
    if (!wasThere) this.#makeRoom(run);
  }

  remove(run: ModelRun): void {
    this.runs = this.runs.filter((other) => other !== run);
    if (run === this.hand) this.begin();
  }

  /** The window is closed and opened: runs that stay are there, and what was in hand is. */
  reload(): void {
    this.restart();
    this.#history = [];
    this.#at = -1;
    this.record();
  }

  /** The engine begins anew: of runs those are there that stay, in hand the same, or for one that had not begun the newest with its settings. */
  restart(): void {
    const { hand } = this;
    hand.isMoving = false;
    this.runs = this.runs.filter(stays);
    if (!stays(hand)) this.hand = this.#newest(hand.settings) ?? this.#add(hand.settings);
    this.#amend();
  }

  /** A run that moved has come so far; where it heard meanwhile that it is to end earlier, it ends there. */
  hasCome(run: ModelRun, iteration: number): void {
    const isBeyond = run.isMoving && run === this.hand && iteration > run.settings.iterationCount;
    run.iteration = iteration;
    if (!isBeyond) return;
    run.settings = { ...run.settings, iterationCount: iteration };
    this.#amend();
  }

  /** What stands in the fields was come to by no step of the learner's. */
  #amend(): void {
    this.#history[this.#at] = { run: this.hand, settings: this.hand.settings, shown: this.shown };
  }

  #makeRoom(run: ModelRun): void {
    const others = this.runs.filter((other) => other !== run && stays(other));
    if (others.length < MOST) return;
    this.runs = this.runs.filter((other) => other !== others[0]);
  }

  #newest(settings: RunSettings): ModelRun | undefined {
    return this.runs.findLast((run) => isSame(run.settings, settings));
  }

  #add(settings: RunSettings, loaded?: TwoLayerNet): ModelRun {
    const rates = [{ from: 0, rate: settings.learningRate }];
    const known = { id: undefined, name: undefined, iteration: 0, isNamed: false, isMoving: false };
    const run: ModelRun = { ...known, settings, rates, loaded };
    this.runs.push(run);
    return run;
  }
}

const isSameShape = (a: RunSettings, b: RunSettings) => shape.every((field) => a[field] === b[field]);

const isSame = (a: RunSettings, b: RunSettings) =>
  isSameShape(a, b) && a.learningRate === b.learningRate && a.iterationCount === b.iterationCount;
