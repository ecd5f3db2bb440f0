import { Failure } from '../failure';

export interface LimitOptions {
  /** Of an ask; a run has none. */
  readonly steps?: number;
  readonly depth?: number;
  readonly bytes?: number;
  readonly printed?: number;
}

/** What a program may take; beyond it a sentence says where it stood. */
export class Limits {
  readonly depth: number;
  readonly #steps: number;
  readonly #bytes: number;
  readonly #printed: number;
  #taken = 0;
  #said = 0;

  constructor({
    steps = Number.POSITIVE_INFINITY,
    depth = 1000,
    bytes = 2 ** 26,
    printed = 10_000_000,
  }: LimitOptions = {}) {
    this.depth = depth;
    this.#steps = steps;
    this.#bytes = bytes;
    this.#printed = printed;
  }
  reset(): void {
    this.#taken = 0;
    this.#said = 0;
  }
  spend(steps: number): void {
    this.#taken += steps;
    if (this.#taken > this.#steps) throw new Failure('tooManySteps', this.#steps);
  }
  /** Asks for the memory of one value. */
  claim(bytes: number): void {
    if (bytes > this.#bytes) throw new Failure('tooLarge');
  }
  print(characters: number): void {
    this.#said += characters;
    if (this.#said > this.#printed) throw new Failure('tooMuchPrinted', this.#printed);
  }
}
