import type { Ask } from '../values/callable';
import type { Value } from '../values/value';

/** Why the machine stopped. */
export type Stop =
  | { readonly type: 'finished'; readonly value: Value }
  | { readonly type: 'paused' }
  | { readonly type: 'asked'; readonly event: Ask['event'] };
