import type { Settled, StepSizeChosen, StepSizeParams } from '#protocol';
import { curveChoice } from '../curveChoice';
import { settle } from '../settle';

export type SettledStepSize = Settled<StepSizeParams, StepSizeChosen>;

/** The params with a point and a step that suit the function where the learner has set none. */
export function settleStepSize(params: StepSizeParams) {
  return settle<StepSizeParams, StepSizeChosen>(params, {
    x: () => curveChoice(params).x,
    h: () => 0.1,
  });
}
