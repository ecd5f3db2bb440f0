import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { computeTraining } from '../../../../src/views/training/compute';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

const params: TrainingParams = {
  ...training.defaults,
  method: 'both',
  hiddenSize: 2,
  batchSize: 20,
  iterationCount: 12,
};

describe('a step of two nets that is broken off', () => {
  const whole = openTraining(params);
  whole.rest();
  whole.ask('go');
  const expected = whole.rest();

  it('is finished first when the run goes on, here or after it was kept', () => {
    for (const pieces of [1, 2, 3, 4, 5, 6]) {
      const { context, kept, rest, next, ask } = openTraining(params);
      const { runs } = rest();
      ask('go');
      for (let n = 0; n < 20 + pieces; n++) next();
      // Another start takes its place, and it is kept as it was at that moment.
      const again = computeTraining({ ...params, seed: 5 }, context);
      for (let frame = again.next().value; frame && !frame.resting; frame = again.next().value);
      const id = runs[0]?.id ?? '';
      const later = openTraining(params, [{ name: `${id}.npz`, bytes: kept.get(id) ?? new Uint8Array(0) }]);
      const before = later.rest();
      assert.deepEqual([later.setAside, before.runs.length], [[], 1], `after ${pieces} pieces`);
      later.ask('go');
      const after = later.rest();
      assert.deepEqual(after.band.mean, expected.band.mean, `after ${pieces} pieces`);
      assert.deepEqual(smooth(after), smooth(expected), `after ${pieces} pieces`);
      assert.equal(apart(after), apart(expected));
    }
  });

  it('keeps infinities and what is no number as they are', () => {
    const wild = {
      method: 'both',
      activation: 'relu',
      weightInit: 'he',
      learningRate: 1e200,
      seed: 2,
    } as const;
    const { rest, ask, kept } = openTraining({
      ...params,
      ...wild,
      optimizer: 'momentum',
      iterationCount: 30,
    });
    rest();
    ask('go');
    const frame = rest();
    assert.equal(frame.state, 'diverged');
    ask('pause');
    assert.equal(rest().state, 'diverged', 'there is nothing to pause');
    const [id = '', bytes = new Uint8Array(0)] = [...kept].at(-1) ?? [];
    const again = openTraining({ ...params, ...wild, optimizer: 'momentum', iterationCount: 30 }, [
      { name: `${id}.npz`, bytes },
    ]).rest();
    for (const field of [
      'state',
      'iteration',
      'band',
      'recentLoss',
      'initialLoss',
      'accuracy',
      'sentence',
    ] as const)
      assert.deepEqual(again[field], frame[field], field);
  });
});

function smooth({ curves }: TrainingFrame): Float64Array[] {
  return curves.map((curve) => curve.smooth);
}

function apart({ sentence }: TrainingFrame): string | undefined {
  return /by more than ([\d.e+-]+),/.exec(sentence)?.[1];
}
