import { serve } from './serve';
import type { ThreadData } from './threadData';

const turns = new MessageChannel();
const turned: (() => void)[] = [];
turns.port1.onmessage = () => turned.shift()?.();

/** A message to oneself stands behind those of the host; a timer would be held back to 4 ms. */
function turn(callback: () => void): void {
  turned.push(callback);
  turns.port2.postMessage(undefined);
}

/** The first message is what the worker is given; all others are for the program. */
addEventListener(
  'message',
  ({ data }: MessageEvent<ThreadData>) => {
    const receive = serve(data, {
      post: (message) => postMessage(message),
      turn,
      later: (callback, milliseconds) => void setTimeout(callback, milliseconds),
    });
    addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
  },
  { once: true },
);
