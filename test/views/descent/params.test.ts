import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descent } from '../../../src/views/descent/params';

const { defaults, parseParams } = descent;

describe('the params of the descent', () => {
  // A rate that is not told is left to the view.
  const olds = [
    { old: { learningRate: 10 }, runs: [{ optimizer: 'sgd', learningRate: 10 }] },
    { old: { learningRate: 0.3, optimizer: 'adam' }, runs: [{ optimizer: 'adam', learningRate: 0.3 }] },
    { old: { optimizer: 'momentum' }, runs: [{ optimizer: 'momentum', learningRate: undefined }] },
    { old: { runs: [] }, runs: defaults.runs },
    { old: { runs: 'all' }, runs: defaults.runs },
    { old: { runs: [{ optimizer: 'newton' }] }, runs: [{ optimizer: 'sgd', learningRate: undefined }] },
    {
      old: { runs: [{ optimizer: 'momentum', learningRate: 0.1, decay: 0.5 }] },
      runs: [{ optimizer: 'momentum', learningRate: 0.1, decay: 0.5 }],
    },
    // What has no decay takes none along from an optimizer that was chosen before.
    { old: { optimizer: 'sgd', decay: 0.5 }, runs: [{ optimizer: 'sgd', learningRate: undefined }] },
  ];
  for (const { old, runs } of olds) {
    it(`read ${JSON.stringify(old)}`, () => assert.deepEqual(parseParams(old), { ...defaults, runs }));
  }

  for (const decay of [1, -0.1, 2, Number.NaN, 'much'])
    it(`refuse to keep ${decay} of what is remembered, at its field`, () =>
      assert.throws(() => parseParams({ runs: [{ optimizer: 'adam', decay }] }), {
        name: 'LearnerError',
        message: /^The share that is kept must be /,
        at: { field: 'decay', start: 0, end: 0 },
      }));

  const windows = [
    { window: {}, read: undefined },
    { window: 'all', read: undefined },
    { window: { range0: [1, 2] }, read: { range0: [1, 2] } },
    { window: { range0: [1, 2], range1: [-3, 4], zoom: 2 }, read: { range0: [1, 2], range1: [-3, 4] } },
  ];
  for (const { window, read } of windows)
    it(`see of the plane ${JSON.stringify(window)}`, () =>
      assert.deepEqual(parseParams({ window }).window, read));

  for (const range1 of [[2, 1], [0, 'x'], [-1.7e308, 1.7e308], 5])
    it(`refuse to see ${JSON.stringify(range1)}`, () =>
      assert.throws(() => parseParams({ window: { range1 } }), {
        name: 'LearnerError',
        at: { field: 'window', start: 0, end: 0 },
      }));

  it('take six runs and no more', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ optimizer: 'sgd', learningRate: i + 1 }));
    const { runs } = parseParams({ runs: many });
    assert.deepEqual(
      runs.map(({ learningRate }) => learningRate),
      [1, 2, 3, 4, 5, 6],
    );
  });
});
