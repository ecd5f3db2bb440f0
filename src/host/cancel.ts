/** Like VS Code's CancellationToken, which may stand in its place. */
export interface CancelToken {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => { dispose(): void };
}

/** A token, and the word that cancels what it was given to. */
export class CancelSource implements CancelToken {
  #listeners: Set<() => void> | undefined = new Set();

  get isCancellationRequested(): boolean {
    return this.#listeners === undefined;
  }

  readonly onCancellationRequested = (listener: () => void) => {
    this.#listeners?.add(listener);
    return { dispose: () => void this.#listeners?.delete(listener) };
  };

  cancel(): void {
    const listeners = this.#listeners ?? [];
    this.#listeners = undefined;
    for (const listener of listeners) listener();
  }
}
