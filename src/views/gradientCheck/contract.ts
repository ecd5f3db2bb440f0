/** A mistake that can be planted in the backward pass. */
export type PlantedMistake = 'none' | 'sign' | 'batch' | 'transposed' | 'bias';

export interface GradientCheckParams {
  readonly activation: 'sigmoid' | 'relu';
  readonly hiddenSize: number;
  readonly batchSize: number;
  readonly bug: PlantedMistake;
  /** How far each parameter is moved. */
  readonly h: number;
  /** How many steps of training, by backprop, the net has behind it. */
  readonly trainingSteps: number;
  readonly seed: number;
  /** The parameter whose arithmetic is shown, counted through W1, b1, W2, b2; -1 is the worst. */
  readonly parameter: number;
}

export type NetworkPart = 'W1' | 'b1' | 'W2' | 'b2';
export type ErrorVerdict = 'good' | 'fine' | 'doubtful' | 'wrong';

export interface CheckedPart {
  readonly name: NetworkPart;
  readonly parameterCount: number;
  /** The largest relative error that is neither rounding nor a kink within the step. */
  readonly worstError: number;
  readonly verdict: ErrorVerdict;
  /** The verdict, what backprop's numbers are to the numerical ones, and what could not be compared. */
  readonly words: string;
  /** Some of its parameters, both gradients divided by `scale`, in the order of the numerical ones. */
  readonly numerical: Float64Array;
  readonly backprop: Float64Array;
  /** Which parameters these are, counted through W1, b1, W2, b2. */
  readonly parameters: Int32Array;
  /** The largest numerical gradient of the part. */
  readonly scale: number;
}

/** One parameter's own arithmetic. */
export interface CheckedParameter {
  readonly part: NetworkPart;
  /** As in NumPy: W1[345, 2]. */
  readonly name: string;
  readonly lossAbove: number;
  readonly lossBelow: number;
  /** (lossAbove - lossBelow) / (2h). */
  readonly quotient: number;
  /** The same difference, summed so that fewer digits cancel. */
  readonly numerical: number;
  readonly backprop: number;
  readonly error: number;
  readonly verdict: ErrorVerdict;
  /** The two gradients differ by no more than rounding, whatever the error. */
  readonly noisy: boolean;
  /** A kink of ReLU lies within the step, so that its difference is no slope. */
  readonly kinked: boolean;
  /** Its place in the scatter: both gradients divided by the scale of its part. */
  readonly at: readonly [number, number];
}

export interface BackwardLine {
  readonly code: string;
  /** Where the mistake is planted: the line as it should be. */
  readonly right?: string;
}

export interface GradientCheckFrame {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly parameterCount: number;
  readonly batchSize: number;
  readonly bug: PlantedMistake;
  readonly h: number;
  /** How many steps of training the net has behind it so far. */
  readonly trainedSteps: number;
  readonly loss: number;
  /** Gradients that differ by less cannot be told apart. */
  readonly noise: number;
  readonly noisyCount: number;
  /** Parameters with a kink of ReLU within the step: they are not judged either. */
  readonly kinkCount: number;
  readonly worst: CheckedParameter;
  /** The parameter that was chosen; undefined where none was. */
  readonly chosen: CheckedParameter | undefined;
  readonly parts: readonly CheckedPart[];
  /** Parameters by relative error: bin i reaches from edges[i] to edges[i + 1] and lies in the band verdicts[i]. */
  readonly histogram: {
    readonly edges: Float64Array;
    readonly verdicts: readonly ErrorVerdict[];
    readonly counts: Float64Array;
    readonly noisy: Float64Array;
    readonly kinked: Float64Array;
  };
  /** The largest relative errors of the bands good, fine and doubtful. */
  readonly limits: readonly [number, number, number];
  readonly code: readonly BackwardLine[];
  readonly sentence: string;
  readonly warning: boolean;
}
