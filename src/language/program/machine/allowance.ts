import type { Limits } from './limits';

let current: Pick<Limits, 'spend' | 'claim'> | undefined;

/** Lets a program's limits count what its library does from now on; gives those that did until now. */
export function useAllowance(limits: typeof current): typeof current {
  const before = current;
  current = limits;
  return before;
}

/** What the library is about to do, in steps, and to hold, in bytes. */
export const allowance = {
  spend(steps: number): void {
    current?.spend(steps);
  },
  claim(bytes: number): void {
    current?.claim(bytes);
  },
};
