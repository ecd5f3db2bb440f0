import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

const small = { hiddenSize: 2, batchSize: 10, iterationCount: 3 } as const;

/** A run that has made all of its three iterations. */
function finished() {
  const opened = openTraining(small);
  opened.rest();
  opened.ask('go');
  assert.equal(opened.rest().iteration, 3);
  return opened;
}

describe('a run at its end', () => {
  it('goes on by a step to twice as many iterations, as it does by Train', () => {
    const { ask, rest } = finished();
    ask('step');
    const { iteration, iterationCount, state } = rest();
    assert.deepEqual([iteration, iterationCount, state], [4, 6, 'paused']);
  });

  it('ends no earlier than it has come, and says so to the fields', () => {
    const { told, rest, adopted } = finished();
    told.push({ type: 'params', params: { ...training.defaults, ...small, iterationCount: 2 } });
    const { iteration, iterationCount } = rest();
    assert.deepEqual([iteration, iterationCount], [3, 3]);
    assert.equal((adopted.at(-1) as { iterationCount: number }).iterationCount, 3);
  });
});

describe('a run that stays', () => {
  it('takes no room from another by a new name, also with as many as there may be and one not begun', () => {
    const { ask, rest } = openTraining({ ...small, iterationCount: 1 });
    let frame = rest();
    for (let n = 0; n < 6; n++) {
      ask('go');
      rest();
      ask('begin');
      frame = rest();
    }
    assert.equal(frame.runs.length, 7);
    const ids = frame.runs.map(({ id }) => id);
    ask({ type: 'rename', id: ids[0] ?? '', name: 'mine' });
    assert.deepEqual(
      rest().runs.map(({ id }) => id),
      ids,
    );
  });
});
