import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { setTimeout as sleep, setImmediate as turned } from 'node:timers/promises';
import { build } from 'esbuild';
import { createRandom } from '#engine';
import { startProcess } from '../../src/host/worker.node.js';
import { root } from '../imports';
import { pass } from './pass';
import { Questioning } from './questioning';
import { SimulatedThread } from './simulatedThread';

const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1);
/** Longer than any test. */
const NEVER = 1e9;

const folder = mkdtempSync(path.join(os.tmpdir(), 'gradient-lab-questions-'));
const program = path.join(folder, 'analyst.cjs');

before(() =>
  build({
    entryPoints: [path.join(root, 'test/host/troubledAnalyst.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  }),
);
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every outcome is to have been seen, and threads that were replaced. */
function assertAll({ answered, refused, dropped, threads }: Awaited<ReturnType<Questioning['ask']>>): void {
  assert.equal(answered + refused + dropped, 1000);
  assert.ok(
    answered > 400 && refused > 30 && dropped > 80 && threads > 10,
    `${answered}, ${refused}, ${dropped}, ${threads}`,
  );
}

describe('a thousand questions with cancels, edits, hangs and crashes', () => {
  for (const seed of SEEDS)
    it(`are each answered, refused or dropped as they should be, none twice: seed ${seed}`, async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      const random = createRandom(seed + 1000);
      const asked = new Set<string>();
      const isFirst = (name: string) => asked.size < asked.add(name).size;
      let threads: SimulatedThread[] = [];
      const questioning = new Questioning({
        seed,
        startThread: (listeners) => {
          const thread = new SimulatedThread(listeners, isFirst);
          threads = [...threads.slice(-2), thread];
          return thread;
        },
        deadlines: { healthy: NEVER, hanging: 32 },
        patience: NEVER,
        pause: async () => {
          for (let i = random.uniform() * 30; i > 1; i--) for (const thread of threads) thread.step(random);
          pass(4);
          await turned();
        },
      });
      assertAll(await questioning.ask(1000));
      mock.timers.reset();
    });

  it('so also in a process that hangs and crashes', async () => {
    const data = { program: 'analyst', strings: {}, language: 'en' } as const;
    const questioning: Questioning = new Questioning({
      seed: 7,
      startThread: (listeners) => startProcess(program, data, listeners),
      deadlines: { healthy: 120_000, hanging: 200 },
      patience: 120_000,
      pause: () => (questioning.waiting > 20 ? sleep(2) : turned()),
    });
    assertAll(await questioning.ask(1000));
  });
});
