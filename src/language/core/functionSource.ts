/** Where a function that a view draws comes from: a formula typed by the learner. */
export interface FunctionSource {
  readonly kind: 'formula';
  readonly text: string;
}

/** A letter of a formula that is a number, as a in a*sin(x). */
export interface Letter {
  readonly name: string;
  readonly value: number;
}
