import { readdirSync } from 'node:fs';
import type { Attack } from './attack';

const ending = '.attack.ts';

/** The files of this folder that hold attacks. */
export function attackFiles(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ending))
    .sort();
}

export async function attacksOf(file: string): Promise<readonly Attack[]> {
  const name = file.slice(0, -ending.length); // the rest stands in the import, so that a bundler sees the folder that is meant
  const { attacks } = (await import(`./${name}.attack.ts`)) as { attacks: readonly Attack[] };
  return attacks;
}
