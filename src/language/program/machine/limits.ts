import { Failure } from '../failure';
import type { Held } from './held';

export interface LimitOptions {
  /** Of an ask; a run has none. */
  readonly steps?: number;
  readonly depth?: number;
  /** Of one value. */
  readonly bytes?: number;
  /** Of all values that are held at once. */
  readonly live?: number;
  readonly printed?: number;
}

/** What a step may make without saying so: a small object. */
const BYTES_A_STEP = 64;
/** So much of others' work may one step do before the machine has its turn: a few milliseconds. */
const WORK_A_TURN = 50_000;
/** What is held is counted anew after so large a part more of what may be, or it would be counted all the time. */
const COUNTED_AFTER = 1 / 8;

/** What a program may take; beyond it a sentence says where it stood. */
export class Limits {
  readonly depth: number;
  /** Has the machine to take its turn before it goes on? */
  isDue = false;
  readonly #mostSteps: number;
  #steps: number;
  readonly #bytes: number;
  readonly #live: number;
  readonly #printed: number;
  #taken = 0;
  #said = 0;
  #work = 0;
  /** At most so many bytes are held. */
  #claimed = 0;
  #counted: number;
  /** Of what was claimed at most so many bytes are long texts and ints. */
  #long = 0;
  /** What natives at work hold that nobody else sees. */
  #held = 0;

  constructor({
    steps = Number.POSITIVE_INFINITY,
    depth = 1000,
    bytes = 2 ** 26,
    live = 2 ** 28,
    printed = 10_000_000,
  }: LimitOptions = {}) {
    this.depth = depth;
    this.#mostSteps = steps;
    this.#steps = steps;
    this.#bytes = bytes;
    this.#live = live;
    this.#printed = printed;
    this.#counted = live;
  }
  get taken(): number {
    return this.#taken;
  }
  /** Begins anew to count; up to `most` steps, where those are fewer than it has. */
  reset(most = this.#mostSteps): void {
    this.#steps = Math.min(most, this.#mostSteps);
    this.#taken = 0;
    this.#said = 0;
    this.#work = 0;
    this.#held = 0;
    this.isDue = this.#claimed >= this.#counted;
  }
  spend(steps: number): void {
    this.#taken += steps;
    if (this.#taken > this.#steps) throw new Failure('tooManySteps', this.#steps);
    this.#count(steps * BYTES_A_STEP);
  }
  /** What a step does beside itself, in steps: arrays and lists at work. */
  work(steps: number): void {
    this.#work += steps;
    if (this.#work >= WORK_A_TURN) this.isDue = true;
    this.#taken += steps;
    if (this.#taken > this.#steps) throw new Failure('tooManySteps', this.#steps);
  }
  /** Asks for the memory of one value. */
  claim(bytes: number): void {
    if (bytes > this.#bytes) throw new Failure('tooLarge');
    this.#long += bytes;
    this.#count(bytes);
  }
  /** Asks for memory that only a native at work sees, until it says how much it lets go. */
  hold(bytes: number): void {
    this.#held += bytes;
    if (this.#held > this.#live) throw new Failure('tooMuchHeld', megabytes(this.#live));
    if (bytes > 0) this.#count(bytes);
  }
  #count(bytes: number): void {
    this.#claimed += bytes;
    if (this.#claimed >= this.#counted) this.isDue = true;
  }
  /** Between two steps: `measure` counts what the program can reach. */
  takeTurn(measure: (most: number) => Held): void {
    this.isDue = false;
    this.#work = 0;
    if (this.#claimed < this.#counted) return;
    const { bytes, long } = measure(this.#live);
    this.#long = Math.min(this.#long, long);
    this.#claimed = bytes + this.#long + this.#held;
    this.#counted = Math.max(this.#live, this.#claimed + this.#live * COUNTED_AFTER);
    if (this.#claimed > this.#live) throw new Failure('tooMuchHeld', megabytes(this.#live));
  }
  print(characters: number): void {
    this.#said += characters;
    if (this.#said > this.#printed) throw new Failure('tooMuchPrinted', this.#printed);
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
