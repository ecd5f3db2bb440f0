import * as l10n from '@vscode/l10n';
import type { Axis, Guide, LineChartData, Mark, Series } from '#figures';
import type { LossCurve, TrainingFrame, TrainingParams } from '#protocol';
import { formatFixed, formatShort } from '../../../base/format';
import { runColor } from '../../../base/theme';
import { acrossAxis, isShort, seen } from './curveAxes';
import { epochMarks } from './epochMarks';

/** ln 10: the loss of a net that finds all ten digits equally likely. */
const GUESSING = Math.log(10);

/** What of a frame the loss is drawn from. */
export type LossFrame = Pick<
  TrainingFrame,
  | 'state'
  | 'iteration'
  | 'iterationCount'
  | 'iterationsPerEpoch'
  | 'band'
  | 'curves'
  | 'rateChanges'
  | 'initialLoss'
>;

type Axes = Pick<TrainingParams, 'across' | 'acrossScale' | 'lossScale' | 'hidden'>;

/** Every run's loss, and of the run in hand how widely it varies from batch to batch. */
export function lossData(whole: LossFrame, axes: Axes): LineChartData {
  const frame = { ...whole, curves: seen(whole.curves, axes) };
  const { curves, band, iteration, state } = frame;
  const current = curves.find((curve) => curve.current);
  const shade: Series = {
    name: l10n.t('least and largest'),
    color: runColor(current?.color ?? 0),
    kind: 'band',
    x: axes.across === 'iteration' ? band.iteration : band.seconds,
    y: band.high,
    yLow: band.low,
  };
  const eachBatch = (band.iteration[1] ?? 2) - (band.iteration[0] ?? 1) === 1;
  // Later the band tells how widely they vary.
  const batches: Series = {
    name: l10n.t('loss of each batch'),
    color: 'muted',
    kind: 'line',
    width: 0.75,
    x: shade.x,
    y: eachBatch ? band.mean : [],
  };
  const x = acrossAxis(frame, axes);
  const y = yAxis(frame, axes);
  const waiting = iteration === 0 && state === 'ready';
  const isAtZero = x.scale !== 'log' && Number.isFinite(frame.initialLoss);
  return {
    x,
    y,
    series: [shade, batches, ...curves.map((curve) => seriesOf(curve, frame, axes, x))],
    guides: [
      { y: GUESSING, color: 'muted', label: l10n.t('ln 10: all ten digits equally likely') },
      ...(axes.across === 'iteration' ? [...epochMarks(frame, x, footOf(y)), ...rateMarks(frame)] : []),
    ],
    marks: waiting && isAtZero ? [untrained(frame.initialLoss, current)] : [],
    note: waiting && curves.length === 1 ? l10n.t('Train draws each loss here') : undefined,
  };
}

/** Marks the loss that all test digits have before training. */
function untrained(loss: number, run: LossCurve | undefined): Mark {
  const ink = runColor(run?.color ?? 0);
  return { x: 0, y: loss, color: ink, shape: 'ring', label: l10n.t('untrained: {0}', formatFixed(loss, 4)) };
}

/** From 0 on a linear axis; over the guessing line, and over the losses where they are finite. */
function yAxis({ band, curves }: LossFrame, { lossScale }: Axes): Axis {
  let top = 2.5;
  let bottom = GUESSING;
  for (const values of [band.high, ...curves.map(({ smooth }) => smooth)]) {
    for (const value of values) if (Number.isFinite(value) && value > top) top = value;
  }
  for (const values of [band.low, ...curves.map(({ smooth }) => smooth)]) {
    for (const value of values) if (value > 0 && value < bottom) bottom = value;
  }
  const name = l10n.t('loss');
  if (lossScale === 'log') return { name, scale: 'log', min: bottom / 1.2, max: top * 1.2 };
  return { name, min: 0, max: top * 1.02 };
}

/** As high as the strokes of epochs are. */
function footOf({ scale, min = 0, max = 1 }: Axis): number {
  return scale === 'log' ? min * (max / min) ** 0.05 : max * 0.04;
}

function seriesOf(curve: LossCurve, frame: LossFrame, { across }: Axes, axis: Axis): Series {
  const alone = frame.curves.length === 1;
  return {
    name: curve.name,
    // The second net of a run is told apart by its dashes, and has a colour that is no run's.
    color: curve.dashed ? 'foreground' : runColor(curve.color),
    kind: isShort(curve[across], axis) ? 'linePoints' : curve.dashed ? 'dashed' : 'line',
    width: curve.current ? 2 : 1.25,
    x: curve[across],
    y: curve.smooth,
    ...(alone ? {} : { label: labelOf(curve, frame, across) }),
  };
}

/** Two nets side by side have one curve by iteration, and so one label. */
function labelOf(curve: LossCurve, { curves }: LossFrame, across: Axes['across']): string | undefined {
  const pair = curves.filter(({ run }) => run === curve.run);
  if (pair.length === 1 || across === 'seconds') return curve.name;
  return curve.dashed ? undefined : pair.map(({ name }) => name).join(' = ');
}

function rateMarks({ rateChanges }: LossFrame): Guide[] {
  return rateChanges.map(({ iteration, learningRate }) => ({
    x: iteration,
    color: 'muted',
    label: l10n.t('rate {0}', formatShort(learningRate, 3)),
  }));
}
