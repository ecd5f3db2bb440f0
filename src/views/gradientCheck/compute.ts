import * as l10n from '@vscode/l10n';
import {
  bandLimits,
  bandOf,
  checkGradient,
  createRandom,
  errorHistogram,
  type GradientCheck,
  type TwoLayerNet,
} from '#engine';
import type { GradientCheckFrame, GradientCheckParams } from '#protocol';
import { LearnerError, type Resources } from '../view';
import { backwardLines } from './backwardLines';
import { checkedParameter, worstParameter } from './checkedParameter';
import { checkedParts } from './checkedParts';
import { batchOf, readDigits } from './digits';
import { describeFinding } from './findingText';
import { preparedNet } from './preparedNet';

/** One frame: all parameters of a net compared, on a batch of digits. */
export function* computeGradientCheck(
  params: GradientCheckParams,
  resources: Resources,
): Generator<GradientCheckFrame, void, void> {
  const { batchSize, bug, h, seed } = params;
  const digits = readDigits(resources);
  const net = preparedNet(params, digits);
  refuseShapes(params, net);
  const batch = batchOf(digits, createRandom(seed).choice(digits.count, batchSize));
  const check = checkGradient(net, batch.x, batch.t, { bug, h });
  const checked = { net, batch, check, h };
  const worst = checkedParameter(checked, worstParameter(check));
  if (!worst) return;
  yield {
    ...net.shape,
    parameterCount: net.parameterCount,
    ...{ batchSize, bug, h, worst },
    chosen: checkedParameter(checked, params.parameter),
    loss: check.loss,
    noise: check.noise,
    noisyCount: check.parts.reduce((sum, { noisyCount }) => sum + noisyCount, 0),
    parts: checkedParts(check.parts),
    histogram: histogramOf(check),
    limits: [bandLimits.good, bandLimits.fine, bandLimits.doubtful],
    code: backwardLines(params),
    ...describeFinding(params, check),
  };
}

/** Each bin with the band it lies in: the ends of bands are ends of bins. */
function histogramOf({ parts }: GradientCheck): GradientCheckFrame['histogram'] {
  const { edges, counts, noisy } = errorHistogram(parts);
  const middle = (i: number) => Math.sqrt((edges[i] ?? 0) * (edges[i + 1] ?? 0));
  return { edges, counts, noisy, verdicts: Array.from(counts, (_, i) => bandOf(middle(i))) };
}

/** NumPy finds this mistake by itself unless the shapes happen to fit. */
function refuseShapes({ bug, batchSize, hiddenSize }: GradientCheckParams, { shape }: TwoLayerNet): void {
  const { outputSize } = shape;
  if (bug !== 'transposed' || hiddenSize === outputSize) return;
  const message = l10n.t(
    'np.dot(dy, W2) is an error that NumPy finds by itself: shapes ({0}, {1}) and ({2}, {1}) do not fit. With {1} hidden units, as many as outputs, it runs without an error: try {1}.',
    batchSize,
    outputSize,
    hiddenSize,
  );
  throw new LearnerError(message, { field: 'hiddenSize', start: 0, end: 0 });
}
