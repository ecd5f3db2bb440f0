import type { FunctionUsage } from '#language';

/** A file, and what it tells of a function. */
export interface Row {
  readonly what: string;
  readonly text: string;
  /** f where it is left out. */
  readonly name?: string;
  /** Nothing where it is left out. */
  readonly usage?: FunctionUsage;
}
