import { type Activation, createRandom, type Matrix, TwoLayerNet } from '#engine';

/** A net with as many hidden units as outputs, and a batch of five for it. One input is 0 in every sample. */
export function smallNet(seed: number, hiddenSize = 3, batchSize = 5, activation: Activation = 'sigmoid') {
  const random = createRandom(seed);
  const shape = { inputSize: 4, hiddenSize, outputSize: 3 };
  const net = new TwoLayerNet({ ...shape, activation, weightInit: 0.8, random });
  const data = Float64Array.from({ length: 4 * batchSize }, (_, i) => (i % 4 === 2 ? 0 : random.uniform()));
  const x: Matrix = { rows: batchSize, cols: 4, data };
  return { net, x, t: random.choice(3, batchSize) };
}
