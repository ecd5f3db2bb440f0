import { iterationsPerEpoch } from '#engine';
import type { GradientMethod, TrainingMethod, TrainingParams, TrainingState } from '#protocol';
import type { Digits } from './digits';
import { Examination } from './examination';
import { type KeptTrainee, Trainee } from './trainee';

/** More points than a chart shows. */
const MOST_POINTS = 1000;

const methodsOf: Readonly<Record<TrainingMethod, readonly GradientMethod[]>> = {
  backprop: ['backprop'],
  numerical: ['numerical'],
  both: ['backprop', 'numerical'],
};

/** What there is of a run apart from its nets. */
export interface RunFacts {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly params: TrainingParams;
  readonly digits: string;
  readonly state: TrainingState;
  readonly initialLoss: number;
  readonly farthestApart: number;
  readonly lossSeconds: number;
  readonly loaded: string | undefined;
  readonly rateChanges: readonly RateChange[];
  readonly accuracy: {
    readonly iteration: readonly number[];
    readonly training: readonly number[];
    readonly test: readonly number[];
  };
}

export interface RateChange {
  readonly iteration: number;
  readonly learningRate: number;
}

export interface RunParts {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly params: TrainingParams;
  readonly digits: Digits;
  readonly now: () => number;
}

/** A training: one net, or two side by side, and what is known of it so far. */
export class Run {
  readonly id: string;
  name: string;
  readonly color: number;
  params: TrainingParams;
  readonly digits: Digits;
  state: TrainingState = 'ready';
  readonly trainees: readonly Trainee[];
  readonly accuracy = { iteration: [] as number[], training: [] as number[], test: [] as number[] };
  readonly rateChanges: RateChange[] = [];
  initialLoss = Number.NaN;
  /** Of two nets side by side, the largest difference of their losses of one batch. */
  farthestApart = 0;
  /** How long the loss of one digit takes, in seconds. */
  lossSeconds = Number.NaN;
  /** How many of its iterations were handed over to be kept. */
  keptIteration: number;
  /** What has become of it, from the last step on to the end of the examination after it. */
  #ending: 'finished' | 'diverged' | undefined;
  /** The name of the file whose net it began with. */
  loaded: string | undefined;
  /** What the first net makes of every test digit, after the last epoch. */
  readonly examination: Examination;

  constructor(
    parts: RunParts,
    kept: readonly KeptTrainee[] = [],
    loaded?: ConstructorParameters<typeof Trainee>[1],
  ) {
    const { id, name, color, params, digits, now } = parts;
    this.id = id;
    this.name = name;
    this.color = color;
    this.params = params;
    this.digits = digits;
    const begin = (method: GradientMethod, i: number) =>
      new Trainee({ method, params, dataset: digits.training, now }, kept[i] ?? loaded);
    this.trainees = methodsOf[params.method].map(begin);
    this.keptIteration = this.iteration;
    this.examination = new Examination(this.first.net, digits);
  }

  static restored(parts: RunParts, kept: readonly KeptTrainee[], facts: RunFacts): Run {
    const run = new Run(parts, kept);
    run.state = facts.state === 'running' ? 'paused' : facts.state;
    run.initialLoss = facts.initialLoss;
    run.farthestApart = facts.farthestApart;
    run.lossSeconds = facts.lossSeconds;
    run.loaded = facts.loaded;
    run.rateChanges.push(...facts.rateChanges);
    for (const key of ['iteration', 'training', 'test'] as const)
      run.accuracy[key].push(...facts.accuracy[key]);
    return run;
  }

  /** The net whose digits are shown; with two, the one that learns by backprop. */
  get first(): Trainee {
    const [first] = this.trainees;
    if (!first) throw new Error('A run has at least one net.');
    return first;
  }

  get iteration(): number {
    return this.first.iteration;
  }

  get iterationsPerEpoch(): number {
    return iterationsPerEpoch(this.digits.training, this.params.batchSize);
  }

  get epoch(): number {
    return Math.floor(this.iteration / this.iterationsPerEpoch);
  }

  /** How long the steps so far would have taken with two losses of the batch for each parameter, one after the other. */
  get oneByOneSeconds(): number {
    const { net } = this.first;
    return this.iteration * 2 * net.parameterCount * this.params.batchSize * this.lossSeconds;
  }

  /** Whether no net is a step ahead of another. */
  get isEven(): boolean {
    return this.trainees.every(({ iteration }) => iteration === this.iteration);
  }

  get isOver(): boolean {
    return this.state === 'stopped' || this.state === 'finished' || this.state === 'diverged';
  }

  /** Takes new params over where they leave the run the same run. */
  follow(params: TrainingParams): void {
    const { learningRate } = params;
    if (learningRate !== this.params.learningRate && this.iteration > 0) {
      this.rateChanges.push({ iteration: this.iteration, learningRate });
    }
    this.params = params;
    if (this.state === 'finished' && this.iteration < params.iterationCount) this.state = 'paused';
  }

  /** One step of every net, and after the last of an epoch an examination; pauses between parts of it. */
  *step(): Generator<void, void, void> {
    const { epoch } = this;
    const losses: number[] = [];
    for (const trainee of this.trainees) {
      losses.push(trainee.step(this.params.learningRate));
      yield;
    }
    const [first = 0, second = first] = losses;
    this.farthestApart = Math.max(this.farthestApart, Math.abs(first - second));
    const diverged = !losses.every(Number.isFinite);
    if (diverged) this.#ending = 'diverged';
    else if (this.iteration >= this.params.iterationCount) this.#ending = 'finished';
    if (this.epoch > epoch || this.#ending) yield* this.examine();
    this.state = this.#ending ?? this.state;
    this.#ending = undefined;
  }

  /** Lets the first net read all digits, those it learns from and those it is tested with. */
  *examine(): Generator<void, void, void> {
    const { iteration, accuracy, examination } = this;
    yield* examination.run(iteration);
    if (accuracy.iteration.at(-1) === iteration) return;
    accuracy.iteration.push(iteration);
    accuracy.training.push(examination.trainingAccuracy);
    accuracy.test.push(examination.testAccuracy);
    if (accuracy.iteration.length > MOST_POINTS) for (const each of Object.values(accuracy)) thin(each);
  }

  facts(): RunFacts {
    const { id, name, color, params, initialLoss, loaded, rateChanges, accuracy } = this;
    const state = this.#ending ?? this.state;
    const { farthestApart, lossSeconds } = this;
    const digits = this.digits.mark;
    const measured = { initialLoss, farthestApart, lossSeconds };
    return { id, name, color, params, digits, state, ...measured, loaded, rateChanges, accuracy };
  }
}

/** Leaves out every other one, but neither the first nor the last. */
function thin(values: number[]): void {
  const kept = values.filter((_, i) => i % 2 === 0 || i === values.length - 1);
  values.splice(0, values.length, ...kept);
}
