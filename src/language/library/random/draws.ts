/** A generator of random numbers. */
interface Source<Snapshot = unknown> {
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

/** What a program draws from its generators, so that each call of a function of it can draw the same. */
export class Draws {
  readonly #sources = new Set<Source>();
  readonly #kept = new Map<Source, unknown>();
  readonly #moved = new Set<Source>();
  readonly #seeded = new Set<Source>();
  #isFree = false;

  /** Was anything drawn, since `again` or `watch`, from a generator that was not seeded since `again`? */
  get isFree(): boolean {
    return this.#isFree;
  }

  add(source: Source): void {
    this.#sources.add(source);
  }

  drew(source: Source): void {
    this.#moved.add(source);
    if (!this.#seeded.has(source)) this.#isFree = true;
  }

  seeded(source: Source): void {
    this.#moved.add(source);
    this.#seeded.add(source);
  }

  /** A generator begins anywhere, as by a seed of None. */
  unseeded(source: Source): void {
    this.#moved.add(source);
    this.#seeded.delete(source);
  }

  /** From here on only what is drawn anew counts for `isFree`. */
  watch(): void {
    this.#isFree = false;
  }

  /** From here on `again` leads back to here. */
  keep(): void {
    for (const source of this.#sources) this.#kept.set(source, source.snapshot());
    this.#sources.clear();
    this.#clear();
  }

  again(): void {
    for (const source of this.#moved) {
      const kept = this.#kept.get(source);
      if (kept !== undefined) source.restore(kept);
    }
    this.#sources.clear();
    this.#clear();
  }

  #clear(): void {
    this.#moved.clear();
    this.#seeded.clear();
    this.#isFree = false;
  }
}
