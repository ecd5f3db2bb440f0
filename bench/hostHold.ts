// How long the extension host's thread is held at a time, idle and while a network trains: the engine runs in a
// thread of its own, so training should hold no command, hint or other extension up. Measured from inside, by a small
// companion extension in the same host that watches its event loop. Wall time includes the machine's own jitter (a busy
// core makes the thread wait); what the thread itself computed between two turns of its loop, where the system tells
// (Linux), is what a learner's other extensions lose to us.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, until } from '../test/e2e/harness';

const seconds = 8;

const companion = {
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
    // Nanoseconds that the main thread has run on a core: the first number of its schedstat.
    const statistics = process.platform === 'linux' ? openSync('/proc/self/task/' + process.pid + '/schedstat') : -1;
    const buffer = Buffer.alloc(64);
    const computed = () =>
      statistics < 0 ? NaN : parseInt(buffer.toString('latin1', 0, readSync(statistics, buffer, 0, 64, 0))) / 1e6;
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
        const line = [Date.now(), delay.max / 1e6, performance.eventLoopUtilization(now, last).utilization, longest].join(' ');
        last = now;
        longest = 0;
        delay.reset();
        appendFile(join(__dirname, 'holds.txt'), line + '\\n', () => {});
      }, 100);
    };
  `,
};

const workbench = await openWorkbench({ companion });
try {
  const log = path.join(workbench.workspace, '../data/extensions/companion/holds.txt');
  const training = await workbench.open('training');
  await until('the companion extension', async () => readFileSync(log, 'utf8').length > 0, 60_000);
  await sleep(5_000); // let the window finish starting
  await report(log, 'idle');
  for (const method of ['backprop', 'numerical differentiation']) {
    await train(training, method);
    await report(log, `training by ${method}`);
    await training.getByRole('button', { name: 'Stop' }).click();
    await sleep(1_000);
  }
} finally {
  await workbench.dispose();
}

async function train(view: FrameLocator, method: string): Promise<void> {
  await view.locator('vscode-dropdown[aria-label="gradient by"]').click();
  await view.getByRole('option', { name: method, exact: true }).click();
  await view.getByRole('button', { name: 'Train' }).click();
  const begun = /iteration [1-9]/;
  await until('the first iterations', async () =>
    begun.test(await view.locator('.progress-text').innerText()),
  );
}

/** Watches for some seconds and prints how long the thread was held at most, and how much of the time it worked. */
async function report(log: string, name: string): Promise<void> {
  const start = Date.now();
  await sleep(seconds * 1_000);
  const rows = readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
    .filter(([time = 0]) => time >= start + 200);
  const holds = rows.map(([, max = Number.NaN]) => max).sort((a, b) => a - b);
  const usual = holds[Math.floor(holds.length / 2)] ?? Number.NaN;
  const worked = rows.reduce((sum, [, , part = Number.NaN]) => sum + part, 0) / rows.length;
  const computing = Math.max(...rows.map(([, , , longest = Number.NaN]) => longest));
  console.log(
    `${name.padEnd(38)} longest hold ${ms(computing)} of computing (${ms(holds.at(-1))} by the clock, usually ` +
      `${ms(usual)} in a tenth of a second), at work ${(100 * worked).toFixed(1)} % of ${seconds} s`,
  );
}

function ms(time = Number.NaN): string {
  return `${time.toFixed(1)} ms`;
}
