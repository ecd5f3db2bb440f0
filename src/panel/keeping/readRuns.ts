import type { NamedFile } from '#protocol';
import { isWhole, type KeptFile, type KeptFolder, newestFirst } from './keptFolder';

/** A run as it was read, and from which file. */
interface RunRead extends NamedFile {
  readonly path: string;
}

/** The runs of a folder, oldest first, undefined for each that could not be read; surplus ones are removed. */
export async function readRuns(folder: KeptFolder, most: number): Promise<(RunRead | undefined)[]> {
  const files = await runFiles(folder);
  const newest = await newestFirst(folder, files);
  const ids = [...new Set(newest.map(({ id }) => id))];
  const surplus = new Set(ids.slice(most));
  for (const { id, path } of files) if (surplus.has(id)) await folder.tryRemove(path);
  const timeless = files.map(({ id }) => id).filter((id) => !ids.includes(id));
  const wanted = [...new Set([...timeless, ...ids.slice(0, most).reverse()])];
  return Promise.all(wanted.map((id) => readRun(folder, id)));
}

async function runFiles(folder: KeptFolder): Promise<KeptFile[]> {
  const files = await folder.files();
  const removed = new Set(files.filter(({ kind }) => kind === 'removed').map(({ id }) => id));
  return files.filter(({ kind, id }) => kind === 'run' && !removed.has(id));
}

/** What holds most of a run; where that was cut short and an older file of it is whole, the older. */
async function readRun(folder: KeptFolder, id: string, attempts = 3): Promise<RunRead | undefined> {
  const [newest, ...older] = await versionsOf(folder, id);
  if (!newest) return undefined;
  const bytes = await folder.tryRead(newest.path);
  if (!bytes) {
    const wasReplaced = (await versionsOf(folder, id)).every(({ path }) => path !== newest.path);
    return wasReplaced && attempts > 1 ? readRun(folder, id, attempts - 1) : undefined;
  }
  if (isWhole(bytes)) for (const { path } of older) await folder.tryRemove(path);
  else if (older.length > 0 && (await folder.trySetAside(newest.path))) return readRun(folder, id);
  return { name: `${id}.npz`, path: newest.path, bytes };
}

async function versionsOf(folder: KeptFolder, id: string): Promise<KeptFile[]> {
  const files = (await runFiles(folder)).filter((file) => file.id === id);
  return files.sort((a, b) => b.progress - a.progress);
}
