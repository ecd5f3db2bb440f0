import type { Storage } from '../../src/panel/keeping/storage';

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly time: number;
}

type Operation = keyof Storage;
type Fault = 'before' | 'half' | 'after';

/**
 * A storage in memory. `fault` may let an operation fail: before it did anything, half-way (a file is cut short), or after it was
 * done. What stands in `folders` is a folder, whose reading and removing fail.
 */
export class MemoryStorage {
  readonly files = new Map<string, StoredFile>();
  readonly folders = new Set<string>();
  clock = 1_000_000;
  fault: (operation: Operation, path: string) => Fault | undefined = () => undefined;

  /** As another window sees it, with faults of its own if told. */
  open(fault = this.fault): Storage {
    const run = async <T>(operation: Operation, path: string, work: (half: boolean) => T): Promise<T> => {
      await Promise.resolve();
      const wrong = fault(operation, path);
      if (wrong === 'before') throw failure(operation, path);
      const done = work(wrong === 'half');
      if (wrong) throw failure(operation, path);
      return done;
    };
    return {
      list: (folder) => run('list', folder, () => this.#list(`${folder}/`)),
      read: (path) => run('read', path, () => this.#get(path).bytes),
      modified: (path) => run('modified', path, () => this.#get(path).time),
      write: (path, bytes) =>
        run('write', path, (half) => this.put(path, half ? bytes.slice(0, bytes.length / 2) : bytes)),
      remove: (path) =>
        run('remove', path, (half) => {
          this.#get(path);
          if (!half) this.files.delete(path);
        }),
      rename: (from, to) =>
        run('rename', from, (half) => {
          const file = this.#get(from);
          if (this.folders.has(to)) throw failure('rename', to);
          if (half) return;
          this.files.set(to, file);
          this.files.delete(from);
        }),
    };
  }

  put(path: string, bytes: Uint8Array): void {
    if (this.folders.has(path)) throw failure('write', path);
    this.clock += 1;
    this.files.set(path, { bytes, time: this.clock });
  }

  get paths(): string[] {
    return [...this.files.keys()].sort();
  }

  #list(folder: string) {
    const names = (paths: Iterable<string>, isFile: boolean) =>
      [...paths]
        .filter((path) => path.startsWith(folder))
        .map((path) => ({ name: path.slice(folder.length), isFile }));
    return [...names(this.files.keys(), true), ...names(this.folders, false)];
  }

  #get(path: string): StoredFile {
    const file = this.files.get(path);
    if (!file) throw failure('read', path);
    return file;
  }
}

function failure(operation: string, path: string): Error {
  return new Error(`EACCES: ${operation} ${path}`);
}

/** Bytes that end as a zip does, and say which they are. */
export function wholeRun(text: string): Uint8Array {
  const end = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);
  return Uint8Array.from([...new TextEncoder().encode(text), 0, ...end]);
}

/** What {@link wholeRun} was made of; undefined for what was cut short. */
export function textOfRun(bytes: Uint8Array): string | undefined {
  const at = bytes.indexOf(0);
  const isWhole = at >= 0 && bytes.length === at + 1 + 22;
  return isWhole ? new TextDecoder().decode(bytes.subarray(0, at)) : undefined;
}
