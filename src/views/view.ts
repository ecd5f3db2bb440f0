import type { Frame, Params, Place, Preset, Request, Told, ViewId } from '#protocol';

/** What the host must know of a view; nothing here computes. */
export interface ViewDescription<V extends ViewId> {
  readonly id: V;
  readonly command: string;
  readonly title: () => string;
  readonly defaults: Params<V>;
  readonly presets: () => readonly Preset<V>[];
  /** Raw input (page, saved state, preset) -> params. Throws LearnerError for what a learner can mend. */
  readonly parseParams: (input: unknown) => Params<V>;
  /** The params to come back with after a reload: nothing long starts by itself. */
  readonly atRest: (params: Params<V>) => Params<V>;
  /** Whether a computation that goes on can take these params over; without it every change starts afresh. */
  readonly follows?: (before: Params<V>, after: Params<V>) => boolean;
  /** Raw input -> request; undefined for what is none. */
  readonly parseRequest?: (input: unknown) => Request<V> | undefined;
  /** Its computation keeps things in the workspace and is given them at its first start. */
  readonly keeps?: boolean;
}

/** What a computation may ask of the world. */
export interface Resources {
  /** The bytes of a file under media/. */
  readonly file: (name: string) => Uint8Array;
  /** Milliseconds, on a clock that never goes back. */
  readonly now: () => number;
}

/** What a computation that goes on may ask, too. */
export interface ComputeContext extends Resources {
  /** What the learner wants since, oldest first; undefined when there is nothing new. */
  readonly told: () => Told | undefined;
  /** The host keeps these bytes under this name, unless it has what holds more: `progress` says how much they hold. */
  readonly keep: (name: string, bytes: Uint8Array, progress: number) => void;
  /** The learner wants to see no more of what was kept under this name, as far as it is known here. */
  readonly remove: (name: string, progress: number) => void;
  /** What was kept under this name has no room; who has it still may keep it again. */
  readonly forget: (name: string, progress: number) => void;
  /** What was kept under this name could not be read: it is put where it is not in the way. */
  readonly setAside: (name: string) => void;
  /** A name that no one else has. */
  readonly newName: () => string;
  /** Whether a new frame would be sent now; between, an old one may be yielded. */
  readonly isDue: () => boolean;
  /** The digits the learner chose are in use, or no longer. */
  readonly useChosen: (inUse: boolean) => void;
  /** From now on these are the params. */
  readonly adopt: (params: Params) => void;
  /** What the thread remembers from one run of a view to its next. */
  readonly memory: Map<ViewId, unknown>;
}

/**
 * A view's engine half. Each frame holds all that the page needs to draw, so that the latest alone is enough;
 * a long run yields after every step, and whoever drives it decides which frames are worth sending. A frame that says
 * `resting: true` waits: it is sent at once, and the next is asked for when the learner has told something.
 */
export type Compute<V extends ViewId> = (
  params: Params<V>,
  context: ComputeContext,
) => Generator<Frame<V>, void, void>;

/** One sentence, in the learner's language, that tells what to change, and where it was typed. */
export class LearnerError extends Error {
  constructor(
    message: string,
    readonly at: Place,
  ) {
    super(message);
    this.name = 'LearnerError';
  }
}
