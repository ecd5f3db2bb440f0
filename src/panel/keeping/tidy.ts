import { isWhole, type KeptFile, type KeptFolder, newestFirst } from './keptFolder';

import { placeOf } from './keptName';

/** A file that is being written for longer than this, in milliseconds, is written by nobody. */
const ABANDONED = 10_000;
const MOST_UNREADABLE = 3;
/** The marks of removed runs: more than anybody still has open. */
const MOST_MARKS = 100;

/** Clears up what was left behind in a folder: halves of writes, spoilt files, and what is left of removed runs. */
export async function tidy(folder: KeptFolder, now: number): Promise<void> {
  const files = (await folder.files()).filter(({ isFile }) => isFile);
  const of = (kind: KeptFile['kind']) => files.filter((file) => file.kind === kind);
  const marked = new Set(of('removed').map(({ id }) => id));
  for (const { id, path } of of('run')) if (marked.has(id)) await folder.tryRemove(path);
  for (const beside of of('new')) {
    const time = await folder.tryTime(beside.path);
    if (time === undefined || now - time < ABANDONED) continue;
    const rivals = of('run').filter(({ id }) => id === beside.id);
    await settle(folder, beside, marked.has(beside.id) ? undefined : rivals);
  }
  await removeOldest(folder, of('unreadable'), MOST_UNREADABLE);
  await removeOldest(folder, of('removed'), MOST_MARKS);
}

/** What was written beside its place is the run where it is whole and holds more than what stands there; else it goes. */
async function settle(folder: KeptFolder, beside: KeptFile, rivals?: readonly KeptFile[]): Promise<void> {
  const holdsMore = rivals?.every(({ progress }) => progress < beside.progress) ?? false;
  if (holdsMore) {
    const bytes = await folder.tryRead(beside.path);
    if (!bytes) return;
    if (isWhole(bytes)) {
      await folder.tryRename(beside.path, placeOf(beside.path));
      return;
    }
  }
  await folder.tryRemove(beside.path);
}

async function removeOldest(folder: KeptFolder, files: readonly KeptFile[], most: number): Promise<void> {
  if (files.length <= most) return;
  for (const { path } of (await newestFirst(folder, files)).slice(most)) await folder.tryRemove(path);
}
