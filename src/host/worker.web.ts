import { asksForTooMuch } from '../thread/limits';
import type { ThreadData } from '../thread/threadData';
import type { Thread, ThreadListeners } from './threads';

/**
 * A thread in a worker. From the address of a remote extension a browser starts none (VS Code's issue 168942), so the program
 * is read, which takes a moment, and started as a Blob of its text; what is posted meanwhile waits.
 */
export function startWorker<ToThread extends object, FromThread>(
  readProgram: () => PromiseLike<Uint8Array>,
  data: ThreadData,
  listeners: ThreadListeners<FromThread>,
): Thread<ToThread> {
  let hasEnded = false;
  let end = () => {
    hasEnded = true;
  };
  const waiting: (ThreadData | ToThread)[] = [data];
  let post = (message: ToThread): void => void waiting.push(message);
  const begin = (program: Uint8Array) => {
    if (hasEnded) return;
    const { worker, remove } = workerOf(program);
    listen(worker, listeners);
    post = (message) => worker.postMessage(message);
    end = remove;
    for (const message of waiting) worker.postMessage(message);
  };
  readProgram()
    .then(begin)
    .then(undefined, (error: unknown) => {
      if (!hasEnded) listeners.lost({ detail: String(error) });
    });
  return { post: (message) => post(message), end: () => end() };
}

function workerOf(program: Uint8Array) {
  const address = URL.createObjectURL(new Blob([program as BlobPart], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const remove = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  return { worker, remove };
}

/** A worker does not tell that it has ended, but what ended it. */
function listen<FromThread>(worker: Worker, { receive, lost }: ThreadListeners<FromThread>): void {
  worker.onmessage = ({ data }) => receive(data);
  worker.onmessageerror = () => lost({ detail: 'a message of the thread could not be read' });
  worker.onerror = (event) => {
    event.preventDefault(); // it is told here, and is no error of the host
    const detail = `${event.message} (${event.lineno}:${event.colno})`;
    lost({ detail, outOfMemory: asksForTooMuch(event.message) });
  };
}
