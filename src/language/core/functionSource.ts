/** Where a function that a view draws comes from: a formula typed by the learner. */
export interface FunctionSource {
  readonly kind: 'formula';
  readonly text: string;
}
