import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { MEMORY_MEGABYTES, OUT_OF_MEMORY } from './limits';

const INTERVAL = 20;
const LIMIT = MEMORY_MEGABYTES * 2 ** 20;

/**
 * A thread beside the engine, in the engine's own process, that ends the process when it holds too much memory or when the
 * process that made it is gone: a computation that never turns its event loop hears neither.
 */
function watch(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > LIMIT) {
      writeSync(2, OUT_OF_MEMORY);
      process.kill(process.pid, 'SIGKILL');
    }
    if (!isAlive(parent)) process.kill(process.pid, 'SIGKILL');
  }, INTERVAL);
}

function isAlive(parent: number): boolean {
  if (process.ppid !== parent) return false;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
}

if (!isMainThread) watch();
