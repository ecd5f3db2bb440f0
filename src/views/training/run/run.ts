import { iterationsPerEpoch, mayOverflow } from '#engine';
import type { GradientMethod, RunSettings, TrainingMethod, TrainingState } from '#protocol';
import type { Digits } from './digits';
import { Examination } from './examination';
import type { RateChange, RunFacts } from './runFacts';
import { type KeptTrainee, Trainee } from './trainee';

/** More points than a chart shows. */
export const MOST_POINTS = 1000;
/** More marks than can be told apart. */
const MOST_RATE_CHANGES = 200;

export const methodsOf: Readonly<Record<TrainingMethod, readonly GradientMethod[]>> = {
  backprop: ['backprop'],
  numerical: ['numerical'],
  both: ['backprop', 'numerical'],
};

export interface RunParts {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly place: number | undefined;
  readonly params: RunSettings;
  readonly digits: Digits;
  readonly now: () => number;
}

/** A training: one net, or two side by side, and what is known of it so far. */
export class Run {
  readonly id: string;
  name: string;
  /** The learner gave it its name. */
  isNamed = false;
  color: number;
  /** Its place among the runs as they were begun. */
  place: number | undefined;
  params: RunSettings;
  readonly digits: Digits;
  state: TrainingState = 'ready';
  readonly trainees: readonly Trainee[];
  /** After so many iterations the first net read so much of the digits right; the last is the newest. */
  accuracy: RunFacts['accuracy'] = { iteration: [], training: [], test: [] };
  /** Oldest first, one an iteration. */
  rateChanges: readonly RateChange[] = [];
  initialLoss = Number.NaN;
  /** Of two nets side by side, the largest difference of their losses of one batch. */
  farthestApart = 0;
  /** How long the loss of one digit takes, in seconds. */
  lossSeconds = Number.NaN;
  /** What marked it when it was kept last; undefined where it is to be kept in any case. */
  keptAs: string | undefined;
  /** The name of the file whose net it began with. */
  loaded: string | undefined;
  /** What the first net makes of every test digit, after the last epoch. */
  readonly examination: Examination;

  constructor(
    parts: RunParts,
    kept: readonly KeptTrainee[] = [],
    loaded?: ConstructorParameters<typeof Trainee>[1],
  ) {
    const { id, name, color, place, params, digits, now } = parts;
    this.id = id;
    this.name = name;
    this.color = color;
    this.place = place;
    this.params = params;
    this.digits = digits;
    const begin = (method: GradientMethod, i: number) =>
      new Trainee({ method, params, dataset: digits.training, now }, kept[i] ?? loaded);
    this.trainees = methodsOf[params.method].map(begin);
    this.examination = new Examination(this.first.net, digits);
  }

  static restored(parts: RunParts, kept: readonly KeptTrainee[], facts: RunFacts): Run {
    const run = new Run(parts, kept);
    run.state = facts.state;
    run.isNamed = facts.isNamed;
    run.initialLoss = facts.initialLoss;
    run.farthestApart = facts.farthestApart;
    run.lossSeconds = facts.lossSeconds;
    run.loaded = facts.loaded;
    run.rateChanges = thinned(facts.rateChanges, MOST_RATE_CHANGES);
    run.accuracy = facts.accuracy;
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

  /** It has learnt, has its net from a file or its name from the learner: any other is no more than its settings. */
  get stays(): boolean {
    return this.iteration > 0 || this.loaded !== undefined || this.isNamed;
  }

  /** Whether the digits were read since its last step: its accuracy is that of its net as it is. */
  get isExamined(): boolean {
    return this.accuracy.iteration.at(-1) === this.iteration;
  }

  get isOver(): boolean {
    return this.state === 'finished' || this.state === 'diverged';
  }

  /** Takes new settings over, of the same shape. */
  follow(params: RunSettings): void {
    const { learningRate } = params;
    const { iteration } = this;
    if (learningRate !== this.params.learningRate && iteration > 0) {
      const earlier = this.rateChanges.filter((change) => change.iteration < iteration);
      this.rateChanges = thinned([...earlier, { iteration, learningRate }], MOST_RATE_CHANGES);
    }
    this.params = params;
    if (this.state === 'finished' && iteration < params.iterationCount) this.state = 'paused';
    if (this.state === 'running') this.state = this.#end ?? 'running';
  }

  /** One step of every net; pauses between them. Where it was broken off before, the nets that are behind make theirs. */
  *step(): Generator<void, void, void> {
    const least = Math.min(...this.trainees.map(({ iteration }) => iteration));
    for (const trainee of this.trainees) {
      if (trainee.iteration > least) continue;
      trainee.step(this.params.learningRate);
      yield;
    }
    this.#compare();
  }

  /** Whether a step was the last, or of an epoch the last, so that the digits are to be read. */
  get isToBeExamined(): boolean {
    const examined = Math.floor((this.accuracy.iteration.at(-1) ?? 0) / this.iterationsPerEpoch);
    return this.#end !== undefined || this.epoch > examined;
  }

  /** The state that follows from its numbers; one that moves goes on where nothing speaks against it. */
  settle(): void {
    this.#compare();
    if (!this.hasNumbers) this.state = 'diverged';
    else if (this.state === 'running') this.state = this.#end ?? 'running';
  }

  /** Whether the losses of its last step are numbers, and what the nets answer. */
  get hasNumbers(): boolean {
    return (
      this.#lossesAreNumbers && !this.trainees.some(({ net }) => mayOverflow(net.params, net.activation))
    );
  }

  get #lossesAreNumbers(): boolean {
    return this.trainees.every(({ iteration, losses }) => iteration === 0 || Number.isFinite(losses.last));
  }

  get #end(): 'finished' | 'diverged' | undefined {
    if (!this.#lossesAreNumbers) return 'diverged';
    return this.iteration >= this.params.iterationCount ? 'finished' : undefined;
  }

  /** The losses of two nets that have made the same step. */
  #compare(): void {
    const [first, second] = this.trainees;
    if (!first || !second || first.iteration === 0 || first.iteration !== second.iteration) return;
    this.farthestApart = Math.max(this.farthestApart, Math.abs(first.losses.last - second.losses.last));
  }

  /** Lets the first net read all digits, those it learns from and those it is tested with. */
  *examine(): Generator<void, void, void> {
    const { iteration, examination } = this;
    yield* examination.run(iteration);
    if (this.accuracy.iteration.at(-1) === iteration) return;
    const { trainingAccuracy, testAccuracy } = examination;
    const add = (values: readonly number[], value: number) => thinned([...values, value], MOST_POINTS);
    this.accuracy = {
      iteration: add(this.accuracy.iteration, iteration),
      training: add(this.accuracy.training, trainingAccuracy),
      test: add(this.accuracy.test, testAccuracy),
    };
  }

  facts(): RunFacts {
    const { id, name, isNamed, color, place, params, state, initialLoss } = this;
    const { loaded, rateChanges, accuracy } = this;
    const { farthestApart, lossSeconds } = this;
    const digits = this.digits.mark;
    const measured = { initialLoss, farthestApart, lossSeconds };
    const known = { id, name, isNamed, color, place, params, digits, state };
    return { ...known, ...measured, loaded, rateChanges, accuracy };
  }
}

/** At most so many: every other one is left out, but neither the first nor the last. */
function thinned<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  return thinned(
    values.filter((_, i) => i % 2 === 0 || i === values.length - 1),
    most,
  );
}
