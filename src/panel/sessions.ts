import type { ViewId } from '#protocol';
import type { Opened } from '../support/lastUsed';
import type { Session } from './session/session';

/** A session with what it needs, as it is made. */
export interface OpenSession {
  readonly session: Session;
  /** Resolves when what is to be kept was handed over. */
  readonly close: () => Promise<void>;
}

/** The sessions of this window: one for each view that has a page. */
export class Sessions {
  readonly #open = new Map<ViewId, OpenSession>();

  constructor(
    private readonly make: (opened: Opened, abandoned: () => void) => OpenSession,
    /** Lets what closes go on, and tells what becomes of it. */
    private readonly inBackground: (work: Promise<void>) => void,
  ) {}

  find(view: ViewId): Session | undefined {
    return this.#open.get(view)?.session;
  }

  /** The session of a view as it goes on; where there is none, one that begins as `opened` says. */
  of(opened: Opened): Session {
    const found = this.find(opened.view);
    if (found) return found;
    const made = this.make(opened, () => this.inBackground(this.#close(opened.view, made)));
    this.#open.set(opened.view, made);
    return made.session;
  }

  /** Those that go on. */
  get all(): readonly Session[] {
    return [...this.#open.values()].map(({ session }) => session);
  }

  /** Closes them all. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map(([view, open]) => this.#close(view, open)));
  }

  async #close(view: ViewId, open: OpenSession): Promise<void> {
    if (this.#open.get(view) === open) this.#open.delete(view);
    await open.close();
  }
}
