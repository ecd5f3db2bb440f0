import * as l10n from '@vscode/l10n';
import type { LineChartData, Series } from '#figures';
import type { ErrorVerdict, GradientCheckFrame } from '#protocol';
import type { ColorName } from '../../base/theme';

export const verdictColors = { good: 'green', fine: 'green', doubtful: 'yellow', wrong: 'red' } as const;

const verdicts = ['good', 'fine', 'doubtful', 'wrong'] as const;

/** Below 1, so that a bar of one parameter is seen on the logarithmic axis. */
const foot = 0.6;

export function verdictName(verdict: ErrorVerdict): string {
  const names = {
    good: l10n.t('good'),
    fine: l10n.t('fine'),
    doubtful: l10n.t('doubtful'),
    wrong: l10n.t('wrong'),
  };
  return names[verdict];
}

/** How many parameters have which relative error, both logarithmic, under the bands that judge them. */
export function histogramData(frame: GradientCheckFrame): LineChartData {
  const { edges, counts, noisy, kinked } = frame.histogram;
  const [first = 1e-14, last = 3] = [edges[0], edges.at(-1)];
  const tallest = Math.max(1, ...counts);
  const ends = [first, ...frame.limits, last];
  return {
    x: { name: l10n.t('relative error'), scale: 'log', min: first, max: last },
    y: { name: l10n.t('parameters'), scale: 'log', min: foot, max: foot * (tallest / foot) ** 1.5 },
    series: [
      ...verdicts.map((verdict) => bars(frame, verdict)),
      unjudged(
        l10n.t('kink within the step'),
        'purple',
        edges,
        kinked.map((count, i) => count + (noisy[i] ?? 0)),
      ),
      unjudged(l10n.t('rounding only'), 'muted', edges, noisy),
    ],
    zones: verdicts.map((verdict, i) => ({
      ...{ from: ends[i] ?? first, to: ends[i + 1] ?? last },
      ...{ color: verdictColors[verdict], label: verdictName(verdict) },
    })),
    guides: frame.limits.map((x) => ({ x, color: 'muted' })),
    label: l10n.t('How many parameters have which relative error'),
  };
}

function bars({ histogram }: GradientCheckFrame, verdict: ErrorVerdict): Series {
  const { edges, counts } = histogram;
  const of = Array.from(counts, (count, i) => (histogram.verdicts[i] === verdict ? count : 0));
  const name = verdictName(verdict);
  return { name, color: verdictColors[verdict], kind: 'bars', x: middles(edges), edges, y: of };
}

/** Those that are not judged stand before the bar of their band. */
function unjudged(name: string, color: ColorName, edges: Float64Array, y: Float64Array): Series {
  return { name, color, kind: 'bars', x: middles(edges), edges, y };
}

function middles(edges: Float64Array): Float64Array {
  return edges.subarray(1).map((edge, i) => Math.sqrt(edge * (edges[i] ?? edge)));
}
