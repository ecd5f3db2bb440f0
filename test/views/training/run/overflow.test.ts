import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingParams } from '#protocol';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

const small: TrainingParams = { ...training.defaults, hiddenSize: 1 };

describe('a run whose weights grew too large for an answer', () => {
  it('says of weights that are numbers, but too large for an answer, that the run diverged, and keeps it so', () => {
    // Adam's first step moves every weight by the learning rate, so the weights stay finite.
    const huge = { optimizer: 'adam', learningRate: 8.98846567431158e307, iterationCount: 1 } as const;
    const { rest, ask, kept } = openTraining({ ...small, ...huge });
    rest();
    ask('go');
    const frame = rest();
    assert.deepEqual([frame.iteration, frame.state, frame.warning], [1, 'diverged', true]);
    assert.match(frame.sentence, /weights are no longer numbers, or too large/);
    const [name, bytes = new Uint8Array(0)] = [...kept][0] ?? [''];
    const later = openTraining({ ...small, ...huge }, [{ name: `${name}.npz`, bytes }]);
    assert.deepEqual([later.rest().state, later.setAside], ['diverged', []]);
  });
});
