import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FromThread, Params } from '#protocol';
import {
  type Engine,
  type EngineListeners,
  EngineThread,
  type FromEngine,
} from '../../src/host/engineThread';
import { startProcess } from '../../src/host/worker.node.js';
import { root } from '../imports';
import { pass } from './pass';

const params: Params<'stepSize'> = {
  source: { kind: 'formula', text: 'x' },
  values: {},
  axes: [],
  fitValues: {},
  x: 0,
  h: 1,
  method: 'central',
  precision: 'float64',
};
let thread: EngineThread | undefined;

afterEach(() => thread?.dispose());

/** An engine of a fixture, and the next message it gives. */
function spawn(fixture: string, deadline?: number) {
  const waiting: ((message: FromThread) => void)[] = [];
  const received: FromThread[] = [];
  thread = new EngineThread({
    makeEngine: (listeners) =>
      startProcess(
        path.join(root, 'test/fixtures/engines', fixture),
        { program: 'runner', strings: {}, language: 'en' },
        listeners,
      ),
    receive: (message) => {
      const take = waiting.shift();
      if (take) take(message);
      else received.push(message);
    },
    ...(deadline ? { deadline } : {}),
  });
  const next = () =>
    new Promise<FromThread>((resolve) => {
      const message = received.shift();
      if (message) resolve(message);
      else waiting.push(resolve);
    });
  return { thread, next };
}

