import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * An extension that watches, from inside, the extension host it runs in, ten times a second, and the engines that are
 * started there after it.
 */
export const hostWatch = {
  'package.json': JSON.stringify({
    name: 'event-loop-watch',
    publisher: 'gradient-lab-bench',
    version: '1.0.0',
    engines: { vscode: '^1.95.0' },
    main: './main.cjs',
    activationEvents: ['onStartupFinished'],
  }),
  'main.cjs': `
    const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
    const { appendFile, openSync, readSync } = require('node:fs');
    const { join } = require('node:path');
    const processes = require('node:child_process');
    // Nanoseconds that the main thread has run on a core: the first number of its schedstat.
    const statistics = process.platform === 'linux' ? openSync('/proc/self/task/' + process.pid + '/schedstat') : -1;
    const buffer = Buffer.alloc(64);
    const computed = () =>
      statistics < 0 ? NaN : parseInt(buffer.toString('latin1', 0, readSync(statistics, buffer, 0, 64, 0))) / 1e6;
    const { fork } = processes;
    processes.fork = (file, args, options) =>
      fork(file, args, { ...options, execArgv: [...options.execArgv, '--require', join(__dirname, 'engine.cjs')] });
    exports.activate = () => {
      let longest = 0;
      let before = computed();
      setInterval(() => {
        const now = computed();
        longest = Math.max(longest, now - before);
        before = now;
      }, 1);
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      let last = performance.eventLoopUtilization();
      setInterval(() => {
        const now = performance.eventLoopUtilization();
        const worked = performance.eventLoopUtilization(now, last).utilization;
        const line = [Date.now(), delay.max / 1e6, worked, longest, process.memoryUsage.rss() / 1e6].join(' ');
        last = now;
        longest = 0;
        delay.reset();
        appendFile(join(__dirname, 'host.txt'), line + '\\n', () => {});
      }, 100);
    };
  `,
  'engine.cjs': `
    const { appendFileSync } = require('node:fs');
    const { join } = require('node:path');
    if (require('node:worker_threads').isMainThread) setInterval(() => {
      const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
      const line = [Date.now(), (heapUsed + arrayBuffers) / 1e6, rss / 1e6].join(' ');
      appendFileSync(join(__dirname, 'engine.txt'), line + '\\n');
    }, 100).unref();
  `,
};

export interface HostReport {
  /** Longest times in milliseconds between two turns of the event loop: the three longest of computing... */
  readonly computing: readonly number[];
  /** ...and the longest by the clock. */
  readonly byClock: number;
  /** The share of the time that the thread was at work. */
  readonly worked: number;
  /** The most memory of the extension host, in MB. */
  readonly resident: number;
  /** The most memory of the engine's process, in MB... */
  readonly engineResident: number;
  /** ...and the least of what it holds: what is left after rubbish was collected. */
  readonly engineHeap: number;
}

/** What was seen from `start` to `end`, times of Date.now(). */
export function readHostWatch(workspace: string, start: number, end: number): HostReport {
  const folder = path.join(workspace, '../data/extensions/companion');
  const column = (file: string, at: number): number[] =>
    rowsOf(path.join(folder, file))
      .filter(([time = 0]) => time >= start && time <= end)
      .map((row) => row[at] ?? Number.NaN);
  const worked = column('host.txt', 2);
  return {
    byClock: Math.max(...column('host.txt', 1)),
    worked: worked.reduce((sum, share) => sum + share, 0) / worked.length,
    computing: column('host.txt', 3)
      .sort((a, b) => b - a)
      .slice(0, 3),
    resident: Math.max(...column('host.txt', 4)),
    engineResident: Math.max(...column('engine.txt', 2)),
    engineHeap: Math.min(...column('engine.txt', 1)),
  };
}

function rowsOf(file: string): number[][] {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => line.split(' ').map(Number));
  } catch {
    return []; // nothing written yet
  }
}
