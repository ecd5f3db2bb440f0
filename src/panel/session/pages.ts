import type { ToWebview } from '#protocol';
import type { Post } from './sessionParts';
import { SharedClock } from './sharedClock';

/** The pages that show a session, each by what it hears. */
export class Pages {
  readonly clock = new SharedClock(this);
  /** The number tells a page's gestures from those of another. */
  readonly #numbers = new Map<Post, number>();
  #joined = 0;
  #owed: (() => ToWebview) | undefined;

  get isEmpty(): boolean {
    return this.#numbers.size === 0;
  }

  get all(): Iterable<Post> {
    return this.#numbers.keys();
  }

  add(post: Post): void {
    this.#joined += 1;
    this.#numbers.set(post, this.#joined);
  }

  /** False where it had left before. */
  remove(post: Post): boolean {
    const was = this.#numbers.delete(post);
    if (was) this.clock.left(post);
    return was;
  }

  /** A gesture of a page, as no other page has it. */
  gestureOf(post: Post, gesture: number | undefined): string | undefined {
    return gesture === undefined ? undefined : `${this.#numbers.get(post)}/${gesture}`;
  }

  /** Says to all what `make` makes, together with what is said to all next. */
  owe(make: () => ToWebview): void {
    this.#owed = make;
  }

  /** Says it to all, or to all but one. */
  tell(message: ToWebview, except?: Post): void {
    const owed = except ? undefined : this.#owed?.();
    if (owed) this.#owed = undefined;
    for (const post of this.#numbers.keys()) {
      if (post === except) continue;
      if (owed) post(owed);
      post(message);
    }
  }

  /** Says it to a page that may have left meanwhile. */
  tellOne(post: Post | undefined, message: ToWebview): void {
    if (post && this.#numbers.has(post)) post(message);
  }
}
