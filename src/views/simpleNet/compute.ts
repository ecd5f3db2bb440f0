import * as l10n from '@vscode/l10n';
import { matrixFrom, SimpleNet, softmax } from '#engine';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';

export function* computeSimpleNet(params: SimpleNetParams): Generator<SimpleNetFrame, void, void> {
  const { weights0, weights1, target, h } = params;
  const weights = matrixFrom([weights0, weights1]);
  const net = new SimpleNet(weights);
  const x = Float64Array.from(params.x);
  const z = net.predict(x);
  const losses = Float64Array.from(z, (_, answer) => net.loss(x, oneHot(answer, z.length)));
  const gradient = net.numericalGradient(x, oneHot(target, z.length), h).data;
  const y = softmax(z);
  yield {
    x,
    weights: weights.data,
    target,
    z,
    softmax: y,
    losses,
    loss: losses[target] ?? Number.NaN,
    gradient,
    ...describe(gradient, y, params),
  };
}

function oneHot(answer: number, size: number): Float64Array {
  const t = new Float64Array(size);
  t[answer] = 1;
  return t;
}

/** What dW says: the weight that matters most, and which way to move it. */
function describe(gradient: Float64Array, y: Float64Array, { target, h }: SimpleNetParams) {
  const steepest = gradient.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(gradient[best] ?? 0) ? i : best),
    0,
  );
  const slope = gradient[steepest] ?? 0;
  if (slope === 0) {
    const lost = h < 1e-12;
    const sentence = lost
      ? l10n.t('Every derivative is exactly 0 because the step h = {0} is lost in rounding. Try h = 1e-4.', h)
      : l10n.t('Every derivative is 0 here: a small change of a weight does not change the loss.');
    return { sentence, warning: lost };
  }
  const weight = l10n.t('from x{0} to output {1}', '₀₁'[Math.floor(steepest / 3)] ?? '', steepest % 3);
  const [share, size] = [((y[target] ?? 0) * 100).toFixed(1), Math.abs(slope).toFixed(4)];
  const sentence =
    slope > 0
      ? l10n.t(
          'The net gives the right answer {0} %. The weight {1} matters most: lower it a little, by d, and the loss falls by about {2} d.',
          share,
          weight,
          size,
        )
      : l10n.t(
          'The net gives the right answer {0} %. The weight {1} matters most: raise it a little, by d, and the loss falls by about {2} d.',
          share,
          weight,
          size,
        );
  return { sentence, warning: false };
}
