import type { Strings } from '#protocol';

/** What a thread is told first, when it is made. */
export interface ThreadData {
  /** What it is for: to run the computations of views, or to answer questions. */
  readonly program: 'runner' | 'analyst';
  readonly strings: Strings;
  /** The language of the strings, such as 'en'. */
  readonly language: string;
}
