import { logGuard, type Matrix, SimpleNet } from '#engine';
import type { ChosenWeight } from '#protocol';

export interface Surroundings {
  readonly weights: Matrix;
  readonly gradient: Matrix;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly t: Float64Array;
  readonly h: number;
  readonly learningRate: number;
}

/** The loss with one weight set to `value`, everything else as it is. */
export function lossWith({ weights, x, t }: Surroundings, index: number, value: number): number {
  const data = weights.data.slice();
  data[index] = value;
  return new SimpleNet({ ...weights, data }).loss(x, t);
}

/**
 * One weight's derivative in all its parts. By the formula it is dL/dw = x_i (y_k - t_k); since the book's loss is
 * -log(y_t + 1e-7), its own derivative is that times y_t / (y_t + 1e-7).
 */
export function lookAtWeight(around: Surroundings, index: number): ChosenWeight {
  const { weights, gradient, x, y, t, h, learningRate } = around;
  const [row, column] = [Math.floor(index / weights.cols), index % weights.cols];
  const weight = weights.data[index] as number;
  const derivative = gradient.data[index] as number;
  const [input, probability, truth] = [x[row] as number, y[column] as number, t[column] as number];
  const exact = input * (probability - truth) || 0;
  const right = y[t.indexOf(1)] as number;
  return {
    index,
    row,
    column,
    weight,
    lossRaised: lossWith(around, index, weight + h),
    lossLowered: lossWith(around, index, weight - h),
    twiceH: 2 * h,
    derivative,
    input,
    probability,
    truth,
    exact,
    guarded: (exact * right) / (right + logGuard),
    next: weight - learningRate * derivative,
  };
}
