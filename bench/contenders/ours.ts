// TwoLayerNet of the engine, for bench/network.ts: node ours.cjs FOLDER ROOT. Speaks as bench/peers/network.py does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createRandom, createTrainer, partialByBruteForce, TwoLayerNet } from '#engine';
import { inPlaceOptimizers } from '../../src/engine/descent/inPlaceOptimizers';
import { pickBatch } from '../../src/engine/network/core/batch';
import { batchLoss } from '../../src/engine/network/core/forward';
import { parameterBlock } from '../../src/engine/network/core/parameters';
import { quickGradient } from '../../src/engine/network/kernel/quickest';
import { exactDifferences } from '../../src/engine/network/numerical/exactDifferences';
import { numericalGradients } from '../../src/engine/network/numerical/numericalGradients';
import { addCentralDifferences } from '../../src/engine/network/numerical/structuredGradient';
import { readDigits } from '../rig/digits';

const [folder = '', root = ''] = process.argv.slice(2);
const h = 1e-4;
const learningRate = 0.1;
/** Parameters that brute force takes between two looks at the clock. */
const piece = 10;

const digits = readDigits(root, 'train');
const samples = new Int32Array(Uint8Array.from(readFileSync(path.join(folder, 'samples.i32'))).buffer);
const start = new Float64Array(Uint8Array.from(readFileSync(path.join(folder, 'params.f64'))).buffer);
const batch = pickBatch(digits, samples);

function netAtStart(): TwoLayerNet {
  const net = new TwoLayerNet({ inputSize: digits.inputSize, hiddenSize: 100, outputSize: 10 });
  net.block.flat.set(start);
  return net;
}

/** What can be asked for: a step of a net of its own, again and again. */
const steps: Readonly<Record<string, (net: TwoLayerNet) => () => unknown>> = {
  bruteForce: (net) => {
    let next = 0;
    return () => {
      for (let i = 0; i < piece; i++)
        partialByBruteForce(net, digits, samples, next++ % net.parameterCount, h);
    };
  },
  exact: (net) => {
    const gradient = parameterBlock(net.shape);
    return () => {
      gradient.flat.fill(0);
      addCentralDifferences(net, batch, h, exactDifferences(net, h), gradient.params);
      inPlaceOptimizers.sgd.descend(net.block.flat, gradient.flat, [], learningRate, 1);
    };
  },
  numerical: (net) => gradientStep(net, 'numerical'),
  backprop: (net) => gradientStep(net, 'backprop'),
  trainerNumerical: (net) => trainerStep(net, 'numerical'),
  trainerBackprop: (net) => trainerStep(net, 'backprop'),
};

function gradientStep(net: TwoLayerNet, method: 'numerical' | 'backprop') {
  const gradient = parameterBlock(net.shape);
  return () => {
    if (method === 'numerical') numericalGradients(net, batch, gradient, { h });
    const { flat } = method === 'numerical' ? gradient : quickGradient(net, batch, gradient);
    inPlaceOptimizers.sgd.descend(net.block.flat, flat, [], learningRate, 1);
  };
}

/** As the training view has it: picks another batch each time and computes its loss after the step. */
function trainerStep(net: TwoLayerNet, method: 'numerical' | 'backprop') {
  const trainer = createTrainer(net, digits, { method, random: createRandom(2), h });
  return () => trainer.step(learningRate);
}

function timed(step: () => unknown, milliseconds: number): number[] {
  step();
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  while (times.length === 0 || performance.now() < end) {
    const begun = performance.now();
    step();
    times.push(performance.now() - begun);
  }
  return times;
}

function lossesOf(name: string): number[] {
  const net = netAtStart();
  const before = batchLoss(net, batch);
  if (name === 'bruteForce' || name.startsWith('trainer')) return [before];
  steps[name]?.(net)();
  return [before, batchLoss(net, batch)];
}

const losses = Object.fromEntries(Object.keys(steps).map((name) => [name, lossesOf(name)]));
const running = new Map(Object.entries(steps).map(([name, make]) => [name, make(netAtStart())]));
const about = `Gradient Lab, Node ${process.version}`;
console.log(JSON.stringify({ about, losses, pieces: { bruteForce: piece } }));
createInterface({ input: process.stdin }).on('line', (line) => {
  const [name = '', milliseconds = ''] = line.split(' ');
  const step = running.get(name);
  if (!step) throw new Error(`There is no run ${name}.`);
  console.log(JSON.stringify(timed(step, Number(milliseconds))));
});
