import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { serve } from './serve';
import type { ThreadData } from './threadData';

/** Bundled beside this program. */
const guard = 'guard.cjs';
new Worker(join(__dirname, guard));

/** The first message is what the process is given; all others are for the program. */
process.once('message', (data: ThreadData) => {
  const post = (message: unknown) => process.send?.(message);
  process.on('message', serve(data, { post, turn: setImmediate, later: setTimeout }));
});
process.on('disconnect', () => process.exit());
