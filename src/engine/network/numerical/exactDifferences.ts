import { relu, sigmoid } from '../core/activations';
import { type Activations, createActivations } from '../core/forward';
import { logGuard } from '../core/losses';
import type { Network } from '../core/parameters';
import type { LossDifferences } from './structuredGradient';

/**
 * The loss differences as they are written: the outputs with one hidden unit or one output moved, their softmax, the loss,
 * once for + h and once for - h. Right for any h; about 20 exponentials for each hidden unit and each grey of a sample.
 */
export function exactDifferences({ params, activation }: Network, h: number): LossDifferences {
  const activate = activation === 'relu' ? relu : sigmoid;
  const W2 = params.W2.data;
  const outputSize = params.W2.cols;
  const z2 = new Float64Array(outputSize);
  let sample: Activations = createActivations(params);
  let label = 0;

  const lossWithHidden = (j: number, activated: number): number => {
    const change = activated - (sample.a1[j] as number);
    for (let k = 0; k < outputSize; k++) {
      z2[k] = (sample.z2[k] as number) + change * (W2[j * outputSize + k] as number);
    }
    return lossOfOutputs(z2, label);
  };

  const lossWithOutput = (k: number, change: number): number => {
    z2.set(sample.z2);
    z2[k] = (z2[k] as number) + change;
    return lossOfOutputs(z2, label);
  };

  return {
    begin(activations, rightAnswer) {
      sample = activations;
      label = rightAnswer;
    },
    hidden(x, differences) {
      for (let j = 0; j < differences.length; j++) {
        const z1 = sample.z1[j] as number;
        differences[j] = lossWithHidden(j, activate(z1 + h * x)) - lossWithHidden(j, activate(z1 - h * x));
      }
    },
    output(a, differences) {
      for (let k = 0; k < outputSize; k++) {
        differences[k] = lossWithOutput(k, h * a) - lossWithOutput(k, -h * a);
      }
    },
  };
}

/** -log(softmax(z2)[label] + 1e-7). */
function lossOfOutputs(z2: Float64Array, label: number): number {
  let largest = -Infinity;
  for (let k = 0; k < z2.length; k++) largest = Math.max(largest, z2[k] as number);
  let sum = 0;
  for (let k = 0; k < z2.length; k++) sum += Math.exp((z2[k] as number) - largest);
  return -Math.log(Math.exp((z2[label] as number) - largest) / sum + logGuard);
}
