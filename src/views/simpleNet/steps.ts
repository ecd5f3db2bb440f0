import { type Matrix, matrixFrom, SimpleNet } from '#engine';
import type { SimpleNetParams } from '#protocol';

export function oneHot(answer: number, size: number): Float64Array {
  const t = new Float64Array(size);
  t[answer] = 1;
  return t;
}

/** W after one step of descent: W - learningRate dW. */
export function stepped(weights: Matrix, gradient: Matrix, learningRate: number): Matrix {
  const data = weights.data.map((weight, i) => weight - learningRate * (gradient.data[i] as number));
  return { ...weights, data };
}

/** Takes the steps of the params one after the other: W in the end, and the loss before the first step and after each. */
export function takeSteps(params: SimpleNetParams): {
  readonly weights: Matrix;
  readonly path: Float64Array;
} {
  const { weights0, weights1, target, h, rates } = params;
  const x = Float64Array.from(params.x);
  let weights = matrixFrom([weights0, weights1]);
  const t = oneHot(target, weights.cols);
  const path = new Float64Array(rates.length + 1);
  for (const [step, rate] of rates.entries()) {
    const net = new SimpleNet(weights);
    path[step] = net.loss(x, t);
    weights = stepped(weights, net.numericalGradient(x, t, h), rate);
  }
  path[rates.length] = new SimpleNet(weights).loss(x, t);
  return { weights, path };
}
