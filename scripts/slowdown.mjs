import { spawn } from 'node:child_process';
import os from 'node:os';

/** How many times slower than usual the processor is for the end-to-end tests with --slow. */
const SLOWNESS = 4;
/**
 * Threads that only keep a core busy, for each core. Beside them and the processes that each of two files of tests keeps busy,
 * a process has half of a core or less. The browser slows its pages' main threads down by itself, to half of what is left; it
 * cannot slow down its workers, nor the server, the extension's host and its threads.
 */
const BUSY_THREADS_PER_CORE = 1;

/** The environment variable that tells the end-to-end tests how much slower than usual all is. */
const variable = 'E2E_SLOWNESS';

const keepBusy = `
const { Worker } = require('node:worker_threads');
for (let i = 0; i < Number(process.argv[1]); i++) new Worker('for (;;);', { eval: true });
process.stdin.on('end', () => process.exit()).resume();
`;

/** Does `work` on a slowed processor: gives it the environment that its processes are to have, and returns what it returns. */
export async function slowedDown(work) {
  const threads = BUSY_THREADS_PER_CORE * os.availableParallelism();
  // It ends when its input does, so also when this process was killed.
  const busy = spawn(process.execPath, ['-e', keepBusy, String(threads)], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => busy.once('exit', resolve));
  try {
    return await work({ [variable]: String(SLOWNESS) });
  } finally {
    busy.stdin.end();
    await ended;
  }
}
