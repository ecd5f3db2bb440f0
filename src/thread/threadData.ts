import type { Strings } from '#protocol';

/** What an engine is told first, when it is made. */
export interface ThreadData {
  /** The folder of the extension's media files. */
  readonly media: string;
  readonly strings: Strings;
  /** The language of the strings, such as 'en'. */
  readonly language: string;
}
