import type { Uri } from './uri';

/** The files of a workspace, in memory; `readOnly` are those that cannot be written. */
export class Files {
  readonly #files = new Map<string, Uint8Array>();
  readonly readOnly = new Set<string>();

  get paths(): string[] {
    return [...this.#files.keys()];
  }

  put(path: string, content: string): void {
    this.add(path, new TextEncoder().encode(content));
  }

  add(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
  }

  text(path: string): string | undefined {
    const bytes = this.#files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  readonly fs = {
    readFile: async ({ path }: Uri) => this.#get(path),
    writeFile: async ({ path }: Uri, bytes: Uint8Array) => {
      if (this.readOnly.has(path)) throw new Error(`EACCES: ${path}`);
      this.#files.set(path, bytes);
    },
    readDirectory: async ({ path }: Uri) =>
      this.paths.flatMap((file) => {
        const name = file.slice(path.length).replace(/^\//, '');
        return file.startsWith(path) && !name.includes('/') ? [[name, 1] as const] : [];
      }),
    stat: async ({ path }: Uri) => ({ size: this.#get(path).length }),
  };

  #get(path: string): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw new Error(`ENOENT: ${path}`);
    return bytes;
  }
}
