import type { RunSettings, TrainingFrame, TrainingParams } from '#protocol';
import type { ComputeContext } from '../../view';
import { checkpointOf, markOfKept } from '../checkpoint/checkpoint';
import { DrawnDigit } from '../frame/drawnDigit';
import { frameOf } from '../frame/frame';
import { Gallery } from '../frame/gallery';
import type { Sentence } from '../frame/sentence';
import { WeightImages } from '../frame/weightImages';
import { sameSettings, sameShape, settingsOf } from '../params';
import type { Run } from '../run/run';
import type { LoadedNet, Workshop } from '../run/workshop';
import { MOST_ITERATIONS, unitsOfNet } from '../shared';
import { Pace } from './pace';

/** One start of the view: the run in hand, how runs are shown, and what its pictures are made with. */
export class Course {
  readonly weights = new WeightImages();
  readonly gallery = new Gallery();
  readonly drawn = new DrawnDigit();
  notice: Sentence | undefined;
  /** What takes a moment, from when it does. */
  doing: { readonly sentence: string; readonly since: number } | undefined;
  pace = new Pace();
  /** One step is to be made, and then a rest. */
  single = false;
  /** The params as the host knows them. */
  #known: TrainingParams;
  /** How runs are shown; the settings among it are those asked for last. */
  #asked: TrainingParams;
  #frame: TrainingFrame | undefined;
  #seconds = 0;
  #countedAt: number;

  constructor(
    params: TrainingParams,
    readonly context: ComputeContext,
    readonly workshop: Workshop,
  ) {
    this.#countedAt = context.now();
    this.#known = params;
    this.#asked = params;
    workshop.current = this.#wanted() ?? workshop.begin(settingsOf(params), context);
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

  /** The settings of the run in hand, and how runs are shown. */
  get params(): TrainingParams {
    return { ...this.#asked, ...this.run.params, run: this.run.id };
  }

  get isMoving(): boolean {
    return this.run.state === 'running' || this.single;
  }

  /** Runs may have come, or other digits: what was asked for is looked for anew, and is as it was kept. */
  settle(): void {
    const found = this.#wanted();
    if (found) this.take(found);
    else this.begin();
  }

  /** A new run with the settings of the one in hand; or with those of `params`, shown as these say. */
  begin(params?: TrainingParams): void {
    this.rest();
    const { order, hidden, drawn } = this.#asked;
    if (params) this.#asked = { ...params, order, hidden, drawn };
    this.take(this.workshop.begin(params ? settingsOf(params) : this.run.params, this.context));
  }

  /** A run that begins with parameters from a file, which say what net it is. */
  beginWith(loaded: LoadedNet, shape: Pick<RunSettings, 'hiddenSize' | 'activation'>): void {
    this.rest();
    const run = this.workshop.begin({ ...this.run.params, ...shape }, this.context, loaded);
    this.workshop.makeRoomFor(run, this.context);
    this.take(run);
  }

  /** Takes a run in hand, as it is. */
  take(run: Run): void {
    this.rest();
    const units = unitsOfNet(this.#asked.units, this.run.params.hiddenSize, run.params.hiddenSize);
    this.#asked = { ...this.#asked, units };
    this.workshop.current = run;
    this.workshop.clear(run);
    this.pace = new Pace();
  }

  /** New params that leave the run the same run. Of one that diverged only another can go on with other settings. */
  follow(params: TrainingParams): void {
    this.#asked = params;
    const settings = atLeast(settingsOf(params), this.run.iteration);
    if (this.run.state === 'diverged' && !sameSettings(settings, this.run.params))
      return this.take(this.workshop.begin(settings, this.context));
    this.run.follow(settings);
    this.workshop.nameUnbegun(this.run);
  }

  /** A run that is at its end goes on to twice as many iterations, or more. */
  extend(): void {
    const { iteration, params } = this.run;
    let { iterationCount } = params;
    while (iterationCount <= iteration && iterationCount < MOST_ITERATIONS)
      iterationCount = Math.min(MOST_ITERATIONS, 2 * iterationCount);
    if (iterationCount !== params.iterationCount) this.run.follow({ ...params, iterationCount });
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

  /** Tells the host which params are in use, where it does not know. Where they are as it asked, only the run's id is new to it. */
  tellParams(as: 'step' | 'correction' | 'completion'): void {
    const { params } = this;
    const isAsAsked = sameSettings(params, this.#known);
    if (isAsAsked && params.run === this.#known.run) return;
    this.#known = params;
    this.context.adopt(params, as === 'completion' && !isAsAsked ? 'correction' : as);
  }

  /** The host asks for these params of the run in hand, as it knows it: it may not have heard yet which run that is now. */
  hear(params: TrainingParams): void {
    const isNews = params.run !== undefined && params.run !== this.run.id;
    this.#known = params;
    this.follow(params);
    this.tellParams(isNews ? 'correction' : 'completion');
  }

  /** Keeps a run as it is now, where it is not kept so; one that is no more than its settings is not worth it. */
  keep(run = this.run): void {
    run.settle();
    if (!run.stays) return;
    const mark = markOfKept(run);
    if (mark === run.keptAs) return;
    this.context.keep(run.id, checkpointOf(run), run.iteration);
    run.keptAs = mark;
  }

  keepAll(): void {
    for (const run of this.workshop.runs) this.keep(run);
  }

  /** The view is left in the middle: what was done since it was kept last is kept, too. */
  leave(): void {
    this.rest();
    this.keepAll();
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

  /** The run that was asked for by its id; else the newest with these settings. */
  #wanted(): Run | undefined {
    const { digits, runs } = this.workshop;
    const fitting = runs.filter(
      (run) => run.digits.mark === digits.mark && sameShape(run.params, this.#asked),
    );
    return (
      fitting.find(({ id }) => id === this.#asked.run) ??
      fitting.findLast((run) => sameSettings(run.params, this.#asked))
    );
  }
}

/** Settings of a run that has made so many iterations: it ends no earlier. */
function atLeast(settings: RunSettings, iteration: number): RunSettings {
  return { ...settings, iterationCount: Math.max(settings.iterationCount, iteration) };
}
