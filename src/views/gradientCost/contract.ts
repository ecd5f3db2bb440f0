/**
 * unit: one hidden unit after the other. inked: the same without the weights whose input is 0 in every image.
 * book: as numerical_gradient goes through the array. random: in any order.
 */
export type WeightOrder = 'unit' | 'inked' | 'book' | 'random';

export interface GradientCostParams {
  readonly hiddenSize: number;
  readonly batchSize: number;
  readonly order: WeightOrder;
  /** The weight that is moved before Run: from this pixel to the first hidden unit. */
  readonly pixel: number;
  readonly seed: number;
  /** false: show what one gradient costs, move one weight and wait for Run. */
  readonly running: boolean;
}

/** One weight, moved by brute force. */
export interface MovedWeight {
  /** The name of the parameter, as NumPy writes it: W1[406, 7]. */
  readonly name: string;
  /** Its pixel; undefined for a weight that is not of a pixel. */
  readonly pixel: number | undefined;
  /** L(w + h), L(w - h) and their quotient. */
  readonly above: number;
  readonly below: number;
  readonly quotient: number;
  /** The same number by the structured way, and by backprop. */
  readonly structured: number;
  readonly backprop: number;
  /** What its input is, in words. */
  readonly remark: string;
}

/** One of the three ways to the same gradient. */
export interface MethodTime {
  readonly method: 'bruteForce' | 'structured' | 'backprop';
  /** Of one gradient, as it is said everywhere: held while what is measured wavers. */
  readonly seconds: number;
  /** Reckoned from the weights moved so far; otherwise the whole gradient was computed and timed. */
  readonly extrapolated: boolean;
  /** Times for one gradient and for 10,000 steps, in words. */
  readonly step: string;
  readonly run: string;
  /** How many times faster than brute force. */
  readonly faster: number;
}

export interface GradientCostFrame {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly batchSize: number;
  readonly h: number;
  readonly cost: {
    readonly parameters: number;
    readonly losses: number;
    readonly imagePasses: number;
    readonly multiplicationsPerPass: number;
    readonly multiplications: {
      readonly bruteForce: number;
      readonly ownUnit: number;
      readonly inkedOnly: number;
      readonly structured: number;
      readonly backprop: number;
    };
  };
  /** Pixels of the batch that are not 0, as a share of all. */
  readonly inkedShare: number;
  /** Whether it is of a run of brute force, and not of what is measured at rest. */
  readonly running: boolean;
  /** How many weights brute force has moved, of how many in this order. */
  readonly done: number;
  readonly toDo: number;
  /** The hidden unit whose weights the picture shows. */
  readonly unit: number;
  readonly picture: {
    readonly columns: number;
    /** The gradient of W1[pixel, unit] by brute force; NaN before it was moved. */
    readonly gradient: Float64Array;
    /** The largest magnitude there will be. */
    readonly scale: number;
    /** In what share of the images the pixel is not 0. */
    readonly ink: Float64Array;
  };
  readonly weight: MovedWeight;
  /** Brute force against the structured way, on the weights moved so far; undefined before the first. */
  readonly agreement:
    | {
        readonly difference: number;
        /** 2e-11 + 1e-7 |g| at the weight with the largest difference, and its name. */
        readonly bound: number;
        readonly name: string;
        /** How many weights differ by more than their bound. */
        readonly beyond: number;
      }
    | undefined;
  /** Weights a second by brute force, smoothed; NaN before the first. */
  readonly rate: number;
  readonly times: readonly MethodTime[];
  readonly sentence: string;
  /** The sentence for a run that was stopped here; empty where none is running, or it is done. */
  readonly whenStopped: string;
  readonly warning: boolean;
}
