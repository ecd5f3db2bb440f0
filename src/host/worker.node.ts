import { type ChildProcess, fork } from 'node:child_process';
import { HEAP_MEGABYTES, OUT_OF_MEMORY } from '../thread/limits';
import type { ThreadData } from '../thread/threadData';
import type { Thread, ThreadListeners } from './threads';

/** So many characters of what a process says before it ends are kept for the log. */
const LAST_WORDS = 2000;

/**
 * A thread in a process of its own, as language servers have: V8 aborts the whole process on some allocations, whatever
 * limits a worker thread has. Under Electron the program that runs this one is Node only when it is told to be.
 */
export function startProcess<ToThread extends object, FromThread>(
  file: string,
  data: ThreadData,
  listeners: ThreadListeners<FromThread>,
): Thread<ToThread> {
  const child = fork(file, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastWords = listen(child);
  child.on('message', (message) => listeners.receive(message as FromThread));
  child.once('error', (error) => listeners.lost({ detail: error.stack ?? error.message }));
  child.once('close', (code, signal) => {
    const said = lastWords();
    const outOfMemory = said.includes(OUT_OF_MEMORY);
    listeners.lost({ detail: `${signal ?? `exit code ${code}`} ${said}`.trimEnd(), outOfMemory });
  });
  // A message to a process that has ended is lost with it, which 'close' tells.
  const post = (message: ThreadData | ToThread) => void child.send(message, () => undefined);
  post(data);
  return { post, end: () => void child.kill('SIGKILL') };
}

/** What the process has said last. */
function listen({ stderr }: ChildProcess): () => string {
  let said = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-LAST_WORDS);
  });
  return () => said;
}
