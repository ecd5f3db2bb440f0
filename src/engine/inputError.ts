/**
 * Wrong input to the engine, said in one sentence that names the value and what was expected.
 * `template` with `{0}`-style places and `args` let the edge of the program say the same sentence in the learner's language.
 */
export class InputError extends Error {
  readonly args: readonly (string | number)[];

  constructor(
    readonly template: string,
    ...args: readonly (string | number)[]
  ) {
    super(template.replace(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place)));
    this.name = 'InputError';
    this.args = args;
  }
}
