import * as l10n from '@vscode/l10n';
import type { AccuracyCurve, LossCurve, TrainingFrame, TrainingParams, TrainingRun } from '#protocol';
import type { ComputeContext } from '../../view';
import { MOST_POINTS, type Run } from '../run/run';
import type { Trainee } from '../run/trainee';
import type { Workshop } from '../run/workshop';
import type { DrawnDigit } from './drawnDigit';
import type { Gallery } from './gallery';
import type { Sentence } from './sentence';
import { describeTraining } from './trainingText';
import type { WeightImages } from './weightImages';

/** What takes longer than this, in milliseconds, is told. */
const A_MOMENT = 300;
/** Curves that are only compared with are drawn with so many points. */
const COMPARED_POINTS = 120;

/** What a frame is made of: the run in hand, the others, and what its pictures are made with. */
interface Shown {
  readonly run: Run;
  readonly workshop: Workshop;
  readonly params: TrainingParams;
  readonly context: Pick<ComputeContext, 'now'>;
  readonly pace: { readonly rate: number };
  readonly weights: WeightImages;
  readonly gallery: Gallery;
  readonly drawn: DrawnDigit;
  /** About what was asked for last: said instead of the usual sentence until the next thing is asked for. */
  readonly notice: Sentence | undefined;
  /** What takes a moment, from when it does. */
  readonly doing: { readonly sentence: string; readonly since: number } | undefined;
}

/** All that the page draws. */
export function frameOf(shown: Shown, resting: boolean): TrainingFrame {
  const { run, workshop, params, context } = shown;
  const { digits, state, iteration } = run;
  const { net, losses } = run.first;
  const { rate } = shown.pace;
  const drawing = shown.drawn.of(params.drawn, run);
  const accuracies = workshop.runs.map((other) => accuracyCurve(other, run));
  return {
    resting,
    state,
    iteration,
    iterationCount: run.params.iterationCount,
    iterationsPerEpoch: run.iterationsPerEpoch,
    ...net.shape,
    parameterCount: net.parameterCount,
    batchSize: run.params.batchSize,
    begun: run.stays,
    rate,
    secondsLeft: rate > 0 ? Math.max(0, run.params.iterationCount - iteration) / rate : Number.NaN,
    digits: {
      name: digits.name,
      embedded: digits.embedded,
      training: digits.training.count,
      test: digits.test.count,
      imageWidth: digits.imageWidth,
      imageHeight: digits.imageHeight,
    },
    band: losses.stretches(),
    curves: workshop.runs.flatMap((other) => curvesOf(other, run)),
    initialLoss: run.initialLoss,
    recentLoss: losses.recentMean,
    accuracy: accuracyOf(run),
    accuracies,
    rateChanges: run.rateChanges,
    runs: workshop.runs.map((other) => summaryOf(other, run)),
    units: shown.weights.of(run, params.units, context.now()),
    gallery: shown.gallery.wrongFirst(run),
    ...shown.gallery.cell(run, params.gallery),
    confusion: run.examination.confusion,
    drawing,
    ...(saidOf(shown) ?? shown.notice ?? describeTraining(run, drawing)),
  };
}

/** What goes on, once it has taken a moment. */
function saidOf({ doing, context }: Pick<Shown, 'doing' | 'context'>): Sentence | undefined {
  if (!doing || context.now() - doing.since < A_MOMENT) return undefined;
  return { sentence: doing.sentence, warning: false };
}

/** A run's curves, one a net; the second is dashed. */
function curvesOf(run: Run, current: Run): LossCurve[] {
  return run.trainees.map((trainee, i) => ({
    run: run.id,
    name: curveName(run, trainee),
    color: run.color,
    current: run === current,
    dashed: i > 0,
    ...trainee.losses.curve(run === current ? undefined : COMPARED_POINTS),
  }));
}

function curveName({ name, trainees }: Run, { method }: Trainee): string {
  if (trainees.length === 1) return name;
  return method === 'backprop' ? l10n.t('backprop') : l10n.t('numerical');
}

function accuracyOf({ accuracy, first }: Run): TrainingFrame['accuracy'] {
  return {
    iteration: Float64Array.from(accuracy.iteration),
    seconds: Float64Array.from(accuracy.iteration, (at) => first.losses.secondsAt(at)),
    training: Float64Array.from(accuracy.training),
    test: Float64Array.from(accuracy.test),
  };
}

function accuracyCurve(run: Run, current: Run): AccuracyCurve {
  const { accuracy, first } = run;
  const every = Math.ceil(accuracy.iteration.length / (run === current ? MOST_POINTS : COMPARED_POINTS));
  const isChosen = (_: number, i: number) => i % every === 0 || i === accuracy.iteration.length - 1;
  const iteration = Float64Array.from(accuracy.iteration.filter(isChosen));
  return {
    run: run.id,
    name: run.name,
    color: run.color,
    current: run === current,
    iteration,
    seconds: iteration.map((at) => first.losses.secondsAt(at)),
    test: Float64Array.from(accuracy.test.filter(isChosen)),
  };
}

function summaryOf(run: Run, current: Run): TrainingRun {
  const { id, name, color, stays, iteration, accuracy } = run;
  return {
    id,
    name,
    color,
    current: run === current,
    stays,
    iteration,
    iterationCount: run.params.iterationCount,
    loss: iteration > 0 ? run.first.losses.recentMean : run.initialLoss,
    trainingAccuracy: accuracy.training.at(-1) ?? Number.NaN,
    testAccuracy: accuracy.test.at(-1) ?? Number.NaN,
    clocks: run.trainees.map(({ method, seconds }) => ({ method, seconds })),
  };
}
