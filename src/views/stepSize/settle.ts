import { centralDifference } from '#engine';
import type { Settled, StepSizeChosen, StepSizeParams } from '#protocol';
import { agrees } from '../closerStep';
import { curveChoice, fittedFunction } from '../curveChoice';
import { readScalarFormula } from '../readFormula';
import { settle } from '../settle';

export type SettledStepSize = Settled<StepSizeParams, StepSizeChosen>;

/** The params with a point and a step that suit the function where the learner has set none. */
export function settleStepSize(params: StepSizeParams) {
  return settle<StepSizeParams, StepSizeChosen>(params, {
    x: () => curveChoice(params).x,
    h: () => chooseStep(params),
  });
}

/** Steps to begin with, far to the right of the best, the usual first. */
const STEPS = [0.1, 0.01, 1e-3, 1e-4];

/** The step with which the function's own file takes a difference; else the first whose central difference is not wrong. */
function chooseStep(params: StepSizeParams): number {
  const fitted = fittedFunction(
    (numbers) => readScalarFormula(params.source, numbers, 'f', params.axes),
    params,
  );
  const { x } = curveChoice(params);
  const exact = fitted.derivative(x);
  const good = STEPS.find((h) => agrees(centralDifference(fitted.f, x, h), exact));
  return fitted.usage?.h ?? good ?? 0.1;
}
