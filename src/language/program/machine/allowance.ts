import { DEOPT } from '../failure';
import type { Value } from '../values/value';
import type { Inlining } from './inlining';
import type { Limits } from './limits';

interface Allowance {
  readonly limits: Pick<Limits, 'work' | 'claim'>;
  readonly inlining: Pick<Inlining, 'callGiven'>;
}
let current: Allowance | undefined;

/** Lets a program's limits count what its library does from now on; gives those that did until now. */
export function useAllowance(next: Allowance | undefined): Allowance | undefined {
  const before = current;
  current = next;
  return before;
}

/** What the library is about to do, in steps, and to hold, in bytes. */
export const allowance = {
  spend(steps: number): void {
    current?.limits.work(steps);
  },
  claim(bytes: number): void {
    current?.limits.claim(bytes);
  },
  /** What a function of the program's gives at once; DEOPT where it has to be asked for. */
  call(callee: Value, args: readonly Value[]): Value {
    if (!current) return DEOPT;
    const value = current.inlining.callGiven(callee, args);
    if (value !== DEOPT) current.limits.work(1);
    return value;
  },
};
