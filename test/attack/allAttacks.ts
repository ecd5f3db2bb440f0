import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Attack } from './attack';

const ending = '.attack.ts';

/** The files of this folder that hold attacks. */
export function attackFiles(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith(ending))
    .sort();
}

export async function attacksOf(file: string): Promise<readonly Attack[]> {
  const { attacks } = (await import(path.join(import.meta.dirname, file))) as { attacks: readonly Attack[] };
  return attacks;
}
