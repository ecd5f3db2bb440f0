/** How far brute force and the structured way may be apart: brute force rounds losses near 1 and divides by 2h. */
export function agreementBound(gradient: number): number {
  return 2e-11 + 1e-7 * Math.abs(gradient);
}

/** Where brute force and the structured way differ most, on the weights compared so far. */
export class Agreement {
  #worst: { readonly index: number; readonly difference: number; readonly bound: number } | undefined;
  #beyond = 0;

  compare(index: number, bruteForce: number, structured: number): void {
    const difference = Math.abs(bruteForce - structured);
    const bound = agreementBound(structured);
    if (!(difference <= bound)) this.#beyond += 1;
    if (!this.#worst || difference > this.#worst.difference) this.#worst = { index, difference, bound };
  }

  /** Undefined before the first comparison. */
  get worst() {
    return this.#worst && { ...this.#worst, beyond: this.#beyond };
  }
}
