import { desk } from './desk';
import { Emitter } from './emitter';
import { Uri } from './uri';

export type Document = Readonly<Record<'languageId', string>> & {
  readonly isUntitled: boolean;
  readonly uri: Uri;
  readonly version: number;
  readonly getText: () => string;
  readonly positionAt: (offset: number) => number;
  readonly offsetAt: (position: number) => number;
  readonly lineAt: (position: number) => { readonly range: { readonly start: number; readonly end: number } };
};

export const opened = new Emitter<Document>();
export const changed = new Emitter<{
  readonly document: Document;
  readonly contentChanges: readonly { rangeOffset: number; rangeLength: number; text: string }[];
}>();
export const closed = new Emitter<Document>();

/** A learner opens a document, edits it, as a whole, and closes it. */
export const editing = {
  open: (address: string, text: string, languageId = 'python') => {
    const state = { text, version: 1 };
    const document: Document = {
      uri: Uri.parse(address),
      languageId,
      isUntitled: address.startsWith('untitled:'),
      get version() {
        return state.version;
      },
      getText: () => state.text,
      positionAt: (offset) => offset,
      offsetAt: (position) => position,
      lineAt: (position) => {
        const above = state.text.slice(0, position).lastIndexOf('\n');
        const below = state.text.indexOf('\n', position);
        return { range: { start: above + 1, end: below < 0 ? state.text.length : below } };
      },
    };
    desk.documents.set(document.uri.toString(), document);
    opened.fire(document);
    return {
      document,
      /** Into another text, all that is behind a place at once. */
      edit: (now: string, from = 0) => {
        const contentChanges = [
          { rangeOffset: from, rangeLength: state.text.length - from, text: now.slice(from) },
        ];
        state.text = now;
        state.version += 1;
        changed.fire({ document, contentChanges });
      },
      close: () => {
        desk.documents.delete(document.uri.toString());
        closed.fire(document);
      },
    };
  },
};

export interface Content {
  readonly language: string;
  readonly content: string;
}

/** A new document without a file; it knows what it was made from. */
export function untitled(from: Content): Document & Content {
  const address = `untitled:///Untitled-${desk.documents.size + 1}`;
  return Object.assign(editing.open(address, from.content, from.language).document, from);
}
