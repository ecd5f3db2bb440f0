import { besideName, type KeptName, parseKeptName } from './keptName';
import type { Storage } from './storage';

/** A file of ours in the folder of a view. */
export interface KeptFile extends KeptName {
  readonly path: string;
  /** And no folder that bears the name of one. */
  readonly isFile: boolean;
}

/** The folder in which the runs of a view lie. What `try...` names may fail: it is logged, and the answer says so. */
export class KeptFolder {
  constructor(
    private readonly view: string,
    private readonly storage: Storage,
    private readonly log: (message: string) => void,
    /** Hexadecimal digits that no other window has. */
    private readonly writer: string,
  ) {}

  path(name: string): string {
    return `${this.view}/${name}`;
  }

  async files(): Promise<KeptFile[]> {
    const entries = await this.storage.list(this.view);
    return entries.flatMap(({ name, isFile }) => {
      const parsed = parseKeptName(name);
      return parsed ? [{ ...parsed, isFile, path: this.path(name) }] : [];
    });
  }

  /** First beside its place, then in it: whoever is cut short leaves what stood there whole. */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const beside = besideName(path, this.writer);
    try {
      await this.storage.write(beside, bytes);
      await this.storage.rename(beside, path);
    } catch (error) {
      await this.tryRemove(beside);
      throw error;
    }
  }

  trySetAside(path: string): Promise<boolean> {
    return this.#succeeds(path, this.storage.rename(path, `${path}.unreadable`));
  }

  tryRename(from: string, to: string): Promise<boolean> {
    return this.#succeeds(from, this.storage.rename(from, to));
  }

  tryMark(path: string): Promise<boolean> {
    return this.#succeeds(path, this.storage.write(path, new Uint8Array(0)));
  }

  tryRemove(path: string): Promise<boolean> {
    return this.#succeeds(path, this.storage.remove(path));
  }

  async tryRead(path: string): Promise<Uint8Array | undefined> {
    return this.storage.read(path).catch((error: unknown) => {
      this.log(`${path} cannot be read: ${String(error)}`);
      return undefined;
    });
  }

  /** When a file was written last; undefined where that cannot be told. */
  async tryTime(path: string): Promise<number | undefined> {
    return this.storage.modified(path).catch(() => undefined);
  }

  async #succeeds(path: string, work: Promise<unknown>): Promise<boolean> {
    return work.then(
      () => true,
      (error: unknown) => {
        this.log(`${path}: ${String(error)}`);
        return false;
      },
    );
  }
}

/** The files, the one written last first; those whose time cannot be told are left out. */
export async function newestFirst(folder: KeptFolder, files: readonly KeptFile[]): Promise<KeptFile[]> {
  const timed = await Promise.all(
    files.map(async (file) => ({ file, time: await folder.tryTime(file.path) })),
  );
  return timed
    .flatMap(({ file, time }) => (time === undefined ? [] : [{ file, time }]))
    .sort((a, b) => b.time - a.time)
    .map(({ file }) => file);
}

/** An .npz is a zip, whose last 22 bytes begin with PK 5 6: a file that was cut short does not have them. */
export function isWhole(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-22);
  return end.length === 22 && [0x50, 0x4b, 5, 6].every((byte, i) => end[i] === byte);
}
