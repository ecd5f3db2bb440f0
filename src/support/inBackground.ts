import { log } from './log';

/** Lets something go on that nobody waits for; that it failed is told in the log. */
export function inBackground(work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) =>
    log(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
