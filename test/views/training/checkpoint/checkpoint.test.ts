import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NamedFile, TrainingFrame, TrainingParams, TrainingRequest } from '#protocol';
import { computeTraining } from '../../../../src/views/training/compute';
import { training } from '../../../../src/views/training/params';
import { createContext } from '../../createContext';

const params: TrainingParams = {
  ...training.defaults,
  hiddenSize: 8,
  optimizer: 'adam',
  learningRate: 0.01,
  iterationCount: 40,
};

function filesOf(kept: ReadonlyMap<string, Uint8Array>): NamedFile[] {
  return [...kept].map(([name, bytes]) => ({ name: `${name}.npz`, bytes }));
}

/** A thread's first start of the view, with what an earlier one kept. */
function open(wanted: TrainingParams, files: readonly NamedFile[] = []) {
  const parts = createContext();
  if (files.length > 0) parts.told.push({ type: 'files', files: { slot: 'checkpoints', files } });
  const frames = computeTraining(wanted, parts.context);
  const rest = (): TrainingFrame => {
    for (;;) {
      const { value } = frames.next();
      assert.ok(value);
      if (value.resting) return value;
    }
  };
  const ask = (type: 'go' | 'step') =>
    parts.told.push({ type: 'request', request: { type } as TrainingRequest });
  const steps = (count: number): TrainingFrame => {
    let frame = rest();
    for (let i = 0; i < count; i++) {
      ask('step');
      frame = rest();
    }
    return frame;
  };
  return { ...parts, rest, ask, steps };
}

describe('a run that is kept', () => {
  const whole = open(params);
  whole.rest();
  whole.ask('go');
  const expected = whole.rest();

  it('goes on in another thread as if it had never stopped, to the bit', () => {
    const first = open(params);
    const before = first.steps(15);
    const second = open(params, filesOf(first.kept));
    const after = second.rest();
    assert.deepEqual([after.state, after.iteration], ['paused', 15]);
    assert.deepEqual(after.band, before.band);
    assert.deepEqual(after.confusion, before.confusion, 'the digits are read again');
    assert.deepEqual([...after.accuracy.iteration], [...before.accuracy.iteration]);
    second.ask('go');
    const end = second.rest();
    assert.deepEqual(end.band.mean, expected.band.mean);
    assert.equal(end.accuracy.test.at(-1), expected.accuracy.test.at(-1));
    assert.deepEqual(end.confusion, expected.confusion);
  });

  it('stands beside the run of other params, and can be taken in hand', () => {
    const second = open({ ...params, seed: 9 }, filesOf(whole.kept));
    const { runs, iteration } = second.rest();
    assert.equal(iteration, 0);
    assert.deepEqual(
      runs.map((run) => [run.iteration, run.current]),
      [
        [40, false],
        [0, true],
      ],
    );
    second.told.push({ type: 'request', request: { type: 'choose', id: runs[0]?.id ?? '' } });
    const chosen = second.rest();
    assert.deepEqual([chosen.iteration, chosen.state], [40, 'finished']);
    assert.equal((second.adopted.at(-1) as TrainingParams).seed, 1);
  });

  const [kept = { name: '', bytes: new Uint8Array(0) }] = filesOf(whole.kept);
  const text = new TextEncoder().encode('not a run');
  const spoilt = [
    { name: 'cut in the middle', bytes: kept.bytes.slice(0, kept.bytes.length / 2) },
    { name: 'empty', bytes: new Uint8Array(0) },
    { name: 'of something else', bytes: text },
    { name: 'with a number changed', bytes: kept.bytes.map((byte, i) => (i === 5000 ? byte ^ 255 : byte)) },
  ];
  for (const { name, bytes } of spoilt) {
    it(`is left out with a sentence when its file is ${name}; the others are here`, () => {
      const files = [{ name: 'spoilt.npz', bytes }, kept];
      const opened = open(params, files);
      const frame = opened.rest();
      assert.match(frame.sentence, /could not be read and was left out: .+ The others are here\.$/);
      assert.equal(frame.warning, true);
      assert.deepEqual([frame.iteration, frame.runs.length], [40, 1]);
      opened.ask('go');
      assert.doesNotMatch(opened.rest().sentence, /could not be read/);
    });
  }

  it('with descriptions of every kind either goes on or is left out', () => {
    const marks = [
      '"version":1',
      '"state":"finished"',
      '"rateChanges"',
      '"accuracy"',
      '"hiddenSize":8',
      '"color":0',
    ];
    for (const mark of marks) {
      const bytes = replaced(kept.bytes, mark, mark.replace(/[a-z]/, 'Q'));
      const frame = open(params, [{ ...kept, bytes }]).rest();
      assert.ok(frame.runs.length >= 1, mark);
    }
  });
});

/** Puts `to`, which is as long, in the place of `from`; texts in .npy files have four bytes a character. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const wide = (value: string) => Buffer.from(new Uint32Array([...value].map((c) => c.charCodeAt(0))).buffer);
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(wide(from));
  assert.ok(at > 0, from);
  wide(to).copy(changed, at);
  return changed;
}
