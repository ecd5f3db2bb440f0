import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../../src/engine/inputError';
import { TwoLayerNet } from '../../../src/engine/network/core/twoLayerNet';
import { createTrainer, type Trainer } from '../../../src/engine/network/train/trainer';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from '../../../src/engine/npz/checkpoint';
import type { NpzEntry } from '../../../src/engine/npz/npy';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';
import { createRandom, type Random, restoreRandom } from '../../../src/engine/numbers/random';
import { mutations } from '../mutations';

const pixels = Uint8Array.from(createRandom(9).choice(256, 6 * 40));
const dataset = { count: 40, inputSize: 6, pixels, labels: Uint8Array.from({ length: 40 }, (_, n) => n % 3) };
const options = { batchSize: 5, method: 'backprop' } as const;
const optimizers = ['sgd', 'momentum', 'adam'] as const;

interface Trainee {
  readonly net: TwoLayerNet;
  readonly random: Random;
  readonly trainer: Trainer;
}

function start(optimizer: (typeof optimizers)[number], activation: 'sigmoid' | 'relu'): Trainee {
  const random = createRandom(4);
  const shape = { inputSize: 6, hiddenSize: 4, outputSize: 3 };
  const net = new TwoLayerNet({ ...shape, activation, weightInit: 0.1, random });
  return { net, random, trainer: createTrainer(net, dataset, { ...options, optimizer, random }) };
}

function trained(steps: number): Trainee[] {
  const trainees = [start('sgd', 'sigmoid'), start('momentum', 'relu'), start('adam', 'sigmoid')];
  for (const { trainer } of trainees) for (let n = 0; n < steps; n++) trainer.step(0.1);
  return trainees;
}

const series = { loss: Float64Array.of(2.3, Number.NaN, Infinity), epochs: new Float64Array(0) };

function checkpointOf(trainees: readonly Trainee[]): Checkpoint {
  return {
    description: '{"name":"기울기"}',
    trainees: trainees.map(({ net, random, trainer }) => ({
      net: { params: net.params, activation: net.activation },
      iteration: trainer.iteration,
      moments: trainer.moments,
      randomState: random.state(),
      series,
    })),
  };
}

describe('a checkpoint', () => {
  it('gives back all that was put in', () => {
    const checkpoint = checkpointOf(trained(3));
    assert.deepEqual(readCheckpoint(writeCheckpoint(checkpoint)), checkpoint);
    const none = { trainees: [], description: '' };
    assert.deepEqual(readCheckpoint(writeCheckpoint(none)), none);
  });

  it('lets runs go on exactly where they were, with every optimizer', () => {
    const unbroken = trained(20);
    const file = writeCheckpoint(checkpointOf(trained(7)));
    for (const [n, saved] of readCheckpoint(file).trainees.entries()) {
      const net = TwoLayerNet.from(saved.net.params, saved.net.activation);
      const random = restoreRandom(saved.randomState);
      const optimizer = optimizers[n] ?? 'sgd';
      const trainer = createTrainer(net, dataset, { ...options, optimizer, random, resume: saved });
      while (trainer.iteration < 20) trainer.step(0.1);
      assert.deepEqual(net.block.flat, unbroken[n]?.net.block.flat);
      assert.notDeepEqual(net.block.flat, trained(19)[n]?.net.block.flat);
    }
  });

  it('keeps a run that has diverged as it is', () => {
    const [trainee] = trained(1);
    trainee?.net.params.W1.data.set([Number.NaN, -Infinity]);
    const checkpoint = checkpointOf(trainee ? [trainee] : []);
    assert.deepEqual(readCheckpoint(writeCheckpoint(checkpoint)), checkpoint);
  });

  const file = writeCheckpoint(checkpointOf(trained(2)));
  const number = (...data: number[]): NpzEntry => ({ shape: [data.length], data: Float64Array.from(data) });
  const faults: readonly { entry: string; value?: NpzEntry; says: RegExp }[] = [
    { entry: 'version', says: /^The saved run is damaged: version is missing or does not fit\.$/ },
    { entry: 'version', value: number(2), says: /^The saved run was written by another version/ },
    { entry: 'description', value: number(1), says: /: description is missing/ },
    { entry: 'traineeCount', value: number(1.5), says: /: traineeCount is missing/ },
    { entry: 'traineeCount', value: number(101), says: /: traineeCount is missing/ },
    { entry: 'traineeCount', value: number(4), says: /^The file holds no array W1/ },
    { entry: '1.W2', says: /^The file holds no array W2/ },
    {
      entry: '0.b1',
      value: number(1),
      says: /^b1 must hold a number for each column of its matrix, 4 in all/,
    },
    { entry: '0.activation', value: 'tanh', says: /^activation must be/ },
    { entry: '0.iteration', value: number(-1), says: /: iteration is missing/ },
    { entry: '0.iteration', value: 'two', says: /: iteration is missing/ },
    { entry: '0.random', value: number(1, 2, 3), says: /^The state of the random numbers is damaged\.$/ },
    { entry: '0.random', says: /: random is missing/ },
    { entry: '2.moment0', says: /: moment0 is missing/ },
    { entry: '2.moment1', value: number(1, 2), says: /: moment is missing/ },
    { entry: '2.moment2', value: number(...new Float64Array(43)), says: /: moment is missing/ },
    { entry: '0.series.loss', value: 'none', says: /: loss is missing/ },
  ];
  for (const { entry, value, says } of faults) {
    it(`says so when ${entry} is ${value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40)}`, () => {
      const entries = new Map(readNpz(file));
      entries.delete(entry);
      if (value !== undefined) entries.set(entry, value);
      const spoilt = writeNpz(Object.fromEntries(entries));
      assert.throws(() => readCheckpoint(spoilt), { name: 'InputError', message: says });
    });
  }

  it('is read or explained after 2,000 changes', () => {
    const property = fc.property(mutations, (mutate) => {
      try {
        readCheckpoint(mutate(file));
      } catch (error) {
        assert.ok(error instanceof InputError, error instanceof Error ? error.stack : String(error));
      }
    });
    fc.assert(property, { numRuns: 2000, seed: 5 });
  });
});
