import { createRandom, TwoLayerNet, trainNetwork } from '#engine';
import type { GradientCheckParams } from '#protocol';
import { embeddedDigits } from '../digits';
import type { Resources } from '../view';

/** The ten digits, and their pixels. */
export const OUTPUT_SIZE = 10;
const INPUT_SIZE = 784;

const TRAINING = { batchSize: 50, learningRate: 0.5, method: 'backprop' } as const;

/** After so many steps the net is looked at, so that a stop is heard. */
const STEPS_AT_A_TIME = 50;

/** The parameters trained last: planting another bug does not train anew. */
let last: { readonly key: string; readonly parameters: Float64Array } | undefined;

interface Prepared {
  readonly net: TwoLayerNet;
  readonly trainedSteps: number;
}

/** The net of the params: while it is trained now and then, at last trained as long as they say. */
export function* preparedNet(
  params: GradientCheckParams,
  resources: Resources,
): Generator<Prepared, void, void> {
  const { activation, hiddenSize, trainingSteps: iterationCount, seed } = params;
  const random = createRandom(seed);
  const shape = { inputSize: INPUT_SIZE, hiddenSize, outputSize: OUTPUT_SIZE };
  const net = new TwoLayerNet({ ...shape, activation, random });
  const key = JSON.stringify([shape, activation, iterationCount, seed]);
  if (last?.key === key) {
    net.block.flat.set(last.parameters);
  } else if (iterationCount > 0) {
    const digits = embeddedDigits(resources, 'train');
    for (const { iteration } of trainNetwork(net, digits, { ...TRAINING, iterationCount, random })) {
      const pause = iteration % STEPS_AT_A_TIME === 0 && iteration < iterationCount;
      if (pause) yield { net, trainedSteps: iteration };
    }
    last = { key, parameters: net.block.flat.slice() };
  }
  yield { net, trainedSteps: iterationCount };
}
