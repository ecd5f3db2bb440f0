import type { ChangeMessage, DocumentVersion, Edit, OpenMessage } from '#protocol';

/** A document of the editor as it is at this moment, like VS Code's TextDocument. */
export interface EditorDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

interface Open {
  readonly document: EditorDocument;
  /** The version that the thread has been told of last. */
  told: number;
}

/** The documents that the analysis thread is to mirror. Their texts stay with the editor and are read when a thread needs them. */
export class OpenDocuments {
  readonly #open = new Map<string, Open>();

  add(document: EditorDocument): void {
    this.#open.set(document.uri, { document, told: document.version });
  }

  remove(uri: string): void {
    this.#open.delete(uri);
  }

  get uris(): string[] {
    return [...this.#open.keys()];
  }

  /** The whole text; undefined where it is not open. */
  whole(uri: string): OpenMessage | undefined {
    const open = this.#open.get(uri);
    if (!open) return undefined;
    const { languageId, version } = open.document;
    open.told = version;
    return { type: 'open', uri, version, languageId, text: open.document.getText() };
  }

  /** The edits that were made since it was told of last; undefined where it is not open. */
  changed(uri: string, edits: readonly Edit[]): ChangeMessage | undefined {
    const open = this.#open.get(uri);
    if (!open) return undefined;
    const base = open.told;
    open.told = open.document.version;
    return { type: 'change', uri, base, version: open.told, edits };
  }

  /** The versions at which documents are now; undefined where one is not open. */
  versions(uris: readonly string[]): DocumentVersion[] | undefined {
    const found = uris.flatMap((uri) => this.#open.get(uri)?.document ?? []);
    if (found.length < uris.length) return undefined;
    return found.map(({ uri, version }) => ({ uri, version }));
  }

  /** Whether all documents are still at these versions. */
  areAt(versions: readonly DocumentVersion[]): boolean {
    return versions.every(({ uri, version }) => this.#open.get(uri)?.document.version === version);
  }
}
