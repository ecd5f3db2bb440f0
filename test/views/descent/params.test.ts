import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descent } from '../../../src/views/descent/params';

const { defaults, parseParams } = descent;

describe('the params of the descent', () => {
  const olds = [
    { old: { learningRate: 10 }, runs: [{ optimizer: 'sgd', learningRate: 10 }] },
    { old: { learningRate: 0.3, optimizer: 'adam' }, runs: [{ optimizer: 'adam', learningRate: 0.3 }] },
    { old: { optimizer: 'momentum' }, runs: [{ optimizer: 'momentum', learningRate: 0.1 }] },
    { old: { runs: [] }, runs: defaults.runs },
    { old: { runs: 'all' }, runs: defaults.runs },
    { old: { runs: [{ optimizer: 'newton' }] }, runs: [{ optimizer: 'sgd', learningRate: 0.1 }] },
  ];
  for (const { old, runs } of olds) {
    it(`read ${JSON.stringify(old)}`, () => assert.deepEqual(parseParams(old), { ...defaults, runs }));
  }

  it('take six runs and no more', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ optimizer: 'sgd', learningRate: i + 1 }));
    const { runs } = parseParams({ runs: many });
    assert.deepEqual(
      runs.map(({ learningRate }) => learningRate),
      [1, 2, 3, 4, 5, 6],
    );
  });
});
