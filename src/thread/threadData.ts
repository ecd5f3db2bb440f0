import type { Strings } from '#protocol';

/** What a thread is told first, when it is made. */
export interface ThreadData {
  readonly strings: Strings;
  /** The language of the strings, such as 'en'. */
  readonly language: string;
}
