import type {
  EndedMessage,
  FailedMessage,
  Frame,
  Params,
  PlayClock,
  Preset,
  Request,
  SlotName,
  ViewId,
} from '#protocol';

/** What a view may ask of the page it stands in. */
export interface ViewContext<V extends ViewId> {
  readonly presets: readonly Preset<V>[];
  /** Asks for a new run; several at once become one, and so do those that follow within the frame of the screen. */
  readonly setParams: (params: Params<V>) => void;
  /** Tells all pages what was done to the clock. */
  readonly setClock: (clock: PlayClock) => void;
  readonly stop: () => void;
  /** Tells the computation that goes on what to do. */
  readonly request: (request: Request<V>) => void;
  /** Lets the learner choose the files of a slot, which go to the computation. */
  readonly openFiles: (slot: SlotName<V>) => void;
}

/** A view's drawing half. */
export interface PageView<V extends ViewId> {
  readonly root: HTMLElement;
  /** Where the page puts what every view has: the row of actions. */
  readonly column: HTMLElement;
  /** Puts params that came from the host into the controls. */
  readonly show: (params: Params<V>) => void;
  /** `elapsed`: milliseconds of computing since the run began. */
  readonly draw: (frame: Frame<V>, elapsed: number) => void;
  readonly ended: (reason: EndedMessage['reason']) => void;
  readonly failed: (failure: Pick<FailedMessage, 'message' | 'at' | 'letters' | 'axes'>) => void;
  /** What failed was asked before what is drawn now: it is no longer so, whenever it was told. */
  readonly answered: () => void;
  /** Another page has set the clock, or this one is to lead from now on. */
  readonly followClock?: (clock: PlayClock, leads: boolean) => void;
  readonly dispose: () => void;
}

export type CreateView<V extends ViewId> = (context: ViewContext<V>) => PageView<V>;
