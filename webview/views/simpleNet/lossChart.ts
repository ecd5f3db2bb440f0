import * as l10n from '@vscode/l10n';
import type { LineChartData, Series } from '#figures';
import type { SimpleNetFrame, Stretch } from '#protocol';
import { formatShort } from '../../base/format';

/** The loss against the steps taken, a line for each right answer in turn, and a dashed line to where one more would lead. */
export function lossData({ path, taken, loss, nextLoss, learningRate }: SimpleNetFrame): LineChartData {
  const next = { x: taken + 1, y: nextLoss };
  return {
    x: { name: l10n.t('step'), min: 0, max: Math.max(10, taken + 1) },
    y: { name: l10n.t('loss'), min: 0 },
    series: [
      ...path.map((stretch) => stretchSeries(stretch, path.length > 1, taken)),
      {
        ...{ name: l10n.t('next step'), color: 'muted', kind: 'dashed', width: 1 },
        ...{ x: [taken, next.x], y: [loss, next.y] },
      },
    ],
    guides: path.slice(1).map(({ from }) => ({ x: from, color: 'muted' })),
    marks: [
      {
        ...{ ...next, color: 'muted', shape: 'ring' },
        label: l10n.t('next, at rate {0}', formatShort(learningRate)),
      },
    ],
  };
}

function stretchSeries({ target, from, losses }: Stretch, several: boolean, taken: number): Series {
  const name = several ? l10n.t('loss, right answer {0}', target) : l10n.t('loss');
  return {
    ...{ name, color: 'blue', kind: taken < 60 ? 'linePoints' : 'line' },
    ...{ x: losses.map((_, step) => from + step), y: losses },
    label: several ? l10n.t('answer {0}', target) : undefined,
  };
}
