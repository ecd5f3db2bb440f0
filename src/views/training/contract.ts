export type GradientMethod = 'numerical' | 'backprop';

export interface TrainingParams {
  readonly method: GradientMethod;
  readonly hiddenSize: number;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly iterationCount: number;
  readonly seed: number;
  /** false: show the untrained net and wait for Train. */
  readonly running: boolean;
}

export interface TrainingFrame {
  readonly iteration: number;
  readonly iterationCount: number;
  readonly epoch: number;
  readonly iterationsPerEpoch: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly parameterCount: number;
  readonly batchSize: number;
  readonly digitCounts: { readonly training: number; readonly test: number };
  /** Loss by iteration, thinned: of each stretch its smallest, largest and mean loss. */
  readonly loss: {
    readonly iteration: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
    readonly mean: Float64Array;
  };
  readonly initialLoss: number;
  /** Mean of the last 100 losses. */
  readonly recentLoss: number;
  readonly accuracy: {
    readonly iteration: Float64Array;
    readonly training: Float64Array;
    readonly test: Float64Array;
  };
  readonly sentence: string;
  readonly warning: boolean;
}
