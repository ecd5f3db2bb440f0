export interface SimpleNetParams {
  /** The weights from input 0, and from input 1, to the three outputs: the rows of W where the descent begins. */
  readonly weights0: readonly number[];
  readonly weights1: readonly number[];
  readonly x: readonly number[];
  /** The right answer: 0, 1 or 2. */
  readonly target: number;
  readonly h: number;
  /** Of the next step: W <- W - learningRate dW. */
  readonly learningRate: number;
  /** The learning rate of each step taken so far, and the right answer that it was taken for. */
  readonly rates: readonly number[];
  readonly targets: readonly number[];
  /** The weight that is looked at, by its place in W row by row: 0 to 5. */
  readonly chosen: number;
}

/** One weight w = W[row, column] and its derivative: by its own two losses, and by the formula. */
export interface ChosenWeight {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly weight: number;
  readonly lossRaised: number;
  readonly lossLowered: number;
  readonly twiceH: number;
  /** (L(w + h) - L(w - h)) / (2h), as it stands in dW. */
  readonly derivative: number;
  /** x_i, y_k and t_k of x_i (y_k - t_k). */
  readonly input: number;
  readonly probability: number;
  readonly truth: number;
  /** x_i (y_k - t_k). */
  readonly exact: number;
  /** The same with the 1e-7 inside the logarithm taken into account. */
  readonly guarded: number;
  /** The weight after one more step. */
  readonly next: number;
}

/** Steps in a row for one right answer. */
export interface Stretch {
  readonly target: number;
  /** How many steps were taken before its first. */
  readonly from: number;
  /** The loss before its first step and after each. */
  readonly losses: Float64Array;
}

export interface SimpleNetFrame {
  readonly x: Float64Array;
  /** After all steps; 2 x 3, row-major. */
  readonly weights: Float64Array;
  readonly target: number;
  readonly z: Float64Array;
  /** softmax(z). */
  readonly y: Float64Array;
  /** The right answer as the net should give it: 1 at its place, else 0. */
  readonly t: Float64Array;
  /** The loss for each of the three possible right answers. */
  readonly losses: Float64Array;
  readonly loss: number;
  /** dL/dW by central differences, 2 x 3 row-major. */
  readonly gradient: Float64Array;
  /** How many steps were taken. */
  readonly taken: number;
  /** The steps, and the newest loss at their end; a new stretch for each change of the right answer. */
  readonly path: readonly Stretch[];
  /** The losses after one more step, two more and so on, to where the chart of the loss ends. */
  readonly ahead: Float64Array;
  readonly learningRate: number;
  readonly chosen: ChosenWeight;
  readonly sentence: string;
  readonly warning: boolean;
}
