import { joinCells } from '#language';
import type { ChangeMessage, DocumentVersion, Edit, NotebookCell, OpenMessage, ReadFrom } from '#protocol';
import { pathOf } from '../views/functionSource';

/** A text that functions are read of. */
export interface ReadText {
  readonly languageId: string;
  readonly text: string;
  /** Where that begins in which places are told: 0 in a file; in the cells of a notebook, the last one. */
  readonly start: number;
}

interface MirroredDocument extends ReadText {
  readonly version: number;
}

/** Cells as they were joined, and what was made of them. */
interface Joined {
  readonly numbers: string;
  readonly documents: readonly MirroredDocument[];
  readonly read: ReadText;
}

const rootOf = (uri: string): string => /^[\w+.-]+:\/\/[^/]*/.exec(uri)?.[0] ?? '';

/** The documents of the editor, mirrored: opened whole, then changed by edits. */
export class Documents {
  readonly #known = new Map<string, MirroredDocument>();
  /** Cells with those above them, by the address of each. */
  readonly #joined = new Map<string, Joined>();

  /** What a question is about: the same as long as nothing of it has changed. */
  read({ uri, cells }: ReadFrom): ReadText | undefined {
    return cells ? this.#cells(cells) : this.#known.get(uri);
  }

  #cells(cells: readonly NotebookCell[]): ReadText | undefined {
    const documents = cells.flatMap(({ uri }) => this.#known.get(uri) ?? []);
    const last = cells.at(-1);
    if (!last || documents.length < cells.length) return undefined;
    const numbers = cells.map(({ number }) => number).join();
    const known = this.#joined.get(last.uri);
    if (known?.numbers === numbers && documents.every((one, index) => one === known.documents[index]))
      return known.read;
    const joined = joinCells(
      cells.map(({ number }, index) => ({ number, text: documents[index]?.text ?? '' })),
    );
    const read = { languageId: 'python', ...joined };
    this.#joined.set(last.uri, { numbers, documents, read });
    return read;
  }

  /** A document by its path, below the same root as another. */
  beside(uri: string, path: string): ReadText | undefined {
    const root = rootOf(uri);
    for (const [other, document] of this.#known)
      if (rootOf(other) === root && pathOf(other) === path) return document;
    return undefined;
  }

  open({ uri, version, languageId, text }: OpenMessage): void {
    this.#known.set(uri, { version, languageId, text, start: 0 });
  }

  /** False where the edits do not fit what is known: then nothing is known of the document until it is opened again. */
  change({ uri, base, version, edits }: ChangeMessage): boolean {
    const known = this.#known.get(uri);
    const text = known?.version === base ? applyEdits(known.text, edits) : undefined;
    if (known && text !== undefined) this.#known.set(uri, { ...known, version, text });
    else this.#known.delete(uri);
    return text !== undefined;
  }

  close(uri: string): void {
    this.#known.delete(uri);
    this.#joined.delete(uri);
  }

  /** Whether every document is mirrored at the version named. */
  areAt(versions: readonly DocumentVersion[]): boolean {
    return versions.every(({ uri, version }) => this.#known.get(uri)?.version === version);
  }
}

/** The files that a document imports, as they are asked for. */
export class Imports {
  readonly known = new Map<string, string>();
  /** Those of which nothing is known yet. */
  readonly needed: string[] = [];

  constructor(
    readonly documents: Documents,
    readonly uri: string,
    readonly missing: readonly string[],
  ) {}

  readonly read = (path: string): string | undefined => {
    const text = this.documents.beside(this.uri, path)?.text;
    if (text !== undefined) this.known.set(path, text);
    else if (!this.missing.includes(path) && !this.needed.includes(path)) this.needed.push(path);
    return text;
  };
}

/** The text with the edits applied one after the other; undefined where one lies outside it. */
function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  let edited = text;
  for (const { start, end, text: inserted } of edits) {
    if (!(start >= 0 && start <= end && end <= edited.length)) return undefined;
    edited = edited.slice(0, start) + inserted + edited.slice(end);
  }
  return edited;
}
