import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LossHistory } from '../../../src/views/training/lossHistory';

function historyOf(losses: readonly number[]): LossHistory {
  const history = new LossHistory();
  for (const loss of losses) history.add(loss);
  return history;
}

describe('LossHistory', () => {
  it('keeps every loss of a short run at its iteration', () => {
    const { iteration, low, high, mean } = historyOf([3, 2, 1]).thinned();
    assert.deepEqual([...iteration], [1, 2, 3]);
    for (const each of [low, high, mean]) assert.deepEqual([...each], [3, 2, 1]);
  });

  it('never holds more than 500 stretches, and none of them is lost: brute force agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
        const losses = Array.from({ length: count }, (_, i) => Math.sin(seed + i * i));
        const { iteration, low, high, mean } = historyOf(losses).thinned();
        assert.ok(iteration.length <= 500);
        const stretch = 2 ** Math.max(0, Math.ceil(Math.log2(count / 500)));
        assert.equal(iteration.length, Math.ceil(count / stretch));
        for (let i = 0; i < iteration.length; i++) {
          const part = losses.slice(i * stretch, (i + 1) * stretch);
          assert.equal(low[i], Math.min(...part));
          assert.equal(high[i], Math.max(...part));
          const exact = part.reduce((sum, loss) => sum + loss, 0) / part.length;
          assert.ok(Math.abs((mean[i] ?? Number.NaN) - exact) < 1e-12);
          assert.equal(iteration[i], i * stretch + (part.length + 1) / 2);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says the mean of the last 100 losses only', () => {
    const history = historyOf([...Array(50).fill(1000), ...Array(100).fill(2)]);
    assert.equal(history.recentMean, 2);
    assert.ok(Number.isNaN(historyOf([]).recentMean));
  });
});
