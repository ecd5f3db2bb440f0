import type { ViewId } from '#protocol';
import type { Opened } from '../support/lastUsed';
import type { Session } from './session/session';

/** A session with what it needs, as it is made. */
export interface OpenSession {
  readonly session: Session;
  /** Resolves when what is to be kept was handed over. */
  readonly close: () => Promise<void>;
}

/** The session in which the side panel follows the cursor stands beside that of the same view. */
type Key = ViewId | `followed ${ViewId}`;

/** The sessions of this window: one for each view that has a page, and one that follows the cursor. */
export class Sessions {
  readonly #open = new Map<Key, OpenSession>();

  constructor(
    private readonly make: (opened: Opened, abandoned: () => void, isFollowed: boolean) => OpenSession,
    /** Lets what closes go on, and tells what becomes of it. */
    private readonly inBackground: (work: Promise<void>) => void,
  ) {}

  find(view: ViewId): Session | undefined {
    return this.#open.get(view)?.session;
  }

  /** The session of a view as it goes on; where there is none, one that begins as `opened` says. */
  of(opened: Opened): Session {
    return this.#session(opened.view, opened);
  }

  /** The session of a view in which the cursor is followed: no tab shares it, and nothing of it is remembered. */
  followed(opened: Opened): Session {
    return this.#session(`followed ${opened.view}`, opened);
  }

  #session(key: Key, opened: Opened): Session {
    const found = this.#open.get(key)?.session;
    if (found) return found;
    const made = this.make(opened, () => this.inBackground(this.#close(key, made)), key !== opened.view);
    this.#open.set(key, made);
    return made.session;
  }

  /** Those that go on. */
  get all(): readonly Session[] {
    return [...this.#open.values()].map(({ session }) => session);
  }

  /** Closes them all. */
  async close(): Promise<void> {
    await Promise.all([...this.#open].map(([key, open]) => this.#close(key, open)));
  }

  async #close(key: Key, open: OpenSession): Promise<void> {
    if (this.#open.get(key) === open) this.#open.delete(key);
    await open.close();
  }
}
