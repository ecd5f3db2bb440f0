/** A set of whole numbers from 0 up, as one bit each: the union of two takes a 32nd of the steps that it takes with sets. */
export class Bits {
  #words = new Uint32Array(0);

  has(value: number): boolean {
    return (((this.#words[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;
  }

  add(value: number): void {
    this.#reach((value >>> 5) + 1);
    this.#words[value >>> 5] = (this.#words[value >>> 5] as number) | (1 << (value & 31));
  }

  addAll(other: Bits): void {
    const words = other.#words;
    this.#reach(words.length);
    for (let at = 0; at < words.length; at++)
      this.#words[at] = (this.#words[at] as number) | (words[at] as number);
  }

  /** Its numbers, the least first. */
  *[Symbol.iterator](): Generator<number, void, void> {
    for (const [at, word] of this.#words.entries())
      for (let left = word; left !== 0; left &= left - 1) yield 32 * at + 31 - Math.clz32(left & -left);
  }

  #reach(words: number): void {
    if (words <= this.#words.length) return;
    const before = this.#words;
    this.#words = new Uint32Array(words);
    this.#words.set(before);
  }
}
