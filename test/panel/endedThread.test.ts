import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Params, SlotFiles, ToWebview, TrainingFrame, TrainingParams } from '#protocol';
import { mediaOf, viewOf, views } from '#views';
import { EngineThread } from '../../src/host/engineThread';
import { startProcess } from '../../src/host/worker.node.js';
import { parseParams } from '../../src/panel/restore';
import { Session } from '../../src/panel/session/session';
import { SuppliedThread } from '../../src/panel/supplied';
import { root } from '../imports';
import { readMedia } from '../media';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gradient-lab-thread-'));
const program = path.join(folder, 'mortal.cjs');
const params: TrainingParams = { ...views.training.defaults, hiddenSize: 20 };

/** The real engine, which ends itself when it is told to rename a run to 'die'. */
before(async () => {
  await build({
    entryPoints: {
      thread: path.join(root, 'src/thread/main.node.ts'),
      guard: path.join(root, 'src/thread/guard.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  writeFileSync(
    program,
    `process.on('message', ({ told }) => {
       if (told?.request?.name === 'die') process.exit(3);
     });
     require('./thread.cjs');`,
  );
});

const threads: EngineThread[] = [];

afterEach(() => {
  for (const thread of threads.splice(0)) thread.dispose();
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A session on real threads, as createSession makes it, with what is kept in a map. */
function connectSession(kept: Map<string, Uint8Array>, wanted: TrainingParams = params) {
  const posted: ToWebview[] = [];
  const thread = new EngineThread({
    makeEngine: (listeners) =>
      startProcess(program, { program: 'runner', strings: {}, language: 'en' }, listeners),
    receive: (message) => supplied.receive(message),
  });
  threads.push(thread);
  const files = (): SlotFiles => ({
    slot: 'checkpoints',
    files: [...kept].map(([name, bytes]) => ({ name: `${name}.npz`, bytes })),
  });
  const supplied = new SuppliedThread({
    thread,
    keeps: () => true,
    supply: async () => ({ files: kept.size > 0 ? [files()] : [], notices: [] }),
    media: mediaOf,
    readMedia,
    deliver: (message) => session.receive(message),
    log: () => undefined,
  });
  const session = new Session(
    {
      engine: {
        start: (view, run, asked) => supplied.start(view, run, asked),
        tell: (run, told) => supplied.tell(run, told),
        stop: (run) => supplied.stop(run),
        write: () => undefined,
      },
      parse: parseParams,
      follows: (view, old, asked) => viewOf(view).follows?.(old, asked) ?? false,
      asAsked: (view, asked, now) => viewOf(view).asAsked?.(asked, now) ?? asked,
      parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
      presets: () => [],
      title: () => 'Training',
      next: () => undefined,
      defaults: () => params,
      handOver: () => undefined,
      keep: ({ name, bytes }) => void (bytes ? kept.set(name, bytes) : kept.delete(name)),
      openFiles: () => undefined,
      parseSlot: () => undefined,
      texts: () => [],
      useChosen: () => undefined,
      strings: () => ({}),
      remember: () => undefined,
      whyNotStarted: () => 'They ended the engine.',
      abandoned: () => undefined,
      log: () => undefined,
    },
    'training',
    wanted satisfies Params,
  );
  const page = session.join((message) => posted.push(message));
  page.replay();
  const ask = (request: object) => page.handle({ type: 'request', request });
  const patiently = async <T>(what: string, look: () => T | undefined): Promise<T> => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`Waited for ${what}; the last was ${JSON.stringify(posted.at(-1))?.slice(0, 200)}.`);
  };
  const until = (what: string, holds: (frame: TrainingFrame) => boolean) =>
    patiently(what, () => {
      const frame = posted.findLast((message) => message.type === 'frame')?.frame as
        | TrainingFrame
        | undefined;
      return frame && holds(frame) ? frame : undefined;
    });
  const failure = () =>
    patiently('a failure', () => posted.findLast((message) => message.type === 'failed')?.message);
  const close = () => supplied.close().then(() => thread.dispose());
  return { posted, ask, until, failure, close };
}

describe('a training in the middle of which something ends', () => {
  it('goes on where it was kept after its thread has ended, which is said in a sentence', async () => {
    const kept = new Map<string, Uint8Array>();
    const { ask, until, failure, posted } = connectSession(kept);
    await until('the untrained net', ({ resting }) => resting);
    ask({ type: 'go' });
    await until('some steps', ({ iteration }) => iteration > 20);
    ask({ type: 'pause' });
    const paused = await until('a pause', ({ resting, state }) => resting && state === 'paused');
    ask({ type: 'go' });
    await until('more steps', ({ iteration }) => iteration > paused.iteration + 3);
    ask({ type: 'rename', id: 'x', name: 'die' });
    assert.match(await failure(), /The numeric engine ended unexpectedly/);
    posted.length = 0;
    ask({ type: 'step' });
    const again = await until(
      'the run that was kept',
      ({ resting, iteration }) => resting && iteration > paused.iteration,
    );
    assert.deepEqual(again.band.mean.slice(0, paused.iteration), paused.band.mean);
  });

  it('loses nothing that was kept when its panel is closed, or when a kept file is spoilt meanwhile', async () => {
    const kept = new Map<string, Uint8Array>();
    const first = connectSession(kept);
    await first.until('the untrained net', ({ resting }) => resting);
    first.ask({ type: 'step' });
    await first.until('a step', ({ resting, iteration }) => resting && iteration === 1);
    first.ask({ type: 'go' });
    await first.until('more steps', ({ iteration }) => iteration > 3);
    await first.close();
    const { iteration } = await first.until('the last frame', () => true);
    assert.equal(kept.size, 1);
    kept.set('spoilt', new Uint8Array([80, 75, 3, 4, 0]));
    const second = connectSession(kept);
    const frame = await second.until('the run that was kept', ({ resting }) => resting);
    assert.ok(frame.iteration >= iteration, `${frame.iteration} were kept of the ${iteration} shown`);
    assert.match(frame.sentence, /could not be read and was left out/);
    assert.equal(kept.size, 1, 'the spoilt one is set aside');
  });
});
