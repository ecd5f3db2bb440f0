import type { Extent } from '../../geometry/axisScale';

const isSame = (a: Extent | undefined, b: Extent): boolean =>
  a !== undefined && [0, 1].every((i) => Math.abs((a[i] ?? 0) - (b[i] ?? 0)) <= 1e-9 * Math.abs(b[1] - b[0]));

const isApart = (a: Extent, b: Extent): boolean => a[1] < b[0] || b[1] < a[0];

/**
 * The range of one axis that the learner chose. Where the view hands ranges back, its newest is what counts, but it comes a
 * moment later: until then the axis shows what was asked for, and the answers to what was asked before are passed over.
 */
export class AxisWindow {
  #own: Extent | undefined;
  /** What was asked of the view, the newest last; the first may be what it has answered. */
  #asked: Extent[] = [];
  #whole: Extent | undefined;
  #kind = '';

  /** The range chosen; undefined: all there is. */
  get own(): Extent | undefined {
    return this.#own;
  }

  /** Whether the view was asked for a range that it has not handed back yet. */
  get isWaiting(): boolean {
    const newest = this.#asked.at(-1);
    return newest !== undefined && !isSame(this.#whole, newest);
  }

  /**
   * Takes note of what is drawn now: the kind of the axis, the whole range as the view has it, and whether the view hands
   * ranges back. A range chosen on another kind of axis, or with nothing of what is drawn in it, is given up.
   */
  follow(kind: string, whole: Extent, isHandedBack: boolean): void {
    if (kind !== this.#kind) this.fit();
    this.#kind = kind;
    if (isSame(this.#whole, whole)) return;
    this.#whole = whole;
    if (isHandedBack) this.#answer(whole);
    else if (this.#own && isApart(this.#own, whole)) this.fit();
  }

  /** `asked` is the range as the view is asked for it, with fewer digits. */
  show(range: Extent, asked?: Extent): void {
    this.#own = range;
    if (asked) this.#asked.push(asked);
  }

  fit(): void {
    this.#own = undefined;
    this.#asked = [];
  }

  /** The range chosen stays as exact as it was: else what is zoomed about would wander off, turn by turn. */
  #answer(whole: Extent): void {
    const index = this.#asked.findLastIndex((asked) => isSame(whole, asked));
    if (index < 0) this.fit();
    else this.#asked.splice(0, index);
  }
}
