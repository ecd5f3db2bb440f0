import { type Matrix, matrixFrom, SimpleNet } from '#engine';
import type { SimpleNetParams, Stretch } from '#protocol';
import type { Surroundings } from './chosenWeight';

/** The chart of the loss ends at a multiple of this many steps, half as many ahead at least. */
const CHART_STEPS = 20;

export function oneHot(answer: number, size: number): Float64Array {
  const t = new Float64Array(size);
  t[answer] = 1;
  return t;
}

/** W after one step of descent: W - learningRate dW. */
function stepped(weights: Matrix, gradient: Matrix, learningRate: number): Matrix {
  const data = weights.data.map((weight, i) => weight - learningRate * (gradient.data[i] as number));
  return { ...weights, data };
}

/** The losses after 1, 2, ... more steps at the learning rate, to the step where the chart ends. */
export function lossesAhead({ weights: from, gradient, x, t, h, learningRate }: Surroundings, taken: number) {
  const end = CHART_STEPS * Math.ceil((taken + CHART_STEPS / 2) / CHART_STEPS);
  let weights = stepped(from, gradient, learningRate);
  return Float64Array.from({ length: end - taken }, () => {
    const net = new SimpleNet(weights);
    weights = stepped(weights, net.numericalGradient(x, t, h), learningRate);
    return net.loss(x, t);
  });
}

/** Takes the steps of the params one after the other: W in the end, and the losses on the way. */
export function takeSteps(params: SimpleNetParams): {
  readonly weights: Matrix;
  readonly path: readonly Stretch[];
} {
  const { weights0, weights1, target, h, rates, targets } = params;
  const x = Float64Array.from(params.x);
  let weights = matrixFrom([weights0, weights1]);
  const lossFor = (t: Float64Array) => new SimpleNet(weights).loss(x, t);
  const stretches: { target: number; from: number; losses: number[] }[] = [];
  const stretchFor = (answer: number, from: number) => {
    const last = stretches.at(-1);
    if (last?.target === answer) return last;
    const next = { target: answer, from, losses: [lossFor(oneHot(answer, weights.cols))] };
    stretches.push(next);
    return next;
  };
  for (const [step, rate] of rates.entries()) {
    const answer = targets[step] ?? target;
    const t = oneHot(answer, weights.cols);
    const { losses } = stretchFor(answer, step);
    weights = stepped(weights, new SimpleNet(weights).numericalGradient(x, t, h), rate);
    losses.push(lossFor(t));
  }
  stretchFor(target, rates.length);
  return { weights, path: stretches.map((one) => ({ ...one, losses: Float64Array.from(one.losses) })) };
}
