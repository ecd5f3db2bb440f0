import type { Frame, Params, ViewId } from './views';

/** Texts in the learner's language, keyed by the English ones (the l10n bundle); empty for English. */
export type Strings = Readonly<Record<string, string>>;

/** A part of what was typed: which field, and from which character to which. */
export interface Place {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** A preset: params of a view under a name a learner reads. */
export interface Preset<V extends ViewId = ViewId> {
  readonly name: string;
  readonly params: Params<V>;
}

export interface FrameMessage {
  readonly type: 'frame';
  readonly view: ViewId;
  readonly run: number;
  readonly frame: Frame;
  /** Milliseconds of computing since the run began. */
  readonly elapsed: number;
}

export interface EndedMessage {
  readonly type: 'ended';
  readonly run: number;
  readonly reason: 'finished' | 'stopped';
}

export interface FailedMessage {
  readonly type: 'failed';
  readonly run: number;
  /** One sentence that says what to change. */
  readonly message: string;
  readonly at?: Place;
  /** For the log; never shown to the learner. */
  readonly detail?: string;
}

export interface ShowMessage {
  readonly type: 'show';
  readonly view: ViewId;
  readonly title: string;
  readonly run: number;
  readonly params: Params;
  readonly presets: readonly Preset[];
  readonly strings: Strings;
}

/** What a learner takes away as text: the run as a NumPy script, or its steps as NumPy prints them. */
export type TextKind = 'script' | 'trace';

/** A text that was asked for; it goes to the learner, not to the page. */
export interface WrittenMessage {
  readonly type: 'written';
  readonly run: number;
  readonly kind: TextKind;
  readonly text: string;
}

export type FileKind = 'png' | 'svg' | 'csv';

/** Facts, down to the page. */
export type ToWebview = ShowMessage | FrameMessage | EndedMessage | FailedMessage;

/** Intents, up from the page; the host checks the shape of each. */
export type FromWebview =
  | { readonly type: 'ready' }
  | { readonly type: 'setParams'; readonly params: unknown }
  | { readonly type: 'stop' }
  /** Back to the view's defaults. */
  | { readonly type: 'reset' }
  | { readonly type: 'writeText'; readonly kind: TextKind }
  | { readonly type: 'copyText'; readonly text: string }
  /** `data` is text, or base64 for a PNG. */
  | { readonly type: 'saveFile'; readonly name: string; readonly kind: FileKind; readonly data: string }
  | { readonly type: 'crashed'; readonly message: string };

/** To the engine's thread. */
export type ToWorker =
  | { readonly type: 'start'; readonly view: ViewId; readonly run: number; readonly params: Params }
  | {
      readonly type: 'write';
      readonly kind: TextKind;
      readonly view: ViewId;
      readonly run: number;
      readonly params: Params;
    }
  | { readonly type: 'stop'; readonly run: number };

/** From the engine's thread: already what the page reads, but for the texts. */
export type FromWorker = FrameMessage | EndedMessage | FailedMessage | WrittenMessage;
