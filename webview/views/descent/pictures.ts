import * as l10n from '@vscode/l10n';
import type { LineChartData, PlaneChartData } from '#figures';
import type { DescentFrame } from '#protocol';
import { formatShort } from '../../ui/number';

export function mapData(frame: DescentFrame): PlaneChartData {
  const { variables, x0, x1, value, grid, levels, range0, range1 } = frame;
  const start = `(${formatShort(x0[0] ?? Number.NaN)}, ${formatShort(x1[0] ?? Number.NaN)})`;
  return {
    x: { name: variables[0], min: range0[0], max: range0[1] },
    y: { name: variables[1], min: range1[0], max: range1[1] },
    valueName: 'f',
    contours: { ...grid, levels },
    paths: [{ name: l10n.t('path'), color: 'blue', x: x0, y: x1, value, strong: true }],
    marks: [
      {
        x: x0[0] ?? Number.NaN,
        y: x1[0] ?? Number.NaN,
        color: 'blue',
        shape: 'ring',
        label: l10n.t('start {0}', start),
      },
    ],
    label: l10n.t(
      'The path of gradient descent from {0} over the contours of f: {1}',
      start,
      frame.verdictName,
    ),
  };
}

/** f against step, logarithmic where f stays positive. */
export function valueData({ value }: DescentFrame): LineChartData {
  const x = value.map((_, step) => step);
  const positive = value.every((v) => !(v <= 0));
  return {
    x: { name: l10n.t('step') },
    y: { name: 'f', scale: positive ? 'log' : 'linear' },
    series: [{ name: 'f', color: 'blue', kind: 'linePoints', width: 1.5, x, y: value }],
  };
}
