import type * as vscode from 'vscode';
import type { Params, ViewId } from '#protocol';

export interface Opened {
  readonly view: ViewId;
  readonly params: Params;
  /** They ended their engine: they are not started again by themselves. */
  readonly engineEnded?: boolean;
}

const KEY = 'lastUsed';

/** While a point is dragged params change with each frame: they are stored once in so many milliseconds, the last ones always. */
const INTERVAL = 250;

/** The view used last in this workspace, kept over restarts; the side panel follows it. */
export class LastUsed implements vscode.Disposable {
  readonly #listeners = new Set<(opened: Opened) => void>();
  /** What is to be stored, under its key. */
  readonly #waiting = new Map<string, unknown>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly state: vscode.Memento,
    private readonly log: (message: string) => void,
  ) {}

  /** As it was stored, unchecked. */
  get stored(): unknown {
    return this.#get(KEY);
  }

  /** A view was opened, or came to the front. */
  opened(opened: Opened): void {
    this.remember(opened);
    for (const listener of this.#listeners) listener(opened);
  }

  /** The params of the view in use changed. What waits is plain at once, so that it reads as what was stored does. */
  remember(opened: Opened): void {
    const plain: unknown = JSON.parse(JSON.stringify(opened));
    this.#waiting.set(KEY, plain);
    this.#waiting.set(`${KEY}.${opened.view}`, plain);
    if (this.#pause === undefined || opened.engineEnded) this.#store();
  }

  /** How a view was when it was used last, as it was stored, unchecked. */
  storedOf(view: ViewId): unknown {
    return this.#get(`${KEY}.${view}`);
  }

  onOpened(listener: (opened: Opened) => void): void {
    this.#listeners.add(listener);
  }

  dispose(): void {
    this.#listeners.clear();
    this.#store();
    clearTimeout(this.#pause);
  }

  #get(key: string): unknown {
    return this.#waiting.has(key) ? this.#waiting.get(key) : this.state.get(key);
  }

  #store(): void {
    clearTimeout(this.#pause);
    for (const [key, value] of this.#waiting) this.#update(key, value);
    this.#waiting.clear();
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#waiting.size > 0) this.#store();
    }, INTERVAL);
  }

  #update(key: string, value: unknown): void {
    this.state
      .update(key, value)
      .then(undefined, (error: unknown) => this.log(`${key} is not remembered: ${String(error)}`));
  }
}
