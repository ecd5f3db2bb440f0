import * as l10n from '@vscode/l10n';
import type { Guide, LineChartData, Mark, Series } from '#figures';
import type { ErrorCurve, StepSizeFrame } from '#protocol';
import { formatShort } from '../../ui/number';

/** Error against h, both logarithmic: forward orange, central blue; float32 dashed. */
export function chartData(frame: StepSizeFrame): LineChartData {
  const smallest = Math.min(...frame.curves.map((curve) => Math.min(...curve.h)));
  const offAxis = frame.h < smallest;
  const note = offAxis
    ? l10n.t('h = {0} lies far to the left of this picture', formatShort(frame.h))
    : undefined;
  return {
    x: { name: 'h', scale: 'log', min: smallest, max: Math.max(1, frame.h) },
    y: { name: l10n.t('error of the slope'), scale: 'log' },
    series: frame.curves.map(series),
    marks: frame.curves.filter((curve) => curve.precision === 'float64').map(bestMark),
    guides: offAxis ? [] : [learnersStep(frame)],
    note,
  };
}

function color(curve: ErrorCurve): 'blue' | 'orange' {
  return curve.method === 'central' ? 'blue' : 'orange';
}

function series(curve: ErrorCurve): Series {
  const names = { forward: l10n.t('forward'), central: l10n.t('central') };
  const name = `${names[curve.method]}, ${curve.precision}`;
  const kind = curve.precision === 'float32' ? 'dashed' : 'line';
  return { name, label: name, color: color(curve), kind, width: 2, x: curve.h, y: curve.error };
}

function bestMark(curve: ErrorCurve): Mark {
  const label = l10n.t('best h = {0}', formatShort(curve.bestH, 2));
  return { x: curve.bestH, y: curve.bestError, color: color(curve), shape: 'ring', label, size: 6 };
}

function learnersStep(frame: StepSizeFrame): Guide {
  return { x: frame.h, color: 'green', label: `h = ${formatShort(frame.h)}` };
}
