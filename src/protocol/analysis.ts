import type { CodeSource } from '../language/core/functionSource';
import type { Place, Written } from './messages';
import type { Params, TextKind, ViewId } from './views';

/** What the analysis thread can be asked, a kind each: the question, and the result that answers it. */
export interface Analyses {
  /** A text that a view writes of params alone. */
  readonly text: {
    readonly question: { readonly view: ViewId; readonly kind: TextKind; readonly params: Params };
    readonly result: Written;
  };
  /** The functions that stand in a document for themselves and can be drawn, or could, were there no mistake in them. */
  readonly outline: {
    readonly question: Imported;
    readonly result: Needs | Outline;
  };
  /** Whether a text can be drawn as a formula. */
  readonly formula: { readonly question: { readonly text: string }; readonly result: FoundFormula };
  /** A function of a document as the source of a view; `around` are the cells that may use it, where those that it is read with are not all. */
  readonly source: {
    readonly question: Imported & { readonly name: string; readonly around?: readonly NotebookCell[] };
    readonly result: FoundSource;
  };
  /** The function that is meant at a place of a document, where its name stands, if it can be drawn. */
  readonly mention: {
    readonly question: ReadFrom & { readonly offset: number };
    readonly result: { readonly function?: MentionedFunction };
  };
  /** Why the function around a place, or whose name stands there, cannot be drawn, and where its name stands. */
  readonly noPicture: {
    readonly question: Imported & { readonly offset: number; readonly at: 'function' | 'name' };
    readonly result: Needs | { readonly kind: 'read'; readonly reason?: NoPicture };
  };
  /** The call at a place of a Python document, and what it gives there. */
  readonly callValue: {
    readonly question: Imported & { readonly offset: number };
    readonly result: Needs | { readonly kind: 'read'; readonly value?: CallValue };
  };
  /** What the statements of a Python document give that end in a range; of those that are computed soon. */
  readonly lineValues: {
    readonly question: Imported & { readonly start: number; readonly end: number };
    readonly result: Needs | { readonly kind: 'read'; readonly values: readonly LineValue[] };
  };
  /** A function in short: how it is read, and what it is like; nothing where that is not known soon. */
  readonly picture: {
    readonly question: PictureQuestion;
    /** One of them. */
    readonly result: { readonly picture?: Picture; readonly reason?: string };
  };
}

/** What a question is about: a file, or the cells of a notebook up to one of them. */
export interface ReadFrom {
  /** The address of the file, around which lies what it imports. */
  readonly uri: string;
  /** The cells that are read of a notebook, in their order; places are places in the last of them. */
  readonly cells?: readonly NotebookCell[];
}

/** A cell by the address of its document, and by its number among all cells of its notebook. */
export interface NotebookCell {
  readonly uri: string;
  readonly number: number;
}

/** What may import files; of what is `missing` it is known that there is no such file. */
interface Imported extends ReadFrom {
  readonly missing: readonly string[];
}

/** It imports what may stand in these files: they are to be opened first, as far as they are there. */
export interface Needs {
  readonly kind: 'needs';
  readonly paths: readonly string[];
}

/** One sentence, and the place of the name of the function that it is about. */
export interface NoPicture {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What can be drawn of a document, and the paths of the files that were read to see it. */
export interface Outline {
  readonly kind: 'read';
  readonly functions: readonly OutlinedFunction[];
  readonly imported: readonly string[];
  /** So many functions were not tried yet: some of them are each time it is asked. */
  readonly untried: number;
}

/** A call by its place, and what Python prints of what it gives. */
export interface CallValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a statement ends, and what it gives in short. */
export interface LineValue {
  readonly at: number;
  readonly text: string;
}

/** A function that can be drawn, by its name at some place. */
export interface MentionedFunction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly takes: TakenNumbers;
}

/** The kinds of themes for which a picture has its colours. */
export type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

export interface PictureQuestion {
  readonly source: CodeSource;
  readonly takes: TakenNumbers;
  readonly theme: ThemeKind;
  /** The point to look at; without it that of which every coordinate is 1. */
  readonly at?: readonly number[];
}

export interface Picture {
  readonly sentences: readonly string[];
  /** Left out where the sentences say all, as of a constant. */
  readonly drawn?: {
    readonly svg: string;
    /** What the picture shows. */
    readonly words: string;
  };
  readonly takes: TakenNumbers;
}

/** How many numbers a function takes: one makes a curve; two, or an array of them, a surface. */
export type TakenNumbers = 'one' | 'two';

export interface OutlinedFunction {
  readonly name: string;
  /** Where its name stands. */
  readonly start: number;
  readonly end: number;
  /** Where all of it stands. */
  readonly whole: { readonly start: number; readonly end: number };
  /** Left out where it cannot be read at the moment. */
  readonly takes?: TakenNumbers;
}

export type FoundFormula =
  | { readonly kind: 'read'; readonly takes: TakenNumbers }
  /** One sentence says what is wrong with it. */
  | { readonly kind: 'unreadable'; readonly message: string };

export type FoundSource =
  | { readonly kind: 'found'; readonly source: CodeSource }
  | Needs
  /** It has a mistake, which one sentence tells; or it is not there any more. */
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'gone' };

export type AnalysisKind = keyof Analyses;
export type Question<K extends AnalysisKind = AnalysisKind> = Analyses[K]['question'];
export type Result<K extends AnalysisKind = AnalysisKind> = Analyses[K]['result'];

/** A document as it stood at a version: its text changes with it. */
export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

/** Puts `text` in the place of the characters from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface AskMessage<K extends AnalysisKind = AnalysisKind> {
  readonly type: 'ask';
  readonly id: number;
  readonly kind: K;
  readonly question: Question<K>;
  /** Every document that the answer is read from. */
  readonly documents: readonly DocumentVersion[];
}

export interface OpenMessage extends DocumentVersion {
  readonly type: 'open';
  readonly languageId: string;
  readonly text: string;
}

/** The edits make the text of `version` from that of `base`, each applied to what the one before has left. */
export interface ChangeMessage extends DocumentVersion {
  readonly type: 'change';
  readonly base: number;
  readonly edits: readonly Edit[];
}

/** To the analysis thread. It mirrors documents as it hears of them, and answers one ask after the other. */
export type ToAnalyst =
  | AskMessage
  | { readonly type: 'cancel'; readonly id: number }
  | OpenMessage
  | ChangeMessage
  | { readonly type: 'close'; readonly uri: string };

export interface AnswerMessage {
  readonly type: 'answer';
  readonly id: number;
  /** The versions that it was read from. */
  readonly documents: readonly DocumentVersion[];
  readonly result: Result;
}

/** One sentence that says what to change, and where; `detail` is for the log. */
export interface AnalysisFailure {
  readonly message: string;
  readonly at?: Place;
  readonly detail?: string;
}

/**
 * From the analysis thread. Of each ask that it has begun or left it says so once: answered, failed, stale (a document is no longer at the
 * version asked about) or cancelled. So whoever asks knows what it is at.
 */
export type FromAnalyst =
  | { readonly type: 'begun'; readonly id: number }
  | AnswerMessage
  | ({ readonly type: 'failed'; readonly id: number } & AnalysisFailure)
  | { readonly type: 'stale'; readonly id: number }
  | { readonly type: 'cancelled'; readonly id: number }
  /** An edit does not fit the text that it has of a document: it needs the whole text again. */
  | { readonly type: 'reopen'; readonly uri: string };
