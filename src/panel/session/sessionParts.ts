import type {
  FailedMessage,
  FromWebview,
  KeepMessage,
  Params,
  Preset,
  Request,
  SlotName,
  Strings,
  TextChoice,
  TextKind,
  Told,
  ToWebview,
  ViewId,
  WrittenMessage,
} from '#protocol';

export type ParseResult =
  | { readonly ok: true; readonly params: Params }
  | { readonly ok: false; readonly failure: Pick<FailedMessage, 'message' | 'at' | 'detail'> };

/** What is to be kept under a name, removed, forgotten or set aside. */
export type Kept = Omit<KeepMessage, 'type' | 'runId'>;

/** What a learner takes away from a view. */
export type Taken =
  | WrittenMessage
  | Extract<FromWebview, { readonly type: 'copyText' }>
  | Extract<FromWebview, { readonly type: 'saveFile' }>;

/** What a page tells its session. */
export type SessionIntent = Exclude<
  FromWebview,
  { readonly type: 'ready' | 'showHere' | 'next' | 'openSource' | 'crashed' }
>;

/** A page's end of a session. */
export interface Member {
  readonly handle: (intent: SessionIntent) => void;
  /** Says all that the page needs. */
  readonly replay: () => void;
  readonly leave: () => void;
}

/** What takes the messages to a page. */
export type Post = (message: ToWebview) => void;

export interface SessionParts {
  readonly engine: {
    readonly start: (view: ViewId, runId: number, params: Params) => void;
    readonly tell: (runId: number, told: Told) => void;
    readonly stop: (runId: number) => void;
    readonly write: (kind: TextKind, view: ViewId, runId: number, params: Params) => void;
  };
  readonly parse: (view: ViewId, params: unknown) => ParseResult;
  /** Whether a computation that goes on can take new params over. */
  readonly follows: (view: ViewId, before: Params, after: Params) => boolean;
  /** What a page asks for, with what the host alone knows of the params in use now. */
  readonly asAsked: (view: ViewId, asked: Params, now: Params) => Params;
  /** A request of the view; undefined for what is none. */
  readonly parseRequest: (view: ViewId, request: unknown) => Request | undefined;
  readonly presets: (view: ViewId) => readonly Preset[];
  readonly texts: (view: ViewId) => readonly TextChoice[];
  readonly title: (view: ViewId) => string;
  /** The title of the view after it in the story; undefined after the last. */
  readonly next: (view: ViewId) => string | undefined;
  readonly defaults: (view: ViewId) => Params;
  /** Hands the learner what was asked for, a text or a file to be saved, and tells where it is then. */
  readonly handOver: (taken: Taken, tell: (sentence: string) => void) => void;
  /** Keeps bytes of a view for its next time, or forgets them. */
  readonly keep: (kept: Kept) => void;
  /** The slot of a view for files that a learner chooses; undefined for what is none. */
  readonly parseSlot: (view: ViewId, slot: string) => SlotName | undefined;
  /** Asks the learner for files of a slot and gives them to the computation `runId`. */
  readonly openFiles: (view: ViewId, slot: SlotName, runId: number) => void;
  /** The files asked for last are in use, or no longer. */
  readonly useChosen: (view: ViewId, slot: SlotName, inUse: boolean) => void;
  readonly strings: () => Strings;
  /** Called with the params of every run that starts, and of one that ended its engine. */
  readonly remember: (view: ViewId, params: Params, engineEnded: boolean) => void;
  /** Why params that ended their engine are not started again. */
  readonly whyNotStarted: () => string;
  /** Its last page has left. */
  readonly abandoned: () => void;
  readonly log: (message: string) => void;
}
