import type { Problem } from '../../core/problem';

/** What ends a program and cannot be caught by it: a construct that is not read, a limit. */
export class Refusal {
  constructor(readonly problem: Problem) {}
}
