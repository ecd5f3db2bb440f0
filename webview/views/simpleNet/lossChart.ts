import * as l10n from '@vscode/l10n';
import type { LineChartData, Series } from '#figures';
import type { SimpleNetFrame, Stretch } from '#protocol';
import { formatShort } from '../../base/format';

/** The loss against the steps taken, a line for each right answer in turn, and a dashed line to where more steps would lead. */
export function lossData({ path, taken, loss, ahead, learningRate }: SimpleNetFrame): LineChartData {
  const end = taken + ahead.length;
  return {
    x: { name: l10n.t('step'), min: 0, max: end },
    y: { name: l10n.t('loss'), min: 0 },
    series: [
      ...path.map((stretch) => stretchSeries(stretch, path.length > 1, taken)),
      {
        ...{ name: l10n.t('more steps at this rate'), color: 'muted', kind: 'dashed', width: 1 },
        ...{ x: Array.from({ length: ahead.length + 1 }, (_, i) => taken + i), y: [loss, ...ahead] },
      },
    ],
    guides: path.slice(1).map(({ from }) => ({ x: from, color: 'muted' })),
    marks: [
      {
        ...{ x: taken + 1, y: ahead[0] ?? Number.NaN, color: 'muted', shape: 'ring' },
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
