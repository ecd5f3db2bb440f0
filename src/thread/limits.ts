/** V8's heap in an engine's process: beyond it V8 aborts the process. */
export const HEAP_MEGABYTES = 512;

/** All that an engine's process may hold; the guard looks often enough for it to stay below 1 GB. */
export const MEMORY_MEGABYTES = 850;

/** What the guard writes as the last words of a process that holds more. V8's own are "... out of memory". */
export const OUT_OF_MEMORY = 'out of memory';

/** Whether an error says that more memory was asked for than there is: V8 has a RangeError for each kind. */
export function asksForTooMuch(message: string): boolean {
  return /allocation failed|invalid (?:typed )?array length|invalid string length|maximum memory size|out of memory/i.test(
    message,
  );
}
