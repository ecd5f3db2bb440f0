import * as l10n from '@vscode/l10n';
import type { Axis } from '#figures';
import type { AccuracyCurve, LossCurve, TrainingFrame, TrainingParams } from '#protocol';

type Axes = Pick<TrainingParams, 'across' | 'acrossScale'>;
type Curves = Pick<TrainingFrame, 'iterationCount'> & {
  readonly curves: readonly Pick<LossCurve, 'iteration' | 'seconds'>[];
};

/** The one axis under loss and accuracy: as long as the run is to be, or as the longest of all. */
export function acrossAxis({ iterationCount, curves }: Curves, { across, acrossScale: scale }: Axes): Axis {
  const longest = Math.max(0, ...curves.map((curve) => curve[across].at(-1) ?? 0));
  if (across === 'iteration')
    return {
      name: l10n.t('iteration'),
      scale,
      min: scale === 'log' ? 1 : 0,
      max: Math.max(iterationCount, longest),
    };
  const first = Math.min(...curves.map(({ seconds }) => seconds[0] ?? Number.POSITIVE_INFINITY));
  const name = l10n.t('computing time');
  // Before the first step there is no time that a log axis could begin with.
  if (!(longest > 0)) return { name, unit: 's', scale, min: scale === 'log' ? 0.001 : 0, max: 1 };
  const min = scale === 'log' ? Math.min(first, longest / 10) : 0;
  return { name, unit: 's', scale, min: min > 0 || scale !== 'log' ? min : longest / 1000, max: longest };
}

/** A line shorter than this share of the axis is drawn with its points: it would hardly be seen. */
const SHORT = 0.02;

/** Whether a curve that begins where the axis does has hardly left there. */
export function isShort(across: ArrayLike<number>, { scale, min = 0, max = 1 }: Axis): boolean {
  const end = across[across.length - 1] ?? 0;
  return scale === 'log' ? end <= 2 * min : end - min < SHORT * (max - min);
}

/** Without the runs that are not to be drawn; the one in hand always is. */
export function seen<Curve extends Pick<LossCurve | AccuracyCurve, 'run' | 'current'>>(
  curves: readonly Curve[],
  { hidden }: Pick<TrainingParams, 'hidden'>,
): readonly Curve[] {
  return curves.filter(({ run, current }) => current || !hidden.includes(run));
}
