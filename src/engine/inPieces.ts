/** Long work as a generator that yields between pieces of a few milliseconds, so that others have their turn; returns what it made. */
export type InPieces<T> = Generator<void, T, void>;

/** The same work without pauses. */
export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
