/** What the runner posts within a computation that makes no frame yet: a part of its work is done, and it goes on. */
export interface WorkingMessage {
  readonly type: 'working';
  readonly runId: number;
}
