export interface SimpleNetParams {
  /** The weights from input 0, and from input 1, to the three outputs: the rows of W. */
  readonly weights0: readonly number[];
  readonly weights1: readonly number[];
  readonly x: readonly number[];
  /** The right answer: 0, 1 or 2. */
  readonly target: number;
  readonly h: number;
}

export interface SimpleNetFrame {
  readonly x: Float64Array;
  /** 2 x 3, row-major. */
  readonly weights: Float64Array;
  readonly target: number;
  readonly z: Float64Array;
  readonly softmax: Float64Array;
  /** The loss for each of the three possible right answers. */
  readonly losses: Float64Array;
  readonly loss: number;
  /** dL/dW by central differences, 2 x 3 row-major. */
  readonly gradient: Float64Array;
  readonly sentence: string;
  readonly warning: boolean;
}
