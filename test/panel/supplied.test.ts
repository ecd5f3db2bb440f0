import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FromThread, SlotFiles, Told, ViewId } from '#protocol';
import { views } from '#views';
import type { Supply } from '../../src/panel/keeping/keeping';
import { SuppliedThread } from '../../src/panel/supplied';

const params = views.training.defaults;
const told: Told = { type: 'request', request: { type: 'go' } };
const kept: readonly SlotFiles[] = [{ slot: 'checkpoints', files: [] }];
const bytes: FromThread = {
  type: 'keep',
  runId: 1,
  view: 'training',
  name: 'a',
  action: 'keep',
  progress: 1,
};

/** A thread that writes down what it is asked, and a supply that the test hands out. */
function createSupplied({ deadline = 1000, mediaIsGone = false } = {}) {
  const asked: string[] = [];
  const delivered: string[] = [];
  const logged: string[] = [];
  const said: string[] = [];
  const begun = new Set<ViewId>();
  const supplies: { resolve: (supply: Supply) => void; reject: (error: Error) => void }[] = [];
  const thread = new SuppliedThread({
    thread: {
      isNewTo: (view) => !begun.has(view),
      start: (view, run, _, { files, media } = { files: [], media: [] }) => {
        if (run === 13) throw new Error('There is no thread to be had.');
        begun.add(view);
        asked.push([`start ${run} with ${files.length}`, ...media.map(({ name }) => name)].join(' and '));
      },
      tell: (run, { type }) => asked.push(`tell ${run} ${type}`),
      stop: (run) => asked.push(`stop ${run}`),
    },
    keeps: (view) => view === 'training',
    media: (view) => (view === 'gradientCost' ? ['digits'] : []),
    readMedia: async (names) => {
      if (mediaIsGone) throw new Error('There is no media folder.');
      return names.map((name) => ({ name, bytes: new Uint8Array() }));
    },
    supply: () => new Promise((resolve, reject) => supplies.push({ resolve, reject })),
    deliver: (message) => {
      delivered.push(`${message.type} ${message.runId}`);
      if (message.type === 'failed') said.push(message.message);
    },
    log: (message) => logged.push(message),
    deadline,
  });
  const settle = () => new Promise(setImmediate);
  const supply = async (notices: readonly string[] = []) => {
    supplies.shift()?.resolve({ files: kept, notices });
    await settle();
  };
  const refuse = async () => {
    supplies.shift()?.reject(new Error('The disk is gone.'));
    await settle();
  };
  return { thread, asked, delivered, logged, said, settle, supply, refuse };
}

