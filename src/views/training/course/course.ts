import type { TrainingFrame, TrainingParams } from '#protocol';
import type { ComputeContext } from '../../view';
import { checkpointOf } from '../checkpoint/checkpoint';
import { DrawnDigit } from '../frame/drawnDigit';
import { frameOf, type Notice } from '../frame/frame';
import { Gallery } from '../frame/gallery';
import { WeightImages } from '../frame/weightImages';
import { sameRun } from '../params';
import type { Run } from '../run/run';
import type { LoadedNet, Workshop } from '../run/workshop';
import { MOST_ITERATIONS, shapingFields } from '../shared';
import { Pace } from './pace';

/** One start of the view: the params as they are now, the run in hand, and what its pictures are made with. */
export class Course {
  readonly weights = new WeightImages();
  readonly gallery = new Gallery();
  readonly drawn = new DrawnDigit();
  notice: Notice | undefined;
  /** What takes a moment, from when it does. */
  doing: { readonly sentence: string; readonly since: number } | undefined;
  pace = new Pace();
  /** One step is to be made, and then a rest. */
  single = false;
  #frame: TrainingFrame | undefined;
  #seconds = 0;
  #countedAt: number;

  constructor(
    public params: TrainingParams,
    readonly context: ComputeContext,
    readonly workshop: Workshop,
  ) {
    this.#countedAt = context.now();
    workshop.current = this.#matching() ?? workshop.begin(params, context);
    workshop.clear(workshop.current);
    this.follow(params);
    for (const run of workshop.runs) this.#rest(run);
  }

  /** The run in hand. */
  get run(): Run {
    const { current } = this.workshop;
    if (!current) throw new Error('There is no run in hand.');
    return current;
  }

  get isMoving(): boolean {
    return this.run.state === 'running' || this.single;
  }

  /** Runs may have come, or other digits: the run in hand is the newest there is of these params. */
  settle(): void {
    const found = this.#matching();
    if (found) this.take(found);
    else this.begin();
  }

  /** A new run of the params as they are. */
  begin(): void {
    this.rest();
    this.take(this.workshop.begin(this.params, this.context));
  }

  /** A run that begins with parameters from a file, which say what net it is. */
  beginWith(loaded: LoadedNet, shape: Pick<TrainingParams, 'hiddenSize' | 'activation'>): void {
    this.rest();
    const run = this.workshop.begin({ ...this.params, ...shape }, this.context, loaded);
    this.take(run);
    this.keep();
  }

  /** Takes a run in hand: what makes it this run is asked for from now on, and the rate. */
  take(run: Run, { learningRate } = this.params): void {
    this.rest();
    this.workshop.current = run;
    this.workshop.clear(run);
    this.pace = new Pace();
    const shape = Object.fromEntries(shapingFields.map((field) => [field, run.params[field]]));
    const params: TrainingParams = { ...this.params, ...shape, learningRate };
    const isAsAsked = sameRun(params, this.params) && learningRate === this.params.learningRate;
    if (!isAsAsked) this.context.adopt(params);
    this.follow(params);
  }

  /** New params that leave the run the same run. */
  follow(params: TrainingParams): void {
    this.params = params;
    this.run.follow(params);
    this.workshop.nameUnbegun(this.run);
  }

  /** A run that is at its end goes on to twice as many iterations, or more. */
  extend(): void {
    const { iteration } = this.run;
    let { iterationCount } = this.params;
    while (iterationCount <= iteration && iterationCount < MOST_ITERATIONS)
      iterationCount = Math.min(MOST_ITERATIONS, 2 * iterationCount);
    if (iterationCount === this.params.iterationCount) return;
    const params = { ...this.params, iterationCount };
    this.context.adopt(params);
    this.follow(params);
  }

  /** The run in hand stops moving, where it moves, and is kept. */
  rest(): void {
    this.single = false;
    this.#rest(this.run);
  }

  #rest(run: Run): void {
    if (run.state !== 'running') return;
    run.settle();
    if (run.state === 'running') run.state = 'paused';
    this.keep(run);
  }

  /** A run that has not begun is not worth keeping. */
  keep(run = this.run): void {
    run.settle();
    if (run.iteration === 0 && !run.loaded) return;
    this.context.keep(run.id, checkpointOf(run), run.iteration);
    run.keptIteration = run.iteration;
  }

  /** The view is left in the middle: what was done since it was kept last is kept, too. */
  leave(): void {
    this.rest();
    if (this.run.iteration > this.run.keptIteration) this.keep();
  }

  /** Counts the time since it was last counted, if the run moved. */
  countTime(moved: boolean): void {
    const now = this.context.now();
    if (moved) {
      this.#seconds += (now - this.#countedAt) / 1000;
      this.pace.at(this.run.iteration, this.#seconds);
    }
    this.#countedAt = now;
  }

  /** What is shown now; while it moves and no picture is due, the last one. */
  frame(resting: boolean): TrainingFrame {
    const last = this.#frame;
    if (last && !last.resting && !resting && !this.context.isDue()) return last;
    this.#frame = frameOf(this, resting);
    return this.#frame;
  }

  #matching(): Run | undefined {
    const { digits, runs } = this.workshop;
    return runs.findLast((run) => run.digits.mark === digits.mark && sameRun(run.params, this.params));
  }
}
