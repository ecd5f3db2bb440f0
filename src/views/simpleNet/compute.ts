import { SimpleNet, softmax } from '#engine';
import type { SimpleNetFrame, SimpleNetParams } from '#protocol';
import { lookAtWeight } from './chosenWeight';
import { describeWeight } from './sentence';
import { lossesAhead, oneHot, takeSteps } from './steps';

export function* computeSimpleNet(params: SimpleNetParams): Generator<SimpleNetFrame, void, void> {
  const { target, h, learningRate } = params;
  const { weights, path } = takeSteps(params);
  const net = new SimpleNet(weights);
  const x = Float64Array.from(params.x);
  const z = net.predict(x);
  const t = oneHot(target, z.length);
  const losses = Float64Array.from(z, (_, answer) => net.loss(x, oneHot(answer, z.length)));
  const gradient = net.numericalGradient(x, t, h);
  const y = softmax(z);
  const around = { weights, gradient, x, y, t, h, learningRate };
  const chosen = lookAtWeight(around, params.chosen);
  yield {
    x,
    weights: weights.data,
    target,
    z,
    y,
    t,
    losses,
    loss: losses[target] ?? Number.NaN,
    gradient: gradient.data,
    taken: params.rates.length,
    path,
    ahead: lossesAhead(around, params.rates.length),
    learningRate,
    chosen,
    ...describeWeight(around, chosen),
  };
}
