/** The Python exceptions that NumPy raises. */
export type ErrorType =
  | 'ValueError'
  | 'IndexError'
  | 'TypeError'
  | 'OverflowError'
  | 'ZeroDivisionError'
  | 'MemoryError'
  | 'RuntimeError'
  | 'AxisError'
  | 'LinAlgError'
  | 'StopIteration';

/** What NumPy would refuse. `template` and `args` let the edge say the same sentence in the learner's language. */
export class NumPyError extends Error {
  readonly args: readonly (string | number)[];

  constructor(
    readonly type: ErrorType,
    readonly template: string,
    ...args: readonly (string | number)[]
  ) {
    super(template.replace(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place)));
    this.name = 'NumPyError';
    this.args = args;
  }
}
