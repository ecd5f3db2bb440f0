import type { Edit } from '#protocol';
import type { EditorDocument } from '../../src/host/openDocuments';

/** A document of an editor, and what its text was at each version. */
export class EditedDocument implements EditorDocument {
  readonly languageId = 'python';
  readonly texts: string[];

  constructor(
    readonly uri: string,
    text: string,
  ) {
    this.texts = [text];
  }

  get version(): number {
    return this.texts.length;
  }

  getText(): string {
    return this.texts.at(-1) ?? '';
  }

  /** Replaces what stands at `start`; returns the edit. */
  edit(start: number, length: number, text: string): Edit {
    const before = this.getText();
    const end = Math.min(before.length, start + length);
    this.texts.push(before.slice(0, start) + text + before.slice(end));
    return { start, end, text };
  }
}
