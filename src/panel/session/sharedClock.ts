import type { PlayClock, ToWebview } from '#protocol';
import type { Post } from './sessionParts';

/** The pages that show a session, as far as its clock needs them. */
interface ClockPages {
  readonly all: Iterable<Post>;
  readonly tell: (message: ToWebview, except?: Post) => void;
}

/** The clock of a session, which every page may set: where it is now each of them tells by itself. */
export class SharedClock {
  #clock: PlayClock | undefined;
  /** The page that set it last. */
  #leader: Post | undefined;

  constructor(private readonly pages: ClockPages) {}

  set(clock: PlayClock, from: Post): void {
    this.#clock = clock;
    this.#leader = from;
    this.pages.tell({ type: 'clock', clock, leads: false }, from);
  }

  /** Another page leads in place of one that has left. */
  left(post: Post): void {
    if (post !== this.#leader) return;
    [this.#leader] = this.pages.all;
    if (this.#leader) this.replay(this.#leader);
  }

  /** The view begins anew. */
  forget(): void {
    this.#clock = undefined;
    this.#leader = undefined;
  }

  replay(post: Post): void {
    if (this.#clock) post({ type: 'clock', clock: this.#clock, leads: post === this.#leader });
  }
}
