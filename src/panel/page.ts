import type { ElsewhereMessage, ToWebview } from '#protocol';
import { parseIntent } from './intent';
import type { Session } from './session/session';
import type { Member } from './session/sessionParts';

export interface PageParts {
  readonly post: (message: ToWebview) => void;
  /** The learner wants to see here what stands in a tab. */
  readonly showHere?: () => void;
  /** The learner wants to see here what comes after the session's view in the story. */
  readonly showNext: (session: Session) => void;
  /** The learner wants to see the session's function in its file. */
  readonly openSource: (session: Session) => void;
  readonly log: (message: string) => void;
}

/**
 * The host's end of a webview. The page in it may vanish (hidden) and come back at any time; when it says `ready`, all that it
 * needs is said again.
 */
export class Page {
  #isReady = false;
  #session: Session | undefined;
  #member: Member | undefined;
  /** What is said in place of the session, which goes on with this page as one of its own. */
  #elsewhere: ElsewhereMessage | undefined;
  /** When the page sent the newest params that were heard from it. */
  #heard = 0;

  constructor(private readonly parts: PageParts) {}

  get session(): Session | undefined {
    return this.#session;
  }

  /** Shows a session from now on, or says where it stands. */
  show(session: Session, elsewhere?: ElsewhereMessage): void {
    const isNew = session !== this.#session;
    const wasElsewhere = this.#elsewhere !== undefined;
    this.#elsewhere = elsewhere;
    if (isNew) {
      const before = this.#member;
      this.#session = session;
      this.#member = session.join((message) => this.#hear(session, message));
      before?.leave();
    }
    if (isNew || wasElsewhere !== (elsewhere !== undefined)) this.#replay();
  }

  /** Belongs to no session any more. */
  leave(): void {
    const member = this.#member;
    this.#session = undefined;
    this.#member = undefined;
    member?.leave();
  }

  /** Until the page says `ready` again. */
  gone(): void {
    this.#isReady = false;
  }

  /** A message from the page, of any shape. */
  handle(message: unknown): void {
    const intent = parseIntent(message);
    if (!intent) {
      return this.parts.log(`page: a message of unknown shape was ignored: ${JSON.stringify(message)}`);
    }
    switch (intent.type) {
      case 'ready':
        this.#isReady = true;
        return this.#replay();
      case 'showHere':
        return this.parts.showHere?.();
      case 'next':
        return this.#session && this.parts.showNext(this.#session);
      case 'openSource':
        return this.#session && this.parts.openSource(this.#session);
      case 'crashed':
        return this.parts.log(`page: ${intent.message}`);
      case 'setParams':
        this.#heard = intent.sentAt ?? this.#heard;
        return this.#member?.handle(intent);
      default:
        this.#member?.handle(intent);
    }
  }

  #hear(session: Session, message: ToWebview): void {
    if (!this.#isReady || session !== this.#session || this.#elsewhere) return;
    this.parts.post(message.type === 'params' ? { ...message, heard: this.#heard } : message);
  }

  #replay(): void {
    if (!this.#isReady) return;
    if (this.#elsewhere) this.parts.post(this.#elsewhere);
    else this.#member?.replay();
  }
}
