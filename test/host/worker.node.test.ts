import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { FromThread, Params, ToThread } from '#protocol';
import { startProcess } from '../../src/host/worker.node.js';
import { root } from '../imports';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gradient-lab-engine-'));
const guard = path.join(folder, 'guard.cjs');
const params: Params<'stepSize'> = {
  source: { kind: 'formula', text: '' },
  values: {},
  axes: [],
  fitValues: {},
  x: 0,
  h: 1,
  method: 'central',
  precision: 'float64',
};

before(async () => {
  await build({
    entryPoints: [path.join(root, 'src/thread/guard.ts')],
    outfile: guard,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Lets an engine of a fixture, with the real guard beside it, do what `way` says until it has ended. */
function devour(way: string) {
  const file = path.join(root, 'test/fixtures/engines/devours.cjs');
  const data = { program: 'runner', strings: {}, language: 'en', guard } as const;
  let peak = 0;
  let watching: NodeJS.Timeout | undefined;
  return new Promise<{ detail: string; outOfMemory?: boolean; peak: number }>((resolve) => {
    const engine = startProcess<ToThread, FromThread>(file, data, {
      lost: (how) => {
        clearInterval(watching);
        resolve({ ...how, peak });
      },
      // Its guard watches.
      receive: ({ runId: pid }) => {
        watching = setInterval(() => {
          peak = Math.max(peak, peakMegabytes(pid));
        }, 2);
        engine.post({
          type: 'start',
          view: 'stepSize',
          runId: 1,
          params: { ...params, source: { kind: 'formula', text: way } },
          files: [],
          media: [],
        });
      },
    });
  });
}

/** The most that a process has held; 0 where the system does not tell. */
function peakMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

describe('startProcess', () => {
  const ways = [
    'a growing array',
    'objects',
    'typed arrays',
    'one typed array',
    'strings',
    'buffers',
    'memory',
  ];
  for (const way of ways) {
    it(`ends an engine that takes all memory by ${way}, alone and below 1 GB`, async () => {
      const before = process.memoryUsage.rss();
      const { detail, outOfMemory, peak } = await devour(way);
      assert.ok(outOfMemory, detail);
      assert.ok(peak < 1000, `${peak} MB`);
      assert.ok(process.memoryUsage.rss() < before + 100e6, 'the process that made it is as it was');
    });
  }

  it('tells an abort from a lack of memory', async () => {
    const { detail, outOfMemory } = await devour('abort');
    assert.equal(outOfMemory, false);
    assert.match(detail, /SIGABRT|134/);
  });
});
