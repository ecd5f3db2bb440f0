import { formatArray, formatScalar } from '#engine';
import type { DescentParams } from '#protocol';
import { readPlaneFormula } from '../readFormula';
import { settleDescent } from './choice/settle';
import { stepsOf } from './descents';
import { functionName } from './script';

/** Every step of every run as NumPy prints it: step, x, gradient; to the letter what the script prints. */
export function descentTrace(asked: DescentParams): string {
  const params = settleDescent(asked).settled;
  const plane = readPlaneFormula(params.source, params.values, params.axes);
  const lines = params.runs.flatMap((run) => {
    const { optimizer, learningRate, decay } = run;
    const rows = stepsOf(plane, params, run).map(({ step, x, gradient }) =>
      step < params.stepCount
        ? `${step} ${formatArray(x)} ${formatArray(gradient)}`
        : `${step} ${formatArray(x)}`,
    );
    const settings = decay === undefined ? [learningRate] : [learningRate, decay];
    return [[functionName(optimizer), ...settings.map((x) => formatScalar(x))].join(' '), ...rows];
  });
  return `${lines.join('\n')}\n`;
}
