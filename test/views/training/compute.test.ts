import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { computeTraining } from '../../../src/views/training/compute';
import { training } from '../../../src/views/training/params';
import { root } from '../../imports';

const resources = {
  file: (name: string) => readFileSync(path.join(root, 'media', name)),
  now: () => performance.now(),
};

function lastFrame(params: Partial<TrainingParams>): { frame: TrainingFrame; count: number } {
  let count = 0;
  let last: TrainingFrame | undefined;
  for (const frame of computeTraining({ ...training.defaults, ...params }, resources)) {
    last = frame;
    count += 1;
  }
  assert.ok(last);
  return { frame: last, count };
}

describe('computeTraining', () => {
  it('shows the untrained net and waits, unless it is to run', () => {
    const { frame, count } = lastFrame({});
    assert.equal(count, 1);
    assert.equal(frame.parameterCount, 79_510);
    assert.deepEqual(frame.digitCounts, { training: 5000, test: 1000 });
    assert.ok(Math.abs(frame.initialLoss - Math.log(10)) < 0.02);
    assert.equal(frame.iterationsPerEpoch, 50);
    assert.match(frame.sentence, /Press Train/);
  });

  it('yields a frame a step, with the accuracy after each epoch and at the end', () => {
    const { frame, count } = lastFrame({ running: true, iterationCount: 110, hiddenSize: 20 });
    assert.equal(count, 111);
    assert.deepEqual([...frame.accuracy.iteration], [0, 50, 100, 110]);
    assert.equal(frame.loss.iteration.length, 110);
    assert.equal(frame.epoch, 2);
  });

  it('is the same run from the same seed, and another from another', () => {
    const run = (seed: number) =>
      lastFrame({ running: true, iterationCount: 3, hiddenSize: 5, seed }).frame.loss.mean;
    assert.deepEqual(run(3), run(3));
    assert.notDeepEqual(run(3), run(4));
  });

  it('computes the same losses by numerical differentiation as by backprop', () => {
    const run = (method: TrainingParams['method']) =>
      lastFrame({ running: true, iterationCount: 4, hiddenSize: 10, method }).frame.loss.mean;
    const [numerical, backprop] = [run('numerical'), run('backprop')];
    numerical.forEach((loss, i) => {
      assert.ok(Math.abs(loss - (backprop[i] ?? 0)) < 1e-9, `step ${i + 1}`);
    });
    assert.notDeepEqual(numerical, backprop, 'they are computed in different ways');
  });

  it('tells a learning rate that is too large', () => {
    const { frame } = lastFrame({ running: true, iterationCount: 60, hiddenSize: 10, learningRate: 1000 });
    assert.match(frame.sentence, /learning rate 1000 is too large/);
    assert.equal(frame.warning, true);
  });

  it('explains the plateau at the start, and the end', () => {
    const start = lastFrame({ running: true, iterationCount: 20 }).frame;
    assert.match(start.sentence, /stays near ln 10/);
    const end = lastFrame({ running: true, iterationCount: 600, hiddenSize: 30, learningRate: 0.5 }).frame;
    assert.match(
      end.sentence,
      /^Done: the loss fell to 0\.\d+, and the net reads \d\d\.\d % of the test digits/,
    );
  });
});
