// The numerical gradient of TwoLayerNet(784, 100, 10) for a batch of 100 digits: how long a step takes by the structured
// method, by brute force and by backprop, and how far they agree. Run: node --import tsx bench/numericalGradient.ts
import { readFileSync } from 'node:fs';
import { partialDerivative } from '../src/engine/calculus/gradient';
import { joinDataset } from '../src/engine/datasets/dataset';
import { parseIdxImages, parseIdxLabels } from '../src/engine/datasets/idx';
import { addGradient } from '../src/engine/network/core/backprop';
import { type Batch, pickBatch } from '../src/engine/network/core/batch';
import { batchLoss } from '../src/engine/network/core/forward';
import { parameterBlock } from '../src/engine/network/core/parameters';
import { TwoLayerNet } from '../src/engine/network/core/twoLayerNet';
import { quickGradient } from '../src/engine/network/kernel/quickest';
import { exactDifferences } from '../src/engine/network/numerical/exactDifferences';
import { momentDifferences } from '../src/engine/network/numerical/momentDifferences';
import { addCentralDifferences } from '../src/engine/network/numerical/structuredGradient';
import { accuracyOn, trainNetwork } from '../src/engine/network/train/train';
import { createRandom } from '../src/engine/numbers/random';

const h = 1e-4;
const sampleSize = 300;
const digits = readDigits('train');
const testDigits = readDigits('test');

function readDigits(part: 'train' | 'test') {
  const read = (name: string) =>
    readFileSync(new URL(`../media/digits/${part}-${name}.idx.gz`, import.meta.url));
  return joinDataset(parseIdxImages(read('images')), parseIdxLabels(read('labels')));
}

/** The shortest time of each run in milliseconds. The runs take turns, so that a busy moment of the machine meets all. */
function shortestTimes(rounds: number, runs: readonly (() => unknown)[]): number[] {
  const shortest = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [place, run] of runs.entries()) {
      const start = performance.now();
      run();
      shortest[place] = Math.min(shortest[place] ?? Infinity, performance.now() - start);
    }
  }
  return shortest;
}

function line(name: string, ...cells: string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(16)).join('')}`);
}

function sampledParameters(gradient: Float64Array): number[] {
  const random = createRandom(3);
  const moving = [...gradient.keys()].filter((index) => gradient[index] !== 0);
  return [...random.choice(moving.length, sampleSize)].map((place) => moving[place] ?? 0);
}

function measure(title: string, net: TwoLayerNet, batch: Batch): void {
  const by = (differences: typeof exactDifferences): Float64Array => {
    const gradient = parameterBlock(net.shape);
    addCentralDifferences(net, batch, h, differences(net, h), gradient.params);
    return gradient.flat;
  };
  const byBackprop = (): Float64Array => {
    const gradient = parameterBlock(net.shape);
    addGradient(net, batch, gradient.params);
    return gradient.flat;
  };
  const spare = parameterBlock(net.shape);
  const byKernel = (): Float64Array => quickGradient(net, batch, spare).flat;
  const moments = by((subject, step) => momentDifferences(subject, step, 3));
  const indices = sampledParameters(moments);
  const loss = (): number => batchLoss(net, batch);
  const byBruteForce = (index: number): number => partialDerivative(loss, net.block.flat, index, h);
  const bruteForce = indices.map(byBruteForce);
  const [one = Number.NaN, ...others] = shortestTimes(20, [
    () => byBruteForce(0),
    () => by(exactDifferences),
    () => by(momentDifferences),
    () => by((subject, step) => momentDifferences(subject, step, 3)),
    byBackprop,
    byKernel,
  ]);
  const bruteForceTime = one * net.parameterCount;
  const times = [
    { name: 'brute force, extrapolated', time: bruteForceTime, gradient: undefined },
    { name: 'structured, exact', time: others[0] ?? Number.NaN, gradient: by(exactDifferences) },
    { name: 'structured, four moments', time: others[1] ?? Number.NaN, gradient: by(momentDifferences) },
    { name: 'structured, three moments', time: others[2] ?? Number.NaN, gradient: moments },
    { name: 'backprop', time: others[3] ?? Number.NaN, gradient: byBackprop() },
    { name: 'backprop, kernel', time: others[4] ?? Number.NaN, gradient: byKernel() },
  ];
  console.log(`\n${title}`);
  line('shortest of 20', 'ms a step', 'faster than', 'largest', 'share of');
  line('', '', 'brute force', 'difference', 'the bound');
  for (const { name, time, gradient } of times) {
    const speed = [time.toFixed(1), `${(bruteForceTime / time).toFixed(0)}x`];
    line(name, ...speed, ...(gradient ? agreement(gradient, indices, bruteForce) : []));
  }
}

/** The largest difference from brute force, and the largest share of the bound 2e-11 + 1e-7 |g|. */
function agreement(
  gradient: Float64Array,
  indices: readonly number[],
  bruteForce: readonly number[],
): string[] {
  const differences = indices.map((index, place) =>
    Math.abs((gradient[index] ?? Number.NaN) - (bruteForce[place] ?? Number.NaN)),
  );
  const shares = differences.map(
    (difference, place) => difference / (2e-11 + 1e-7 * Math.abs(bruteForce[place] ?? 0)),
  );
  return [Math.max(...differences).toExponential(1), Math.max(...shares).toFixed(2)];
}

function measureTraining(method: 'numerical' | 'backprop', iterationCount: number): void {
  const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 100, outputSize: 10, random: createRandom(1) });
  const start = performance.now();
  let last = Number.NaN;
  for (const { loss } of trainNetwork(net, digits, { iterationCount, method, random: createRandom(2) }))
    last = loss;
  const seconds = (performance.now() - start) / 1000;
  const accuracy = `${(100 * accuracyOn(net, testDigits)).toFixed(1)} %`;
  line(method, String(iterationCount), (iterationCount / seconds).toFixed(0), last.toFixed(3), accuracy);
}

const net = new TwoLayerNet({ inputSize: 784, hiddenSize: 100, outputSize: 10, random: createRandom(1) });
const batch = pickBatch(digits, createRandom(2).choice(digits.count, 100));
console.log(`${net.parameterCount} parameters, batch of 100 of ${digits.count} digits, h = ${h}`);
console.log(`bound of the difference from brute force: 2e-11 + 1e-7 |g|, on ${sampleSize} parameters`);
measure('at the start', net, batch);
for (const { iteration } of trainNetwork(net, digits, {
  iterationCount: 1000,
  method: 'backprop',
  random: createRandom(4),
})) {
  if (iteration === 1000) measure('after 1,000 steps', net, batch);
}
console.log('\ntraining');
line('', 'iterations', 'a second', 'loss', 'accuracy');
measureTraining('backprop', 1000);
measureTraining('numerical', 200);
const [accuracyTime = Number.NaN] = shortestTimes(5, [() => accuracyOn(net, digits)]);
console.log(`\naccuracy over ${digits.count} digits: ${accuracyTime.toFixed(0)} ms`);
