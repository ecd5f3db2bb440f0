import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NamedFile, TrainingFrame, TrainingParams, TrainingRequest } from '#protocol';
import { computeTraining } from '../../../../src/views/training/compute';
import { training } from '../../../../src/views/training/params';
import { createContext } from '../../createContext';

const params: TrainingParams = { ...training.defaults, hiddenSize: 4, batchSize: 10, learningRate: 0.5 };

/** A training of which a test takes a frame at a time, and which it leaves when it likes. */
function open(wanted: TrainingParams, files: readonly NamedFile[] = []) {
  const parts = createContext();
  if (files.length > 0) parts.told.push({ type: 'files', files: { slot: 'checkpoints', files } });
  const frames = computeTraining(wanted, parts.context);
  const next = (): TrainingFrame => {
    const { value } = frames.next();
    assert.ok(value);
    return value;
  };
  const rest = (): TrainingFrame => {
    for (let frame = next(); ; frame = next()) if (frame.resting) return frame;
  };
  const ask = (type: 'go' | 'step') =>
    parts.told.push({ type: 'request', request: { type } as TrainingRequest });
  const filesKept = () => [...parts.kept].map(([name, bytes]) => ({ name: `${name}.npz`, bytes }));
  return { ...parts, next, rest, ask, files: filesKept, leave: () => frames.return() };
}

/** The losses of every net after `count` steps that nothing disturbed. */
function undisturbed(wanted: TrainingParams, count: number): TrainingFrame {
  const whole = open({ ...wanted, iterationCount: count });
  whole.rest();
  whole.ask('go');
  return whole.rest();
}

function lossesOf({ curves }: TrainingFrame): (readonly number[])[] {
  return curves.map(({ smooth }) => [...smooth]);
}

describe('a training that is left', () => {
  for (const method of ['backprop', 'both'] as const) {
    const wanted = { ...params, method, hiddenSize: method === 'both' ? 1 : 4 };

    it(`keeps every step it made (${method}), also in the middle of one, and goes on from there to the bit`, () => {
      const expected = lossesOf(undisturbed(wanted, 3));
      for (const frames of [1, 2, 3]) {
        const first = open(wanted);
        first.rest();
        first.ask('go');
        let shown = first.next();
        for (let n = 1; n < frames; n++) shown = first.next();
        first.leave();
        const again = open(wanted, first.files());
        const { iteration, state } = again.rest();
        assert.ok(iteration >= shown.iteration && iteration > 0, `${iteration} of ${shown.iteration}`);
        assert.equal(state, 'paused');
        again.told.push({ type: 'params', params: { ...wanted, iterationCount: 3 } });
        again.ask('go');
        assert.deepEqual(lossesOf(again.rest()), expected);
      }
    });
  }

  it('is kept as finished when its last step is made and the digits are still being read', () => {
    const first = open({ ...params, iterationCount: 1 });
    first.rest();
    first.ask('go');
    while (first.next().iteration < 1);
    first.leave();
    const again = open({ ...params, iterationCount: 1 }, first.files()).rest();
    assert.deepEqual([again.state, ...again.accuracy.iteration], ['finished', 0, 1]);
  });

  it('is kept once, and not at all before its first step', () => {
    const never = open(params);
    never.rest();
    never.leave();
    assert.equal(never.kept.size, 0);
    const rested = open(params);
    rested.rest();
    rested.ask('step');
    rested.rest();
    const before = rested.kept.values().next().value;
    rested.leave();
    assert.equal(rested.kept.values().next().value, before);
  });
});

describe('a sentence of the host', () => {
  it('is said until the next thing is asked for, beside one that is said already', () => {
    const files = [{ name: 'spoilt.npz', bytes: new Uint8Array(3) }];
    const opened = open(params, files);
    opened.rest();
    opened.told.push({ type: 'notice', sentence: 'Not kept.' });
    const frame = opened.rest();
    assert.match(frame.sentence, /could not be read and was left out.+ Not kept\.$/);
    assert.equal(frame.warning, true);
    opened.ask('step');
    assert.doesNotMatch(opened.rest().sentence, /Not kept/);
  });
});
