import { rmSync } from 'node:fs';
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

export interface DeskOptions {
  /** The folder to copy as the workspace: media/sample unless told. */
  readonly workspace?: string;
  /** Files to add to the workspace: name to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files of another extension to install beside the one under test: name to text. */
  readonly companion?: Readonly<Record<string, string>>;
}

/** Lays a fresh desk. */
export async function layDesk({ workspace: sample, files, companion }: DeskOptions): Promise<Desk> {
  // Not ours by name: what VS Code itself says of a file in it is told from what the extension says.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'e2e-desk-'));
  const workspace = path.join(folder, 'sample');
  const dataDir = path.join(folder, 'data');
  await cp(sample ?? path.join(root, 'media/sample'), workspace, { recursive: true });
  await mkdir(dataDir);
  if (files) await writeFiles(workspace, files);
  if (companion) await writeFiles(path.join(dataDir, 'extensions/companion'), companion);
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeAtExit); // when a test run breaks off
  const remove = async () => {
    process.off('exit', removeAtExit);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { dataDir, workspace, remove };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
