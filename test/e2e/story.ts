import { it } from 'node:test';

/**
 * One test of several steps, told by calling what this returns in a describe block: each step goes on where the one before
 * ended, so the first that fails ends the test, and is named by its failure. For what is a story by itself, such as a
 * training that goes on; whatever can begin afresh is a test of its own.
 */
export function story(name: string): (step: string, work: () => Promise<void>) => void {
  const steps: (readonly [step: string, work: () => Promise<void>])[] = [];
  it(name, async () => {
    for (const [step, work] of steps) {
      await work().catch((error: unknown) => {
        throw new Error(`The step "${step}" failed.`, { cause: error });
      });
    }
  });
  return (step, work) => {
    steps.push([step, work]);
  };
}
