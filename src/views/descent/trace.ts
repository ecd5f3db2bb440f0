import { formatArray, formatScalar, gradientDescent } from '#engine';
import type { DescentParams } from '#protocol';
import { readPlaneFormula } from '../readFormula';
import { optimizers } from './descents';
import { functionName } from './script';

/** Every step of every run as NumPy prints it: step, x, gradient; to the letter what the script prints. */
export function descentTrace(params: DescentParams): string {
  const { f, gradient } = readPlaneFormula(params.source);
  const exactly = params.gradient === 'exact' ? { gradient } : {};
  const lines = params.runs.flatMap(({ optimizer, learningRate }) => {
    const options = {
      learningRate,
      stepCount: params.stepCount,
      optimizer: optimizers[optimizer](),
      ...exactly,
    };
    const rows = [...gradientDescent(f, params.start, options)].map(({ step, x, gradient }) =>
      step < params.stepCount
        ? `${step} ${formatArray(x)} ${formatArray(gradient)}`
        : `${step} ${formatArray(x)}`,
    );
    return [`${functionName(optimizer)} ${formatScalar(learningRate)}`, ...rows];
  });
  return `${lines.join('\n')}\n`;
}
