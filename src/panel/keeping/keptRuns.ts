import type { NamedFile, ViewId } from '#protocol';
import type { Refusal } from '#views';
import type { Kept } from '../session/sessionParts';
import { type KeptFile, KeptFolder } from './keptFolder';
import { keptName, removedName } from './keptName';
import { readRuns } from './readRuns';
import { refusalOf } from './refusal';
import type { Storage } from './storage';
import { tidy } from './tidy';

export interface RunsRead {
  /** Oldest first, each named ID.npz. */
  readonly files: readonly NamedFile[];
  /** How many could not be read. */
  readonly unreadable: number;
}

export interface KeptRunsParts {
  readonly storage: Storage;
  readonly log: (message: string) => void;
  /** Milliseconds, on the clock that files have their times from. */
  readonly now: () => number;
}

interface Waiting {
  kept: Kept;
  readonly done: Promise<Refusal | undefined>;
}

/**
 * The runs that views keep, as files in the workspace's storage, which other windows may write, too. One thing is done after the
 * other. A file goes only when one that holds as much stands; and what a learner removes leaves a mark, so that no page that
 * has the run still brings it back.
 */
export class KeptRuns {
  readonly #writer = crypto.randomUUID().slice(0, 8);
  #queue: Promise<unknown> = Promise.resolve();
  /** What waits to be written: of several versions of a run the newest. */
  readonly #waiting = new Map<string, Waiting>();
  /** The file that each run was read from. */
  readonly #readFrom = new Map<string, string>();

  constructor(private readonly parts: KeptRunsParts) {}

  /** Is rejected when the folder itself cannot be read. */
  read(view: ViewId, most: number): Promise<RunsRead> {
    return this.#inTurn(async () => {
      const folder = this.#folder(view);
      await tidy(folder, this.parts.now());
      const read = await readRuns(folder, most);
      const files = read.filter((run) => run !== undefined);
      for (const { name, path } of files) this.#readFrom.set(folder.path(name), path);
      return {
        files: files.map(({ name, bytes }) => ({ name, bytes })),
        unreadable: read.length - files.length,
      };
    });
  }

  /** Why it was not done; never rejected. */
  keep(kept: Kept): Promise<Refusal | undefined> {
    const key = `${kept.view}/${kept.name}`;
    const before = this.#waiting.get(key);
    if (before && takesPlaceOf(kept, before.kept)) {
      before.kept = kept;
      return before.done;
    }
    const done = this.#inTurn(async () => {
      if (this.#waiting.get(key) === waiting) this.#waiting.delete(key);
      return this.#do(waiting.kept).catch((error: unknown) => this.#failed(waiting.kept, error));
    });
    const waiting: Waiting = { kept, done };
    this.#waiting.set(key, waiting);
    return done;
  }

  /** When all that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #folder(view: ViewId): KeptFolder {
    return new KeptFolder(view, this.parts.storage, this.parts.log, this.#writer);
  }

  #failed({ view, name, action }: Kept, error: unknown): Refusal {
    this.parts.log(`${view}/${name} (${action}): ${String(error)}`);
    return refusalOf(action, error);
  }

  async #do(kept: Kept): Promise<Refusal | undefined> {
    const { view, name: id, action, progress } = kept;
    const folder = this.#folder(view);
    if (action === 'setAside') return this.#setAside(folder, id);
    const files = (await folder.files()).filter((file) => file.id === id && file.isFile);
    if (files.some(({ kind }) => kind === 'removed')) {
      return action === 'keep' ? { reason: 'removed', action } : undefined;
    }
    const runs = files.filter(({ kind }) => kind === 'run');
    const held = Math.max(0, ...runs.map((run) => run.progress));
    if (held > progress) return { reason: 'more', action, held };
    return kept.action === 'keep' ? write(folder, kept, runs) : remove(folder, kept, runs);
  }

  /** The file that the run was read from: what another window has written since may be whole. */
  async #setAside(folder: KeptFolder, id: string): Promise<undefined> {
    const path = this.#readFrom.get(folder.path(`${id}.npz`));
    if (path !== undefined) await folder.trySetAside(path);
  }
}

/** Of what waits, a newer version of a run that holds as much, or its removal, takes the place of an older. */
function takesPlaceOf(next: Kept, before: Kept): boolean {
  return next.action !== 'setAside' && before.action === 'keep' && next.progress >= before.progress;
}

async function write(folder: KeptFolder, { name, progress, bytes }: Kept, before: readonly KeptFile[]) {
  const path = folder.path(keptName(name, progress));
  if (!bytes) throw new Error('there is nothing to be kept');
  await folder.write(path, bytes);
  for (const older of before) if (older.path !== path) await folder.tryRemove(older.path);
  return undefined;
}

/** A run that left the list of a page for want of room may come back; one that a learner removed may not. */
async function remove(folder: KeptFolder, { name, action }: Kept, runs: readonly KeptFile[]) {
  const isMarked = action === 'remove' && (await folder.tryMark(folder.path(removedName(name))));
  const gone = await Promise.all(runs.map(({ path }) => folder.tryRemove(path)));
  if (!isMarked && gone.includes(false)) throw new Error('its file is still there');
  return undefined;
}
