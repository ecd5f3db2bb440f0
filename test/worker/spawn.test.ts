import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, describe, it } from 'node:test';
import type { FromWorker, Params } from '#protocol';
import { EngineThread } from '../../src/worker/spawn';

const params: Params<'stepSize'> = { formula: 'x', x: 0, h: 1, method: 'central', precision: 'float64' };
let thread: EngineThread | undefined;

afterEach(() => thread?.dispose());

/** A thread of a fixture, and the next message it gives. */
function spawn(fixture: string, deadline?: number) {
  const waiting: ((message: FromWorker) => void)[] = [];
  const received: FromWorker[] = [];
  thread = new EngineThread({
    file: path.join(import.meta.dirname, '../fixtures/threads', fixture),
    data: { media: '', strings: {} },
    receive: (message) => {
      const take = waiting.shift();
      if (take) take(message);
      else received.push(message);
    },
    ...(deadline ? { deadline } : {}),
  });
  const next = () =>
    new Promise<FromWorker>((resolve) => {
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
    assert.deepEqual(await next(), { type: 'frame', view: 'stepSize', run: 7, frame: { x: 7 }, elapsed: 0 });
    assert.deepEqual(await next(), { type: 'ended', run: 7, reason: 'finished' });
  });

  it('ends a thread that never comes back, says so, and starts another', async () => {
    const { thread, next } = spawn('hangs.cjs', 2000);
    thread.start('stepSize', 1, { ...params, x: 1 });
    const failed = await next();
    assert.ok(failed.type === 'failed');
    assert.equal(failed.run, 1);
    assert.match(failed.message, /took longer than 2 seconds and was stopped/);
    thread.start('stepSize', 2, params);
    assert.deepEqual(await next(), { type: 'ended', run: 2, reason: 'finished' });
  });

  it('also when a newer start waits behind the one that hangs', async () => {
    const { thread, next } = spawn('hangs.cjs', 2000);
    thread.start('stepSize', 1, { ...params, x: 1 });
    thread.start('stepSize', 2, params);
    const failed = await next();
    assert.deepEqual([failed.type, failed.run], ['failed', 2]);
  });

  it('says when the thread ended by itself, and starts another at the next start', async () => {
    const { thread, next } = spawn('dies.cjs');
    for (const run of [1, 2]) {
      thread.start('stepSize', run, params);
      const failed = await next();
      assert.ok(failed.type === 'failed');
      assert.equal(failed.run, run);
      assert.match(failed.message, /ended unexpectedly/);
      assert.match(failed.detail ?? '', /exit code 3/);
    }
  });
});
