import * as l10n from '@vscode/l10n';
import type { DescentAdvice, DescentFrame, DescentParams } from '#protocol';
import { formatCount, formatShort } from '../../../base/format';
import { withRun } from '../runs/runList';

export type Advised = Partial<Pick<DescentParams, 'start' | 'stepCount'>> & {
  readonly learningRate?: number;
};

/** What of a run an advice changes. */
export function advisedBy(frame: DescentFrame): Advised {
  const { advice, paths, selected, stepCount } = frame;
  const run = paths[selected];
  if (!advice || !run) return {};
  const isStart = run.x0[0] === advice.start[0] && run.x1[0] === advice.start[1];
  return {
    ...(run.learningRate === advice.learningRate ? {} : { learningRate: advice.learningRate }),
    ...(stepCount === advice.stepCount ? {} : { stepCount: advice.stepCount }),
    ...(isStart ? {} : { start: advice.start }),
  };
}

/** The params with what is advised for the selected run. */
export function advisedParams(params: DescentParams, { learningRate, ...others }: Advised): DescentParams {
  const run = params.runs[params.selected];
  const changed = run && learningRate !== undefined ? withRun(params, { ...run, learningRate }) : params;
  return { ...changed, ...others };
}

/** 'Try learning rate 0.3'; undefined where nothing is to be tried. */
export function adviceName(frame: DescentFrame): string | undefined {
  const { learningRate, stepCount, start } = advisedBy(frame);
  if (learningRate !== undefined) return l10n.t('Try learning rate {0}', formatShort(learningRate, 6));
  if (stepCount !== undefined) return l10n.t('Try {0} steps', formatCount(stepCount));
  return start && l10n.t('Try the start {0}', placeText(start));
}

/** With all the digits with which it is set. */
const placeText = (start: DescentAdvice['start']) => `(${start.map((x) => formatShort(x, 12)).join(', ')})`;
