/**
 * A test of several steps: each goes on where the one before ended, so the first that fails ends the test, and is named by its
 * failure. For what is a story by itself, such as a training that goes on; whatever can begin afresh is a test of its own.
 * `step` adds a step, and `told` is the test.
 */
export function story() {
  const steps: (readonly [name: string, work: () => Promise<void>])[] = [];
  return {
    step: (name: string, work: () => Promise<void>): void => {
      steps.push([name, work]);
    },
    told: async (): Promise<void> => {
      for (const [name, work] of steps) {
        await work().catch((error: unknown) => {
          throw new Error(`The step "${name}" failed.`, { cause: error });
        });
      }
    },
  };
}
