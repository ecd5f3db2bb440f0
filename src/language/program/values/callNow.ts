import { DEOPT } from '../failure';
import type { Value } from './value';

/** Runs learner's code to its end where a key is looked up. */
export interface Caller {
  readonly call: (callee: Value, args: Value[]) => Value;
  readonly isTrue: (value: Value) => boolean;
}

const nobody: Caller = {
  call: () => {
    throw DEOPT;
  },
  isTrue: (value) => value === true,
};
let current = nobody;

/** Lets `caller` run what keys ask for from now on; gives the one that did until now. */
export function useCaller(caller: Caller): Caller {
  const before = current;
  current = caller;
  return before;
}

export const caller = (): Caller => current;
