import type { Batch } from '../core/batch';
import { countParameters, type NetworkShape } from '../core/parameters';

/** How much there is to do with the images of a batch. */
export interface BatchInk {
  readonly images: number;
  /** How many pixels of all images together are not 0. */
  readonly inked: number;
  /** How many different values they have, counted in each image by itself and summed. */
  readonly greys: number;
}

/** What one gradient costs. Multiplications are those with a weight, an input or an activation; exp and log come on top. */
export interface GradientCost {
  readonly parameters: number;
  /** Two for each parameter: at w + h and at w - h. */
  readonly losses: number;
  /** Each loss looks at every image. */
  readonly imagePasses: number;
  /** In one forward pass of one image: inputs x hidden units + hidden units x outputs. */
  readonly multiplicationsPerPass: number;
  readonly multiplications: {
    /** Every pass in full, as the textbook loop does it. */
    readonly bruteForce: number;
    /** Of a pass only what the parameter touches: its own hidden unit and the outputs after it. */
    readonly ownUnit: number;
    /** And only where the input is not 0. */
    readonly inkedOnly: number;
    /** And once for all equal inputs of an image: the structured numerical gradient. */
    readonly structured: number;
    readonly backprop: number;
  };
}

/** Counts what is not 0 in the images of a batch. */
export function countInk({ inputs, samples }: Batch): BatchInk {
  const { groupStarts, indexStarts } = inputs;
  let [inked, greys] = [0, 0];
  for (const sample of samples) {
    const [from, to] = [groupStarts[sample] as number, groupStarts[sample + 1] as number];
    greys += to - from;
    inked += (indexStarts[to] as number) - (indexStarts[from] as number);
  }
  return { images: samples.length, inked, greys };
}

/**
 * The work of one gradient for N images of D inputs, H hidden units and C outputs, K inputs that are not 0, G greys:
 *
 *     brute force      2 P N (D H + H C) with P = D H + H + H C + C
 *     own unit only    N (D H + H C) once, then 1 + C for each of 2 N (D + 1) H moves of a hidden unit (h x, and its change
 *                      times each weight to an output), and 1 for each of 2 N (H + 1) C moves of an output
 *     x not 0 only     the same with K in place of N D
 *     structured       the same with G in place of K for the moves
 *     backprop         K H + N H C forward, N H C for dW2, N (H C + 2 H) for dz1, K H for dW1
 *
 * A bias counts as a weight with the input 1. Source: the work is that of `bruteForce`, `exactDifferences` and `addGradient`.
 */
export function gradientCost(shape: NetworkShape, { images, inked, greys }: BatchInk): GradientCost {
  const { inputSize, hiddenSize, outputSize } = shape;
  const parameters = countParameters(shape);
  const imagePasses = 2 * parameters * images;
  const second = hiddenSize * outputSize;
  const multiplicationsPerPass = inputSize * hiddenSize + second;
  const moves = (inputs: number): number =>
    2 * (inputs + images) * hiddenSize * (1 + outputSize) + 2 * images * (hiddenSize + 1) * outputSize;
  const sparseForward = inked * hiddenSize + images * second;
  return {
    parameters,
    losses: 2 * parameters,
    imagePasses,
    multiplicationsPerPass,
    multiplications: {
      bruteForce: imagePasses * multiplicationsPerPass,
      ownUnit: images * multiplicationsPerPass + moves(images * inputSize),
      inkedOnly: sparseForward + moves(inked),
      structured: sparseForward + moves(greys),
      backprop: sparseForward + images * (2 * second + 2 * hiddenSize) + inked * hiddenSize,
    },
  };
}
