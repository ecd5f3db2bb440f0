import type * as vscode from 'vscode';
import type { Params, ViewId } from '#protocol';

export interface Opened {
  readonly view: ViewId;
  readonly params: Params;
  /** They ended their engine: they are not started again by themselves. */
  readonly engineEnded?: boolean;
}

const KEY = 'lastUsed';

/** The view used last in this workspace, kept over restarts; the side panel follows it. */
export class LastUsed implements vscode.Disposable {
  readonly #listeners = new Set<(opened: Opened) => void>();

  constructor(
    private readonly state: vscode.Memento,
    private readonly log: (message: string) => void,
  ) {}

  /** As it was stored, unchecked. */
  get stored(): unknown {
    return this.state.get(KEY);
  }

  /** A view was opened, or came to the front. */
  opened(opened: Opened): void {
    this.remember(opened);
    for (const listener of this.#listeners) listener(opened);
  }

  /** The params of the view in use changed. */
  remember(opened: Opened): void {
    this.#update(KEY, opened);
    this.#update(`${KEY}.${opened.view}`, opened);
  }

  /** How a view was when it was used last, as it was stored, unchecked. */
  storedOf(view: ViewId): unknown {
    return this.state.get(`${KEY}.${view}`);
  }

  onOpened(listener: (opened: Opened) => void): void {
    this.#listeners.add(listener);
  }

  dispose(): void {
    this.#listeners.clear();
  }

  #update(key: string, value: unknown): void {
    this.state
      .update(key, value)
      .then(undefined, (error: unknown) => this.log(`${key} is not remembered: ${String(error)}`));
  }
}
