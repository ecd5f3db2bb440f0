import type { ThreadData } from '../thread/threadData';

/** Milliseconds in which a thread begins: a process is started, in a browser its program is read first. */
export const PATIENCE = 20_000;

/** A program that runs beside the host, in a process or a worker of its own. */
export interface Thread<Message> {
  readonly post: (message: Message) => void;
  readonly end: () => void;
}

export interface ThreadListeners<Message> {
  readonly receive: (message: Message) => void;
  /** It has ended, by our hand or by itself. */
  readonly lost: (how: Lost) => void;
}

export interface Lost {
  /** For the log. */
  readonly detail: string;
  readonly outOfMemory?: boolean;
}

/** How the host that the extension runs on starts a thread, which is given its data before any message. */
export type StartThread = <ToThread extends object, FromThread>(
  data: ThreadData,
  listeners: ThreadListeners<FromThread>,
) => Thread<ToThread>;
