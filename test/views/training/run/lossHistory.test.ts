import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LossHistory } from '../../../../src/views/training/run/lossHistory';

function historyOf(losses: readonly number[]): LossHistory {
  const history = new LossHistory();
  losses.forEach((loss, i) => {
    history.add(loss, (i + 1) / 10);
  });
  return history;
}

describe('LossHistory', () => {
  it('keeps every loss of a short run at its iteration', () => {
    const { iteration, low, high, mean } = historyOf([3, 2, 1]).stretches();
    assert.deepEqual([...iteration], [1, 2, 3]);
    for (const each of [low, high, mean]) assert.deepEqual([...each], [3, 2, 1]);
    assert.deepEqual([...historyOf([3, 2, 1]).stretches().seconds], [0.1, 0.2, 0.3]);
  });

  it('never holds more than 250 stretches, and none of them is lost: brute force agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 1e6 }), (count, seed) => {
        const losses = Array.from({ length: count }, (_, i) => Math.sin(seed + i * i));
        const { iteration, seconds, low, high, mean } = historyOf(losses).stretches();
        assert.ok(iteration.length <= 250);
        const stretch = 2 ** Math.max(0, Math.ceil(Math.log2(count / 250)));
        assert.equal(iteration.length, Math.ceil(count / stretch));
        for (let i = 0; i < iteration.length; i++) {
          const part = losses.slice(i * stretch, (i + 1) * stretch);
          assert.equal(low[i], Math.min(...part));
          assert.equal(high[i], Math.max(...part));
          const exact = part.reduce((sum, loss) => sum + loss, 0) / part.length;
          assert.ok(Math.abs((mean[i] ?? Number.NaN) - exact) < 1e-12);
          assert.equal(iteration[i], i * stretch + (part.length + 1) / 2);
          assert.equal(seconds[i], (i * stretch + part.length) / 10);
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

  it('goes on where it was when it was kept, infinities and NaN included', () => {
    const losses = [...Array.from({ length: 1700 }, (_, i) => 1 / (i + 1)), Number.NaN, 3, Infinity];
    const whole = historyOf(losses);
    const half = historyOf(losses.slice(0, 900));
    const restored = LossHistory.from(half.kept());
    losses.slice(900).forEach((loss, i) => {
      restored.add(loss, (901 + i) / 10);
    });
    assert.deepEqual(restored.stretches(), whole.stretches());
    assert.deepEqual(restored.curve(), whole.curve());
    assert.ok(Number.isNaN(LossHistory.from(whole.kept()).recentMean));
  });

  it('gives fewer points where fewer are asked for, the first and the last among them', () => {
    const history = historyOf(Array.from({ length: 230 }, (_, i) => i));
    const { iteration, smooth } = history.curve(120);
    assert.ok(iteration.length <= 121 && iteration.length > 100, String(iteration.length));
    assert.deepEqual([smooth[0], smooth.at(-1)], [0, 179.5]);
    assert.deepEqual([iteration[0], iteration.at(-1)], [1, 180.5]);
  });

  it('smooths over 100 batches, fewer at the start, and ends with the mean that is shown: brute force agrees', () => {
    for (const count of [1, 30, 250, 400, 1700, 9001]) {
      const losses = Array.from({ length: count }, (_, i) => 2 + Math.sin(i * i));
      const history = historyOf(losses);
      const { iteration, seconds, smooth } = history.curve();
      const stretch = 2 ** Math.max(0, Math.ceil(Math.log2(count / 250)));
      smooth.forEach((value, i) => {
        const end = Math.min((i + 1) * stretch, count);
        const from = Math.max(0, end - 100);
        const part = losses.slice(from, end);
        const mean = part.reduce((sum, loss) => sum + loss, 0) / part.length;
        // Of a stretch that begins before the hundred, its mean stands for the part of it.
        const near = from % stretch === 0 || i === smooth.length - 1 ? 1e-9 : (2 * stretch) / 100;
        assert.ok(Math.abs(value - mean) < near, `${count} losses, stretch ${i}: ${value}, not ${mean}`);
        assert.equal(iteration[i], (from + 1 + end) / 2);
        assert.ok(Math.abs((seconds[i] ?? 0) - (iteration[i] ?? 0) / 10) < 1e-9, 'of a steady clock');
      });
      assert.equal(smooth.at(-1), history.recentMean);
    }
  });

  it('knows when so many iterations were made', () => {
    const history = historyOf(Array.from({ length: 777 }, () => 1));
    for (const at of [0, 1, 2, 4, 5, 400, 776, 777])
      assert.ok(Math.abs(history.secondsAt(at) - at / 10) < 1e-9, `${at}: ${history.secondsAt(at)}`);
    assert.equal(historyOf([]).secondsAt(0), 0);
  });
});
