import * as l10n from '@vscode/l10n';
import type { Axis, LineChartData, Series } from '#figures';
import type { AccuracyCurve, TrainingFrame, TrainingParams } from '#protocol';
import { runColor } from '../../../base/theme';
import { acrossAxis, isShort, seen } from './curveAxes';

type AccuracyFrame = Pick<TrainingFrame, 'state' | 'iterationCount' | 'curves' | 'accuracy' | 'accuracies'>;
type Axes = Pick<TrainingParams, 'across' | 'acrossScale' | 'hidden'>;

/** The percentage of digits that is right on average where each of the ten answers is given at random. */
const GUESSING = 10;

/** Of every run how many test digits it reads right, in its colour; of the run in hand also of those it learns from, dashed. */
export function accuracyData(frame: AccuracyFrame, axes: Axes): LineChartData {
  const curves = seen(frame.accuracies, axes);
  const alone = curves.length === 1;
  const current = curves.find((curve) => curve.current);
  const { accuracy } = frame;
  // The axis of the loss, to the pixel: of the same curves.
  const x = acrossAxis({ ...frame, curves: seen(frame.curves, axes) }, axes);
  const training: Series = {
    name: l10n.t('training digits'),
    label: l10n.t('training digits'),
    color: runColor(current?.color ?? 0),
    kind: isShort(accuracy[axes.across], x) ? 'points' : 'dashed',
    width: 1.25,
    x: accuracy[axes.across],
    y: percent(accuracy.training),
  };
  return {
    x,
    y: { name: l10n.t('accuracy'), unit: '%', min: 0, max: 100 },
    series: [...curves.map((curve) => seriesOf(curve, axes.across, alone, x)), training],
    guides: [{ y: GUESSING, color: 'muted', label: l10n.t('guessing: 10 %') }],
    note:
      alone && frame.state === 'ready' ? l10n.t('Train draws the accuracy after each epoch here') : undefined,
  };
}

function seriesOf(curve: AccuracyCurve, across: Axes['across'], alone: boolean, axis: Axis): Series {
  const name = alone ? l10n.t('test digits') : curve.name;
  return {
    name,
    label: name,
    color: runColor(curve.color),
    kind: isShort(curve[across], axis) ? 'linePoints' : 'line',
    width: curve.current ? 2 : 1.25,
    x: curve[across],
    y: percent(curve.test),
  };
}

function percent(shares: Float64Array): Float64Array {
  return shares.map((share) => 100 * share);
}
