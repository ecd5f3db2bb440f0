import { readFileSync } from 'node:fs';

interface Oracle {
  readonly inputs: Record<string, unknown>;
  readonly expected: unknown;
}

/** One entry of the figures that NumPy gives for the learner's first programs. */
export function seedOracle<Inputs, Expected>(name: string): { inputs: Inputs; expected: Expected } {
  const file = new URL('../fixtures/seed-oracles.json', import.meta.url);
  const oracles = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Oracle>;
  const oracle = oracles[name];
  if (!oracle) throw new Error(`seed-oracles.json has no entry ${name}`);
  return oracle as { inputs: Inputs; expected: Expected };
}
