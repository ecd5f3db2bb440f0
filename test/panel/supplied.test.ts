import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Given, Told, ViewId } from '#protocol';
import { views } from '#views';
import { SuppliedThread } from '../../src/panel/supplied';

const params = views.training.defaults;
const told: Told = { type: 'request', request: { type: 'go' } };
const kept: readonly Given[] = [{ kind: 'checkpoints', files: [] }];

/** A thread that writes down what it is asked, and a supply that the test hands out. */
function createSupplied() {
  const asked: string[] = [];
  const begun = new Set<ViewId>();
  const supplies: ((given: readonly Given[]) => void)[] = [];
  const thread = new SuppliedThread(
    {
      isNewTo: (view) => !begun.has(view),
      start: (view, run, _, given = []) => {
        begun.add(view);
        asked.push(`start ${run} with ${given.length}`);
      },
      tell: (run) => asked.push(`tell ${run}`),
      stop: (run) => asked.push(`stop ${run}`),
    },
    (view) => (view === 'training' ? new Promise((resolve) => supplies.push(resolve)) : undefined),
  );
  const supply = async () => {
    supplies.shift()?.(kept);
    await new Promise(setImmediate);
  };
  return { thread, asked, supply };
}

describe('SuppliedThread', () => {
  it('gives what is kept with the first start, and what was told meanwhile after it', async () => {
    const { thread, asked, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.tell(1, told);
    assert.deepEqual(asked, []);
    await supply();
    assert.deepEqual(asked, ['start 1 with 1', 'tell 1']);
    thread.start('training', 2, params);
    thread.tell(2, told);
    assert.deepEqual(asked.slice(2), ['start 2 with 0', 'tell 2']);
  });

  it('forgets a start that was stopped or replaced while it waited', async () => {
    const { thread, asked, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.start('training', 2, params);
    await supply();
    await supply();
    assert.deepEqual(asked, ['start 2 with 1']);
    const other = createSupplied();
    other.thread.start('training', 1, params);
    other.thread.stop(1);
    await other.supply();
    assert.deepEqual(other.asked, []);
  });

  it('starts a view that keeps nothing at once', () => {
    const { thread, asked } = createSupplied();
    thread.start('tangent', 1, views.tangent.defaults);
    thread.stop(1);
    assert.deepEqual(asked, ['start 1 with 0', 'stop 1']);
  });
});