describe('EngineThread', () => {
  it('hands on what the thread says, unchanged', async () => {
    const { thread, next } = spawn('answers.cjs');
    thread.start('stepSize', 7, params);
    assert.deepEqual(await next(), {
      type: 'frame',
      view: 'stepSize',
      runId: 7,
      frame: { x: 7 },
      elapsed: 0,
    });
    assert.deepEqual(await next(), { type: 'ended', runId: 7, reason: 'finished' });
  });

  it('ends an engine that never comes back, says so, and starts another', async () => {
    const { thread, next } = spawn('hangs.cjs', 2000);
    thread.start('stepSize', 1, { ...params, x: 1 });
    const failed = await next();
    assert.ok(failed.type === 'failed');
    assert.deepEqual([failed.runId, failed.engineEnded], [1, true]);
    assert.match(failed.message, /took longer than 2 seconds and was stopped/);
    thread.start('stepSize', 2, params);
    assert.deepEqual(await next(), { type: 'ended', runId: 2, reason: 'finished' });
  });

  it('also when a newer start waits behind the one that hangs', async () => {
    const { thread, next } = spawn('hangs.cjs', 2000);
    thread.start('stepSize', 1, { ...params, x: 1 });
    thread.start('stepSize', 2, params);
    const failed = await next();
    assert.deepEqual([failed.type, failed.runId], ['failed', 2]);
  });

  it('says when the engine ended by itself, and starts another at the next start', async () => {
    const { thread, next } = spawn('dies.cjs');
    for (const run of [1, 2]) {
      thread.start('stepSize', run, params);
      const failed = await next();
      assert.ok(failed.type === 'failed');
      assert.deepEqual([failed.runId, failed.engineEnded], [run, true]);
      assert.match(failed.message, /ended unexpectedly/);
      assert.match(failed.detail ?? '', /exit code 3/);
    }
  });

  it('keeps an engine that answered while the host was busy, past the deadline', async () => {
    const { thread, next } = spawn('slow.cjs', 1500);
    thread.start('stepSize', 1, params);
    assert.equal((await next()).type, 'frame');
    // The host hears nothing for longer than the deadline, though a frame waits in the queue.
    for (const end = performance.now() + 2500; performance.now() < end; );
    const heard = [await next(), await next(), await next()];
    assert.deepEqual(
      heard.map(({ type }) => type),
      ['frame', 'frame', 'frame'],
    );
  });

  describe('made with an engine of its own', () => {
    let listeners: EngineListeners[];
    let posted: string[];
    let received: FromThread[];
    const make = () => {
      listeners = [];
      posted = [];
      received = [];
      thread = new EngineThread({
        makeEngine: (each): Engine => {
          listeners.push(each);
          return { post: ({ type }) => posted.push(type), end: () => posted.push('end') };
        },
        receive: (message) => received.push(message),
      });
      return thread;
    };

    it('starts nothing after it was disposed of, and hears nothing', () => {
      const thread = make();
      thread.start('stepSize', 1, params);
      thread.dispose();
      thread.start('stepSize', 2, params);
      thread.write('script', 'stepSize', 2, params);
      listeners[0]?.receive({ type: 'ended', runId: 1, reason: 'stopped' });
      listeners[0]?.lost({ detail: 'SIGKILL' });
      assert.deepEqual([posted, received, listeners.length], [['start', 'end'], [], 1]);
    });

    it('says so when a text took the engine with it and no run went on', () => {
      const thread = make();
      thread.start('stepSize', 1, params);
      listeners[0]?.receive({ type: 'ended', runId: 1, reason: 'finished' });
      thread.write('script', 'stepSize', 1, params);
      listeners[0]?.lost({ detail: 'SIGKILL', outOfMemory: true });
      const failed = received.at(-1);
      assert.ok(failed?.type === 'writeFailed' && failed.runId === 1 && failed.kind === 'script');
      assert.match(failed.message, /needed more memory/);
    });

    describe('that is silent before its first frame', () => {
      beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
      afterEach(() => mock.timers.reset());
      const working = (runId: number): FromEngine => ({ type: 'working', runId });

      /** What the engine says, or how many milliseconds pass. */
      const cases: readonly {
        readonly what: string;
        readonly happens: readonly (FromEngine | number)[];
        readonly ends: boolean;
      }[] = [
        { what: 'is ended when its time is over', happens: [7000, 2000], ends: true },
        {
          what: 'has its time anew as often as it says that it works',
          happens: [7000, working(2), 7000, working(2), 7000],
          ends: false,
        },
        {
          what: 'is ended when it says so and then hangs',
          happens: [7000, working(2), 7000, 2000],
          ends: true,
        },
        {
          what: 'is not helped by what an earlier run says',
          happens: [7000, working(1), 2000],
          ends: true,
        },
      ];
      for (const { what, happens, ends } of cases)
        it(what, () => {
          const thread = make();
          thread.start('stepSize', 2, params);
          listeners[0]?.receive({ type: 'ready' });
          for (const one of happens)
            if (typeof one === 'number') for (let i = 0; i < one; i += 100) mock.timers.tick(100);
            else listeners[0]?.receive(one);
          assert.deepEqual(
            received.map(({ type }) => type),
            ends ? ['failed'] : [],
          );
        });
    });

    describe('that writes a text', () => {
      beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
      afterEach(() => mock.timers.reset());
      const frame = (resting: boolean) =>
        ({
          type: 'frame',
          view: 'stepSize',
          runId: 1,
          frame: { resting },
          elapsed: 0,
        }) as unknown as FromThread;
      const written: FromThread = { type: 'written', runId: 1, kind: 'script' };
      const writeFailed: FromThread = { type: 'writeFailed', runId: 1, kind: 'script', message: 'No.' };
      const ended: FromThread = { type: 'ended', runId: 1, reason: 'finished' };

      /** What the engine says, 'write' for a text that is asked for, or how many milliseconds pass. */
      const cases: readonly {
        readonly what: string;
        readonly happens: readonly (FromThread | 'write' | number)[];
        readonly ends: boolean;
      }[] = [
        {
          what: 'is ended when it hangs, though its run rests',
          happens: [frame(true), 'write', 9000],
          ends: true,
        },
        {
          what: 'is ended when it hangs, though its run has ended',
          happens: [ended, 'write', 9000],
          ends: true,
        },
        {
          what: 'is ended when a frame that rests comes, and the text does not',
          happens: ['write', frame(true), 9000],
          ends: true,
        },
        {
          what: 'is ended when only the first of two texts comes',
          happens: [frame(true), 'write', 'write', written, 9000],
          ends: true,
        },
        {
          what: 'is ended when its run computes and is silent after the text',
          happens: ['write', written, 9000],
          ends: true,
        },
        {
          what: 'may rest as long as its learner likes, once the text is written',
          happens: [frame(true), 'write', 7000, written, 90_000],
          ends: false,
        },
        {
          what: 'may rest as long as its learner likes, once the text has failed',
          happens: [frame(true), 'write', 7000, writeFailed, 90_000],
          ends: false,
        },
        {
          what: 'is not watched when its run has ended and the text is written',
          happens: ['write', ended, written, 90_000],
          ends: false,
        },
        {
          what: 'goes on while its run goes on',
          happens: ['write', frame(false), 7000, written, 7000, frame(true), 90_000],
          ends: false,
        },
      ];
      for (const { what, happens, ends } of cases)
        it(what, () => {
          const thread = make();
          thread.start('stepSize', 1, params);
          listeners[0]?.receive({ type: 'ready' });
          for (const each of happens)
            if (each === 'write') thread.write('script', 'stepSize', 1, params);
            else if (typeof each === 'number') pass(each);
            else listeners[0]?.receive(each);
          assert.equal(posted.includes('end'), ends);
        });

      it('says at both places that it was ended: of the text and of the run', () => {
        const thread = make();
        thread.start('stepSize', 1, params);
        listeners[0]?.receive(frame(true));
        thread.write('script', 'stepSize', 1, params);
        pass(9000);
        const said = received
          .slice(1)
          .map((message) => 'message' in message && [message.type, message.message]);
        const sentence =
          'This took longer than 8 seconds and was stopped. Try a simpler formula or smaller numbers.';
        assert.deepEqual(said, [
          ['writeFailed', sentence],
          ['failed', sentence],
        ]);
      });
    });

    describe('that begins late', () => {
      beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
      afterEach(() => mock.timers.reset());

      it('is waited for, and only then its computation has a deadline', () => {
        const thread = make();
        thread.start('stepSize', 1, params);
        pass(19_000);
        assert.deepEqual([posted, received], [['start'], []]);
        listeners[0]?.receive({ type: 'ready' });
        pass(7900);
        assert.deepEqual([posted, received], [['start'], []]);
        pass(1100);
        assert.deepEqual(posted, ['start', 'end']);
        assert.match(JSON.stringify(received), /took longer than 8 seconds/);
      });

      it('is ended where it does not begin at all, and the next start makes another', () => {
        const thread = make();
        thread.start('stepSize', 1, params);
        pass(22_000);
        assert.deepEqual(posted, ['start', 'end']);
        assert.match(JSON.stringify(received), /did not begin within 20 seconds/);
        thread.start('stepSize', 2, params);
        assert.deepEqual([posted.at(-1), listeners.length], ['start', 2]);
      });
    });

    it('does not mind an engine that ends while nothing is asked of it, and makes another', async () => {
      const thread = make();
      thread.start('stepSize', 1, params);
      listeners[0]?.receive({ type: 'ended', runId: 1, reason: 'finished' });
      listeners[0]?.lost({ detail: 'SIGKILL' });
      await sleep(1);
      thread.start('stepSize', 2, params);
      assert.deepEqual([received.length, listeners.length, thread.isNewTo('tangent')], [1, 2, true]);
    });
  });
});
