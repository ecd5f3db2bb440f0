import * as l10n from '@vscode/l10n';
import type { LineChartData, Series } from '#figures';
import type { ErrorVerdict, GradientCheckFrame } from '#protocol';

export const verdictColors = { good: 'green', fine: 'green', doubtful: 'yellow', wrong: 'red' } as const;

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
  const { edges, counts, noisy } = frame.histogram;
  const [first = 1e-14, last = 3] = [edges[0], edges[edges.length - 1]];
  const tallest = Math.max(1, ...counts);
  const foot = 0.7;
  const top = foot * (tallest / foot) ** 1.3;
  const verdicts = ['good', 'fine', 'doubtful', 'wrong'] as const;
  const noise = l10n.t('rounding only');
  return {
    x: { name: l10n.t('relative error'), scale: 'log', min: first, max: last },
    y: { name: l10n.t('parameters'), scale: 'log', min: foot, max: top },
    series: [
      ...verdicts.map((verdict) => bars(frame, verdict)),
      { name: noise, color: 'muted', kind: 'bars', x: middles(edges), edges, y: noisy },
      ...verdicts.map((verdict, i) => bracket(frame, verdict, i, [first, last], top)),
    ],
    guides: frame.limits.map((x) => ({ x, color: 'muted' })),
    label: l10n.t('How many parameters have which relative error'),
  };
}

function bars({ histogram }: GradientCheckFrame, verdict: ErrorVerdict): Series {
  const { edges, verdicts, counts } = histogram;
  const of = Array.from(counts, (count, i) => (verdicts[i] === verdict ? count : 0));
  const name = verdictName(verdict);
  return { name, color: verdictColors[verdict], kind: 'bars', x: middles(edges), edges, y: of };
}

function middles(edges: Float64Array): Float64Array {
  return edges.subarray(1).map((edge, i) => Math.sqrt(edge * (edges[i] ?? edge)));
}

/** The band's name on a line over its part of the axis. */
function bracket(
  { limits }: GradientCheckFrame,
  verdict: ErrorVerdict,
  index: number,
  [first, last]: readonly [number, number],
  top: number,
): Series {
  const from = limits[index - 1] ?? first;
  const to = limits[index] ?? last;
  const name = verdictName(verdict);
  const height = 0.7 * (top / 0.7) ** 0.86;
  return {
    ...{ name, label: name, color: verdictColors[verdict], kind: 'line', width: 3 },
    ...{ x: [from, to], y: [height, height] },
  };
}
