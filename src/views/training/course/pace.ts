/** How far back a rate looks. */
const SECONDS = 2;

/** Iterations a second over the last two seconds in which the training went on. */
export class Pace {
  #points: { readonly iteration: number; readonly seconds: number }[] = [];

  /** `seconds`: on a clock that stands still while the training rests. */
  at(iteration: number, seconds: number): void {
    this.#points.push({ iteration, seconds });
    const next = this.#points[1];
    if (this.#points.length > 2 && next && seconds - next.seconds > SECONDS) this.#points.shift();
  }

  /** NaN before two iterations. */
  get rate(): number {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (!first || !last || last.seconds <= first.seconds) return Number.NaN;
    return (last.iteration - first.iteration) / (last.seconds - first.seconds);
  }
}
