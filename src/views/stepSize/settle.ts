import type { Settled, StepSizeChosen, StepSizeParams } from '#protocol';
import { curveChoice, fittedFunction } from '../curveChoice';
import { readScalarFormula } from '../readFormula';
import { settle } from '../settle';

export type SettledStepSize = Settled<StepSizeParams, StepSizeChosen>;

/** The params with a point and a step that suit the function where the learner has set none. */
export function settleStepSize(params: StepSizeParams) {
  return settle<StepSizeParams, StepSizeChosen>(params, {
    x: () => curveChoice(params).x,
    h: () => stepInFile(params) ?? 0.1,
  });
}

/** The step with which the function's own file takes a difference. */
const stepInFile = (params: StepSizeParams): number | undefined =>
  fittedFunction((numbers) => readScalarFormula(params.source, numbers, 'f', params.axes), params).usage?.h;
