import { InputError } from '../inputError';
import type { Targets } from '../network/core/losses';
import type { NetworkParameters } from '../network/core/parameters';
import type { TwoLayerNet } from '../network/core/twoLayerNet';
import type { Matrix } from '../numbers/matrix';
import { diagnosePart, isNoise, type PartDiagnosis } from './diagnosis';
import { kinkCrossings } from './kinks';
import { type PlantedBug, plantedGradients } from './plantedGradients';
import { bandOf, type ErrorBand, relativeError, roundingNoiseOf } from './relativeError';

export interface GradientCheckOptions {
  /** A mistake planted in the backward pass; 'none' checks the network's own. */
  readonly bug?: PlantedBug;
  /** How far each parameter is moved; 1e-5 unless told, at which the error of order h^2 is below the bands. */
  readonly h?: number;
}

/** One of W1, b1, W2, b2, its gradients compared. */
export interface PartCheck {
  readonly name: keyof NetworkParameters;
  /** Row after row, as the part itself. */
  readonly backprop: Float64Array;
  readonly numerical: Float64Array;
  /** The relative error of each parameter. */
  readonly errors: Float64Array;
  /** 1 where the two differ by no more than rounding, so that a relative error above 1e-7 says nothing. */
  readonly noisy: Uint8Array;
  /** 1 where a kink of relu lies within the step and the relative error is above 1e-7: the difference is no slope. */
  readonly kinked: Uint8Array;
  /** How many of the parameters that are neither noisy nor kinked are in each band. */
  readonly counts: { readonly [B in ErrorBand]: number };
  /** Of the parameters in the band 'good', how many have a gradient of exactly 0 both ways. */
  readonly zeroCount: number;
  readonly noisyCount: number;
  readonly kinkCount: number;
  /** The parameter with the largest error that is neither noisy nor kinked; among equal errors the one with the largest gradient. */
  readonly worst: number;
  readonly worstError: number;
  readonly diagnosis: PartDiagnosis;
}

export interface GradientCheck {
  readonly loss: number;
  /** Differences up to this are rounding. */
  readonly noise: number;
  readonly parts: readonly PartCheck[];
}

/**
 * Compares backprop's gradient of the loss of a batch with central differences, parameter by parameter. `x` is N x inputSize, `t`
 * the N right answers.
 * @throws InputError when x or t does not fit the network, h is 0 or not finite, or the bug cannot be planted
 */
export function checkGradient(
  net: TwoLayerNet,
  x: Matrix,
  t: Targets,
  { bug = 'none', h = 1e-5 }: GradientCheckOptions = {},
): GradientCheck {
  const numerical = net.numericalGradients(x, t, { h });
  const backprop = bug === 'none' ? net.gradients(x, t) : plantedGradients(net, x, t, bug);
  const loss = net.loss(x, t);
  const noise = roundingNoiseOf(loss, h);
  const crossed = kinkCrossings(net, x, h);
  const names = ['W1', 'b1', 'W2', 'b2'] as const;
  const pairOf = (name: PartCheck['name']) =>
    [numbersOf(backprop[name]), numbersOf(numerical[name])] as const;
  return { loss, noise, parts: names.map((name) => checkPart(name, pairOf(name), crossed[name], noise)) };
}

const numbersOf = (part: Matrix | Float64Array): Float64Array =>
  part instanceof Float64Array ? part : part.data;

function checkPart(
  name: PartCheck['name'],
  [backprop, numerical]: readonly [backprop: Float64Array, numerical: Float64Array],
  crossed: Uint8Array,
  noise: number,
): PartCheck {
  const errors = backprop.map((a, i) => relativeError(a, numerical[i] as number));
  const kinked = crossed.map((one, i) => (one && bandOf(errors[i] as number) !== 'good' ? 1 : 0));
  const noisy = Uint8Array.from(backprop, (a, i) =>
    Number(!kinked[i] && isNoise(a, numerical[i] as number, noise)),
  );
  const unjudged = noisy.map((one, i) => one || (kinked[i] as number));
  const counts = { good: 0, fine: 0, doubtful: 0, wrong: 0 };
  for (const [i, error] of errors.entries()) if (!unjudged[i]) counts[bandOf(error)]++;
  const worst = worstOf(errors, unjudged, numerical);
  return {
    ...{ name, backprop, numerical, errors, noisy, kinked, counts, worst },
    zeroCount: backprop.filter((a, i) => a === 0 && numerical[i] === 0).length,
    noisyCount: noisy.reduce((sum, one) => sum + one, 0),
    kinkCount: kinked.reduce((sum, one) => sum + one, 0),
    worstError: unjudged[worst] ? 0 : (errors[worst] as number),
    diagnosis: diagnosePart(backprop, numerical, noise, kinked),
  };
}

/** Errors are called equal when they differ by less than a hundredth: of opposite gradients all have the error 2. */
function worstOf(errors: Float64Array, unjudged: Uint8Array, numerical: Float64Array): number {
  const countedError = (i: number): number => {
    if (unjudged[i]) return -1;
    const error = errors[i] as number;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  };
  let largest = 0;
  for (let i = 0; i < errors.length; i++) largest = Math.max(largest, countedError(i));
  let worst = 0;
  let steepest = -1;
  for (let i = 0; i < errors.length; i++) {
    const slope = Math.abs(numerical[i] as number);
    if (countedError(i) < 0.99 * largest || slope <= steepest) continue;
    worst = i;
    steepest = slope;
  }
  return worst;
}

/**
 * The two losses that the textbook compares for one parameter, L(w + h) and L(w - h). `index` counts the parameters W1, b1, W2, b2
 * row after row. The network is left as it was.
 * @throws InputError when there is no such parameter, or x or t does not fit the network
 */
export function lossesAround(
  net: TwoLayerNet,
  x: Matrix,
  t: Targets,
  index: number,
  h: number,
): { readonly above: number; readonly below: number } {
  const { flat } = net.block;
  const before = flat[index];
  if (before === undefined) {
    throw new InputError('There are {0} parameters, so there is no parameter {1}.', flat.length, index);
  }
  const lossAt = (value: number): number => {
    flat[index] = value;
    try {
      return net.loss(x, t);
    } finally {
      flat[index] = before;
    }
  };
  return { above: lossAt(before + h), below: lossAt(before - h) };
}
