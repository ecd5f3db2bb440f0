import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { TrainingParams } from '#protocol';
import { decode, encode } from '../../../attack/keptFiles';
import { root } from '../../../imports';
import { openTraining } from '../openTraining';

/** Files that Gradient Lab 0.1.0 kept. */
function runs(...names: readonly string[]) {
  return names.map((name) => ({
    name: `${name}.npz`,
    bytes: new Uint8Array(readFileSync(path.join(root, `test/fixtures/runs/${name}.npz`))),
  }));
}

const small = { hiddenSize: 2 } as const;
const finished: Partial<TrainingParams> = {
  ...small,
  optimizer: 'adam',
  learningRate: 0.02,
  iterationCount: 40,
};
const both: Partial<TrainingParams> = { ...small, method: 'both', optimizer: 'momentum', iterationCount: 40 };
const diverged: Partial<TrainingParams> = {
  ...small,
  activation: 'relu',
  weightInit: 'he',
  optimizer: 'momentum',
  learningRate: 1e200,
  iterationCount: 30,
  seed: 2,
};
const opened: Partial<TrainingParams> = { ...small, activation: 'relu' };

describe('a run that Gradient Lab 0.1.0 kept', () => {
  it('is there as it was, all of several', () => {
    const { rest, kept, setAside } = openTraining(finished, runs('both', 'diverged', 'opened', 'finished'));
    const frame = rest();
    assert.equal(frame.warning, false);
    assert.deepEqual(
      frame.runs.map(({ id, iteration, current }) => [id, iteration, current]),
      [
        ['both', 3, false],
        ['diverged', 4, false],
        ['opened', 0, false],
        ['finished', 40, true],
      ],
    );
    assert.equal(new Set(frame.runs.map(({ color }) => color)).size, 4);
    assert.deepEqual(setAside, []);
    assert.deepEqual(
      [...kept.keys()].sort(),
      ['both', 'diverged', 'finished', 'opened'],
      'with their places',
    );
    const again = [...kept].map(([name, bytes]) => ({ name: `${name}.npz`, bytes }));
    for (const files of [again, again.toReversed()])
      assert.deepEqual(openTraining(finished, files).rest().runs, frame.runs, 'whichever was written last');
  });

  it('that was finished says what it had learnt', () => {
    const frame = openTraining(finished, runs('finished')).rest();
    assert.deepEqual([frame.state, frame.iteration, frame.initialLoss], ['finished', 40, 2.3026439332460913]);
    assert.equal(frame.recentLoss, 2.1813722026800932);
    assert.deepEqual(frame.rateChanges, [{ iteration: 12, learningRate: 0.02 }]);
    assert.deepEqual([frame.accuracy.iteration.at(-1), frame.accuracy.test.at(-1)], [40, 0.353]);
    assert.equal(frame.runs[0]?.name, '기울기');
    assert.match(frame.sentence, /^Done: the loss fell to 2\.1814, and the net reads 35\.3 % /);
  });

  it('that trained two nets goes on', () => {
    const { rest, ask } = openTraining(both, runs('both'));
    assert.match(rest().sentence, /never differed by more than 8\.0e-15/);
    ask('go');
    const frame = rest();
    assert.deepEqual([frame.state, frame.iteration], ['finished', 40]);
  });

  it('that had diverged has still', () => {
    const frame = openTraining(diverged, runs('diverged')).rest();
    assert.deepEqual([frame.state, frame.iteration, frame.recentLoss], ['diverged', 4, Number.NaN]);
    assert.match(frame.sentence, /^Ended at iteration 4: the loss is no longer a number/);
  });

  it('that was stopped, and could not go on then, rests and goes on', () => {
    const [run] = runs('both');
    assert.ok(run);
    const decoded = decode(run.bytes);
    const { facts } = decoded.description as { facts: Record<string, unknown> };
    facts['state'] = 'stopped';
    const { rest, ask, setAside } = openTraining(both, [{ ...run, bytes: encode(decoded) }]);
    const frame = rest();
    assert.deepEqual([frame.state, frame.iteration, setAside], ['paused', 3, []]);
    ask('step');
    assert.equal(rest().iteration, 4);
  });

  it('that had not begun to train, of a net that was opened, is measured and can be trained', () => {
    const { rest, ask, kept } = openTraining(opened, runs('opened'));
    const frame = rest();
    assert.deepEqual([frame.state, frame.iteration], ['ready', 0]);
    assert.ok(Math.abs(frame.initialLoss - 2.307665665167092) < 1e-12, String(frame.initialLoss));
    assert.match(frame.sentence, /^The net of mine\.npz is ready, its loss on the test digits is 2\.3077\./);
    ask('step');
    assert.equal(rest().iteration, 1);
    const again = openTraining(opened, [
      { name: 'opened.npz', bytes: kept.get('opened') ?? new Uint8Array(0) },
    ]);
    assert.equal(again.rest().initialLoss, frame.initialLoss);
  });
});
