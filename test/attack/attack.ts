import fc from 'fast-check';

/** Cases made from a seed by a generator, each held against an oracle that is independent of the code. */
export interface Attack {
  readonly name: string;
  /** How many cases `npm test` tries: a few seconds' worth. */
  readonly cases: number;
  /** Tries up to `cases` cases of a seed, for `milliseconds` at most. */
  readonly attempt: (seed: number, cases: number, milliseconds: number) => Promise<Attempt>;
  /** What was seen beside the cases (memory, the longest hold), said when all is done; throws if it is too much. */
  readonly finish?: () => string | Promise<string>;
}

interface Attempt {
  readonly cases: number;
  /** The smallest case found that failed, with the seed that finds it again. */
  readonly failure?: string;
}

/** `holds` throws, or its promise is rejected, for a case that fails. */
export function attack<T>(
  name: string,
  cases: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
  finish?: () => string | Promise<string>,
): Attack {
  const attempt = async (seed: number, numRuns: number, milliseconds: number): Promise<Attempt> => {
    const details = await fc.check(
      fc.asyncProperty(arbitrary, async (value) => holds(value)),
      {
        seed,
        numRuns,
        interruptAfterTimeLimit: milliseconds,
        markInterruptAsFailure: false,
      },
    );
    // Interrupted before its first case, fast-check calls itself failed, with no case to show.
    const hasFailed = details.failed && !(details.interrupted && details.counterexample === null);
    return { cases: details.numRuns, ...(hasFailed ? { failure: describe(name, details) } : {}) };
  };
  return { name, cases, attempt, ...(finish ? { finish } : {}) };
}

function describe<T>(name: string, details: fc.RunDetails<[T]>): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details;
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const path = shorten(counterexamplePath ?? '');
  const example = shorten(fc.stringify(counterexample?.[0]));
  return `${name}, seed ${seed} (${path}): ${example}\n${shorten(reason)}`;
}

/** What many files were made of fills no screen. */
function shorten(text: string): string {
  return text.length <= 4000 ? text : `${text.slice(0, 3000)} ... ${text.slice(-1000)}`;
}
