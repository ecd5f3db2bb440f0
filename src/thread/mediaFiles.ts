import type { NamedFile } from '#protocol';

/** The files of media/ that the host has given: nothing in a thread reads one. */
export class MediaFiles {
  readonly #files = new Map<string, Uint8Array>();

  add(files: readonly NamedFile[]): void {
    for (const { name, bytes } of files) this.#files.set(name, bytes);
  }

  /** The same function for as long as the thread lives: what was made of a file may be remembered by it. */
  readonly read = (name: string): Uint8Array => {
    const bytes = this.#files.get(name);
    if (!bytes) throw new Error(`media/${name} was not given: does the view's description name it?`);
    return bytes;
  };
}
