import type { Params } from './views';

/**
 * How a computation comes to params of its own: by a 'step' of the learner's other than new params (another run, a net from a
 * file), which can be undone; or with what was asked for, as a 'correction' of it that pages are told, or as a 'completion' by what
 * no control shows.
 */
export type Adoption = 'step' | 'correction' | 'completion';

/** These are the params from now on. */
export interface AdoptedMessage {
  readonly type: 'adopted';
  readonly runId: number;
  readonly params: Params;
  readonly as: Adoption;
}
