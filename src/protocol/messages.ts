import type { AxisChoice, Letter } from '../language/core/functionSource';
import type { AdoptedMessage } from './adopted';
import type { ClockMessage, PlayClock } from './clock';
import type { NamedFile, WrittenFile } from './files';
import type { Frame, Params, Request, SlotName, TextKind, ViewId } from './views';

/** Texts in the learner's language, keyed by the English ones (the l10n bundle); empty for English. */
export type Strings = Readonly<Record<string, string>>;

/** A part of what was typed: which field, and from which character to which. */
export interface Place {
  readonly field: string;
  /** It may as well be about one of these: it is said at the one that was changed last. */
  readonly or?: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A preset: params of a view under a name a learner reads. */
export interface Preset<V extends ViewId = ViewId> {
  readonly name: string;
  readonly params: Params<V>;
}

/** A text that the view writes, under the word by which a learner asks for it. */
export interface TextChoice {
  readonly kind: TextKind;
  readonly name: string;
}

export interface FrameMessage {
  readonly type: 'frame';
  readonly view: ViewId;
  readonly runId: number;
  readonly frame: Frame;
  /** Milliseconds of computing since the run began. */
  readonly elapsed: number;
}

export interface EndedMessage {
  readonly type: 'ended';
  readonly runId: number;
  readonly reason: 'finished' | 'stopped';
}

export interface FailedMessage {
  readonly type: 'failed';
  readonly runId: number;
  /** One sentence that says what to change. */
  readonly message: string;
  readonly at?: Place;
  /** The letters of the formula, where it could be read: it may be their numbers that are to be changed. */
  readonly letters?: readonly Letter[];
  /** The variables that could be along the axes, for the same reason. */
  readonly axes?: AxisChoice;
  /** The run ended its engine with it: its params are not started again by themselves. */
  readonly engineEnded?: boolean;
  /** For the log; never shown to the learner. */
  readonly detail?: string;
}

export interface ShowMessage {
  readonly type: 'show';
  readonly view: ViewId;
  readonly title: string;
  readonly runId: number;
  readonly params: Params;
  readonly presets: readonly Preset[];
  readonly texts: readonly TextChoice[];
  /** What comes after it in the story. */
  readonly next?: string;
  readonly strings: Strings;
}

/** What another page of the same session made of the params, or undoing: the controls follow. */
export interface ParamsMessage {
  readonly type: 'params';
  readonly view: ViewId;
  readonly runId: number;
  readonly params: Params;
  /** When the page sent the params that the host had heard of last from it, by `sentAt`; 0 before any. */
  readonly heard?: number;
}

/** The view stands in a tab that can be seen: a side panel says so in one line, and offers to show it, too. */
export interface ElsewhereMessage {
  readonly type: 'elsewhere';
  readonly view: ViewId;
  readonly title: string;
  readonly strings: Strings;
}

/** What was asked for, a text or files; it goes to the learner, not to the page. */
export interface Written {
  readonly text?: string;
  /** The learner says where the first is to lie, and under which name; the others come to lie beside it. */
  readonly files?: readonly WrittenFile[];
}

export interface WrittenMessage extends Written {
  readonly type: 'written';
  readonly runId: number;
  readonly kind: TextKind;
}

/** A text that was asked for cannot be had; what is drawn is none the worse for it. */
export interface WriteFailedMessage {
  readonly type: 'writeFailed';
  readonly runId: number;
  readonly kind: TextKind;
  /** One sentence that says what to change. */
  readonly message: string;
  /** For the log; never shown to the learner. */
  readonly detail?: string;
}

/** What was asked for is in the learner's hands. */
export interface HandedOverMessage {
  readonly type: 'handedOver';
  /** Where it is now. */
  readonly sentence: string;
}

/** The files that the host read for a slot of a view. */
export interface SlotFiles {
  readonly slot: SlotName;
  readonly files: readonly NamedFile[];
}

/** What a start is given. */
export interface Given {
  readonly files: readonly SlotFiles[];
  /** The files of media/ that its computation reads and the thread has not got yet. */
  readonly media: readonly NamedFile[];
}

/** What is told to a computation that goes on. */
export type Told<V extends ViewId = ViewId> =
  | { readonly type: 'params'; readonly params: Params<V> }
  | { readonly type: 'request'; readonly request: Request<V> }
  | { readonly type: 'files'; readonly files: SlotFiles }
  /** A sentence of the host that the learner is to read. */
  | { readonly type: 'notice'; readonly sentence: string };

/**
 * What the host is to do with what it keeps under a name: keep bytes until the next time; remove what a learner wants to see no
 * more; forget what has no room (who has it still may keep it again); set aside what could not be read: it is given no more,
 * but it is not lost.
 */
export interface KeepMessage {
  readonly type: 'keep';
  readonly runId: number;
  /** Whose it is: the run may have been replaced by one of another view. */
  readonly view: ViewId;
  readonly name: string;
  readonly action: 'keep' | 'remove' | 'forget' | 'setAside';
  /** How much it holds, such as iterations made: what holds more is neither replaced nor removed. */
  readonly progress: number;
  readonly bytes?: Uint8Array;
}

/** The files the learner chose last for a slot are in use from now on: the host remembers where they lie. Or they are no longer. */
export interface ChosenMessage {
  readonly type: 'chosen';
  readonly runId: number;
  readonly slot: SlotName;
  readonly inUse: boolean;
}

export type FileKind = 'png' | 'svg' | 'csv';

/** Facts, down to the page. */
export type ToWebview =
  | ShowMessage
  | ParamsMessage
  | ClockMessage
  | ElsewhereMessage
  | FrameMessage
  | EndedMessage
  | FailedMessage
  | WriteFailedMessage
  | HandedOverMessage;

/** Intents, up from the page; the host checks the shape of each. */
export type FromWebview =
  | { readonly type: 'ready' }
  /**
   * Those of one gesture, such as a drag, are undone together. `sentAt` is when they were sent, in milliseconds since 1970, later
   * than all that the page sent before.
   */
  | {
      readonly type: 'setParams';
      readonly params: unknown;
      readonly gesture?: number;
      readonly sentAt?: number;
    }
  | { readonly type: 'clock'; readonly clock: PlayClock }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** What stands in a tab is to be shown in this page, too. */
  | { readonly type: 'showHere' }
  /** The learner wants to see the view's function in its file. */
  | { readonly type: 'openSource' }
  /** On to the next view of the story, in the same place. */
  | { readonly type: 'next' }
  | { readonly type: 'stop' }
  /** To the computation that goes on; its view says what it may be. */
  | { readonly type: 'request'; readonly request: unknown }
  /** Asks for the files of one of the view's slots, which go to the computation that goes on. */
  | { readonly type: 'openFiles'; readonly slot: string }
  /** Back to the view's defaults. */
  | { readonly type: 'reset' }
  /** One of the texts that the view has. */
  | { readonly type: 'writeText'; readonly kind: string }
  | { readonly type: 'copyText'; readonly text: string }
  /** `data` is text, or base64 for a PNG. */
  | { readonly type: 'saveFile'; readonly name: string; readonly kind: FileKind; readonly data: string }
  | { readonly type: 'crashed'; readonly message: string };

/** To the engine's thread. */
export type ToThread =
  | ({
      readonly type: 'start';
      readonly view: ViewId;
      readonly runId: number;
      readonly params: Params;
    } & Given)
  | { readonly type: 'tell'; readonly runId: number; readonly told: Told }
  | {
      readonly type: 'write';
      readonly kind: TextKind;
      readonly view: ViewId;
      readonly runId: number;
      readonly params: Params;
    }
  | { readonly type: 'stop'; readonly runId: number };

/** From the engine's thread: already what the page reads, but for what the learner takes away and the host keeps. */
export type FromThread =
  | FrameMessage
  | EndedMessage
  | FailedMessage
  | WrittenMessage
  | WriteFailedMessage
  | KeepMessage
  | ChosenMessage
  | AdoptedMessage;
