import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder, which is the extension under test. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

/** A fresh folder for one VS Code: its data and the learner's workspace, removed again at the end. */
export interface Desk {
  readonly dataDir: string;
  readonly workspace: string;
  readonly remove: () => Promise<void>;
}

/** Makes a desk whose workspace is a copy of the folder `sample` with `files` (name to text) added. */
export async function layDesk(sample: string, files: Readonly<Record<string, string>>): Promise<Desk> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gradient-lab-'));
  const workspace = path.join(folder, 'sample');
  const dataDir = path.join(folder, 'data');
  await cp(sample, workspace, { recursive: true });
  await mkdir(dataDir);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { dataDir, workspace, remove };
}
