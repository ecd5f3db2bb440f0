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
import { embeddedDigits } from '../digits';
import { LearnerError, type Resources } from '../view';
import { backwardLines } from './backwardLines';
import { type Batch, batchOf } from './batch';
import { checkedParameter, worstParameter } from './checkedParameter';
import { checkedParts } from './checkedParts';
import { describeFinding } from './findingText';
import { OUTPUT_SIZE, preparedNet } from './preparedNet';

/** All parameters of a net compared, on a batch of digits; now and then while the net is trained, and at the end. */
export function* computeGradientCheck(
  params: GradientCheckParams,
  resources: Resources,
): Generator<GradientCheckFrame, void, void> {
  refuseShapes(params);
  const digits = embeddedDigits(resources, 'test');
  const batch = batchOf(digits, createRandom(params.seed).choice(digits.count, params.batchSize));
  for (const { net, trainedSteps } of preparedNet(params, resources)) {
    const frame = frameOf(params, net, batch);
    if (frame) yield { ...frame, trainedSteps };
  }
}

function frameOf(
  params: GradientCheckParams,
  net: TwoLayerNet,
  batch: Batch,
): Omit<GradientCheckFrame, 'trainedSteps'> | undefined {
  const { batchSize, bug, h, parameter } = params;
  const check = checkGradient(net, batch.x, batch.t, { bug, h });
  const checked = { net, batch, check, h };
  const worst = checkedParameter(checked, worstParameter(check));
  return (
    worst && {
      ...net.shape,
      parameterCount: net.parameterCount,
      ...{ batchSize, bug, h, worst },
      chosen: checkedParameter(checked, parameter),
      loss: check.loss,
      noise: check.noise,
      noisyCount: check.parts.reduce((sum, { noisyCount }) => sum + noisyCount, 0),
      kinkCount: check.parts.reduce((sum, { kinkCount }) => sum + kinkCount, 0),
      parts: checkedParts(check.parts),
      histogram: histogramOf(check),
      limits: [bandLimits.good, bandLimits.fine, bandLimits.doubtful],
      code: backwardLines(params),
      ...describeFinding(params, check),
    }
  );
}

/** Each bin with the band it lies in: the ends of bands are ends of bins. */
function histogramOf({ parts }: GradientCheck): GradientCheckFrame['histogram'] {
  const { edges, counts, noisy, kinked } = errorHistogram(parts);
  const middle = (i: number) => Math.sqrt((edges[i] ?? 0) * (edges[i + 1] ?? 0));
  return { edges, counts, noisy, kinked, verdicts: Array.from(counts, (_, i) => bandOf(middle(i))) };
}

/** NumPy finds this mistake by itself unless the shapes happen to fit. */
function refuseShapes({ bug, batchSize, hiddenSize }: GradientCheckParams): void {
  if (bug !== 'transposed' || hiddenSize === OUTPUT_SIZE) return;
  const message = l10n.t(
    'np.dot(dy, W2) is an error that NumPy finds by itself: shapes ({0}, {1}) and ({2}, {1}) do not fit. With {1} hidden units, as many as outputs, it runs without an error: try {1}.',
    batchSize,
    OUTPUT_SIZE,
    hiddenSize,
  );
  throw new LearnerError(message, { field: 'hiddenSize', start: 0, end: 0 });
}
