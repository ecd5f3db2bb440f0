/** Says, before all else, that a thread's program runs. */
export interface ReadyMessage {
  readonly type: 'ready';
}
