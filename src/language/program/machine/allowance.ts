/** What counts the library's work. */
interface Allowance {
  readonly spend: (steps: number) => void;
  readonly claim: (bytes: number) => void;
}

let current: Allowance | undefined;

/** Lets a program's limits count what its library does from now on; gives what did until now. */
export function useAllowance(allowance: typeof current): typeof current {
  const before = current;
  current = allowance;
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