describe('SuppliedThread', () => {
  it('gives what is kept with the first start, and what was told meanwhile after it', async () => {
    const { thread, asked, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.tell(1, told);
    assert.deepEqual(asked, []);
    await supply();
    assert.deepEqual(asked, ['start 1 with 1', 'tell 1 request']);
    thread.start('training', 2, params);
    thread.tell(2, told);
    assert.deepEqual(asked.slice(2), ['start 2 with 0', 'tell 2 request']);
  });

  it('forgets a start that was replaced while it waited', async () => {
    const { thread, asked, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.start('training', 2, params);
    await supply();
    await supply();
    assert.deepEqual(asked, ['start 2 with 1']);
  });

  it('says of a start that was stopped while it waited that it has ended', async () => {
    const { thread, asked, delivered, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.stop(1);
    await supply();
    assert.deepEqual([asked, delivered], [[], ['ended 1']]);
  });

  it('gives the files of media/ that a view reads with its first start', async () => {
    const { thread, asked, settle } = createSupplied();
    thread.start('gradientCost', 1, views.gradientCost.defaults);
    assert.deepEqual(asked, []);
    await settle();
    thread.start('gradientCost', 2, views.gradientCost.defaults);
    assert.deepEqual(asked, ['start 1 with 0 and digits', 'start 2 with 0']);
  });

  it('says in one sentence that such a file cannot be read, and tries again', async () => {
    const { thread, asked, delivered, said, settle } = createSupplied({ mediaIsGone: true });
    for (const run of [1, 2]) {
      thread.start('gradientCost', run, views.gradientCost.defaults);
      await settle();
    }
    assert.deepEqual([asked, delivered], [[], ['failed 1', 'failed 2']]);
    assert.match(said[0] ?? '', /^A file of Gradient Lab itself cannot be read; its log says which\./);
  });

  it('starts a view that keeps nothing at once', () => {
    const { thread, asked } = createSupplied();
    thread.start('tangent', 1, views.tangent.defaults);
    thread.stop(1);
    assert.deepEqual(asked, ['start 1 with 0', 'stop 1']);
  });

  it('says what is not among what is kept, after all else', async () => {
    const { thread, asked, supply } = createSupplied();
    thread.start('training', 1, params);
    thread.tell(1, told);
    await supply(['A run was left out.']);
    assert.deepEqual(asked, ['start 1 with 1', 'tell 1 request', 'tell 1 notice']);
  });

  it('starts without what is kept when that cannot be read, and says so', async () => {
    const { thread, asked, logged, refuse } = createSupplied();
    thread.start('training', 1, params);
    await refuse();
    assert.deepEqual(asked, ['start 1 with 0', 'tell 1 notice']);
    assert.match(logged.join(), /The disk is gone/);
  });

  it('says that the thread could not be started', async () => {
    const { thread, delivered, supply } = createSupplied();
    thread.start('training', 13, params);
    await supply();
    assert.deepEqual(delivered, ['failed 13']);
  });

  it('says a sentence in the view that is shown or about to be, and not in another', async () => {
    const { thread, asked, supply } = createSupplied();
    assert.equal(thread.say('training', 'No.'), false);
    thread.start('training', 1, params);
    assert.equal(thread.say('training', 'Not kept.'), true);
    await supply();
    thread.start('tangent', 2, views.tangent.defaults);
    assert.equal(thread.say('training', 'Not kept.'), false);
    assert.deepEqual(asked, ['start 1 with 1', 'tell 1 notice', 'start 2 with 0']);
  });

  describe('when it is closed', () => {
    it('starts nothing and tells nothing any more, also what was being read or asked for', async () => {
      const { thread, asked, supply } = createSupplied();
      thread.start('training', 1, params);
      await thread.close();
      await supply();
      thread.tell(1, told);
      thread.start('training', 2, params);
      assert.deepEqual(asked, []);
    });

    it('lets the run end, and hands on what that keeps but nothing else', async () => {
      const { thread, asked, delivered, supply } = createSupplied();
      thread.start('training', 1, params);
      await supply();
      const closing = thread.close();
      assert.equal(asked.at(-1), 'stop 1');
      thread.receive(bytes);
      thread.receive({ type: 'ended', runId: 1, reason: 'stopped' });
      await closing;
      assert.deepEqual(delivered, ['keep 1']);
    });

    it('waits for a run that another view has replaced, too', async () => {
      const { thread, asked, supply } = createSupplied();
      thread.start('training', 1, params);
      await supply();
      thread.start('tangent', 2, views.tangent.defaults);
      const closing = thread.close();
      assert.equal(asked.at(-1), 'stop 2');
      thread.receive({ type: 'ended', runId: 2, reason: 'stopped' });
      await closing;
    });

    it('waits no longer than its deadline, and not at all for what keeps nothing', async () => {
      const slow = createSupplied({ deadline: 20 });
      slow.thread.start('training', 1, params);
      await slow.supply();
      await slow.thread.close();
      const quick = createSupplied();
      quick.thread.start('tangent', 1, views.tangent.defaults);
      await quick.thread.close();
      assert.deepEqual(quick.asked, ['start 1 with 0']);
    });
  });
});
