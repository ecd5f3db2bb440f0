import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TwoLayerNet } from '../../../src/engine/network/core/twoLayerNet';
import { networkFromNpz, networkToNpz } from '../../../src/engine/npz/networkNpz';
import type { NpzEntry } from '../../../src/engine/npz/npy';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';

const numbers = (shape: number[], ...data: number[]): NpzEntry => ({ shape, data: Float64Array.from(data) });

const net = {
  W1: numbers([1, 2], 0.1, 0.2),
  b1: numbers([2], 0.3, 0.4),
  W2: numbers([2, 3], 1, 2, 3, 4, 5, 6),
  b2: numbers([3], 7, 8, 9),
};

describe('a net as a file', () => {
  for (const activation of ['sigmoid', 'relu'] as const) {
    it(`gives the same net back, with ${activation}`, () => {
      const { params } = new TwoLayerNet({ inputSize: 5, hiddenSize: 4, outputSize: 3 });
      const extra = { note: 'mine', seed: numbers([], 7) };
      const file = networkToNpz({ params, activation }, extra);
      assert.deepEqual(networkFromNpz(file), { params, activation });
      assert.deepEqual([...readNpz(file).keys()], ['W1', 'b1', 'W2', 'b2', 'activation', 'note', 'seed']);
    });
  }

  it('has sigmoid when it names no activation, and does not mind capitals', () => {
    assert.equal(networkFromNpz(writeNpz(net)).activation, 'sigmoid');
    assert.equal(networkFromNpz(writeNpz({ ...net, activation: 'ReLU' })).activation, 'relu');
  });

  const { b2: _, ...withoutB2 } = net;
  const faults: readonly { entries: Readonly<Record<string, NpzEntry>>; says: string }[] = [
    { entries: {}, says: 'The file holds no array W1, only: -. A net needs W1, b1, W2 and b2.' },
    {
      entries: withoutB2,
      says: 'The file holds no array b2, only: W1, b1, W2. A net needs W1, b1, W2 and b2.',
    },
    { entries: { ...net, W1: 'weights' }, says: 'W1 must be an array of numbers, but it is a text.' },
    { entries: { ...net, W1: numbers([2], 1, 2) }, says: 'W1 must be a matrix, but its shape is (2).' },
    {
      entries: { ...net, W1: numbers([0, 2]) },
      says: 'W1 must have at least one row and one column, but it is 0 x 2.',
    },
    {
      entries: { ...net, b1: numbers([3], 1, 2, 3) },
      says: 'b1 must hold a number for each column of its matrix, 2 in all, but its shape is (3).',
    },
    {
      entries: { ...net, b1: numbers([2, 1], 1, 2) },
      says: 'b1 must hold a number for each column of its matrix, 2 in all, but its shape is (2, 1).',
    },
    {
      entries: { ...net, b2: numbers([2], 1, 2) },
      says: 'b2 must hold a number for each column of its matrix, 3 in all, but its shape is (2).',
    },
    {
      entries: { ...net, W2: numbers([1, 3], 1, 2, 3) },
      says: 'W2 must have a row for each column of W1, 2 in all, but it has 1.',
    },
    {
      entries: { ...net, W1: numbers([1, 2], 1, Number.NaN) },
      says: 'W1[0, 1] must be a finite number, but it is NaN.',
    },
    {
      entries: { ...net, b2: numbers([3], 1, 2, -Infinity) },
      says: 'b2 must be finite numbers, but element 2 is -Infinity.',
    },
    {
      entries: { ...net, activation: 'tanh' },
      says: "activation must be the text 'sigmoid' or 'relu', but it is tanh.",
    },
    {
      entries: { ...net, activation: numbers([1], 3) },
      says: "activation must be the text 'sigmoid' or 'relu', but it is (1).",
    },
  ];
  for (const { entries, says } of faults) {
    it(`says: ${says}`, () => {
      assert.throws(() => networkFromNpz(writeNpz(entries)), { name: 'InputError', message: says });
    });
  }
});
