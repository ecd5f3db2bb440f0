import * as l10n from '@vscode/l10n';
import type { LineChartData, Mark, Series } from '#figures';
import type { CheckedPart, GradientCheckFrame, NetworkPart } from '#protocol';

/** What is blue in the scatter is blue in the table; shapes say the same. */
export const partLooks = {
  W1: { color: 'blue', shape: 'circle', size: 2, sign: '●' },
  b1: { color: 'orange', shape: 'triangle', size: 5, sign: '▲' },
  W2: { color: 'purple', shape: 'square', size: 4, sign: '■' },
  b2: { color: 'foreground', shape: 'diamond', size: 5, sign: '◆' },
} as const satisfies { readonly [P in NetworkPart]: object };

/** Backprop against numerical gradient: right ones lie on the diagonal. */
export function scatterData(frame: GradientCheckFrame): LineChartData {
  const most = reach(frame);
  return {
    x: { name: l10n.t('numerical gradient'), min: -most, max: most },
    y: { name: l10n.t('backprop'), min: -most, max: most },
    equalScale: true,
    series: [diagonal(most), ...frame.parts.map(partSeries)],
    marks: [...chosenMark(frame), ...worstMark(frame)],
    label: l10n.t('Backprop against the numerical gradient, each part divided by its largest'),
  };
}

/** How far both axes reach: as far as backprop's numbers, and never less than the numerical ones. */
function reach({ parts }: GradientCheckFrame): number {
  const sizes = parts.flatMap(({ backprop }) => Array.from(backprop, Math.abs).filter(Number.isFinite));
  return 1.05 * Math.max(1, ...sizes);
}

function diagonal(most: number): Series {
  const name = l10n.t('backprop = numerical');
  const ends = [-most, most];
  return { name, label: name, color: 'lines', kind: 'dashed', width: 1, x: ends, y: ends };
}

function partSeries({ name, numerical, backprop }: CheckedPart): Series {
  const { color, shape, size } = partLooks[name];
  return { name, color, shape, size, kind: 'points', x: numerical, y: backprop };
}

function worstMark({ worst }: GradientCheckFrame): Mark[] {
  if (worst.verdict === 'good') return [];
  const [x, y] = worst.at;
  const { color } = partLooks[worst.part];
  return [{ x, y, color, shape: 'ring', size: 9, label: l10n.t('worst: {0}', worst.name) }];
}

function chosenMark({ chosen }: GradientCheckFrame): Mark[] {
  if (!chosen) return [];
  const [x, y] = chosen.at;
  return [{ x, y, color: partLooks[chosen.part].color, shape: 'ring', size: 9, label: chosen.name }];
}

/** The parameter drawn nearest to a place in the scatter; -1 where nothing is drawn. */
export function nearestParameter(frame: GradientCheckFrame, x: number, y: number): number {
  let [nearest, shortest] = [-1, Number.POSITIVE_INFINITY];
  for (const { numerical, backprop, parameters } of frame.parts) {
    for (const [i, parameter] of parameters.entries()) {
      const away = Math.hypot((numerical[i] ?? 0) - x, (backprop[i] ?? 0) - y);
      if (away >= shortest) continue;
      nearest = parameter;
      shortest = away;
    }
  }
  return nearest;
}
