import type { Frame, Params, Place, Preset, ViewId } from '#protocol';

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
}

/** What a computation may ask of the world. */
export interface Resources {
  /** The bytes of a file under media/. */
  readonly file: (name: string) => Uint8Array;
  /** Milliseconds, on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * A view's engine half. Each frame holds all that the page needs to draw, so that the latest alone is enough;
 * a long run yields after every step, and whoever drives it decides which frames are worth sending.
 */
export type Compute<V extends ViewId> = (
  params: Params<V>,
  resources: Resources,
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
