/** A string literal's prefix and quotes. */
export interface Opening {
  readonly isRaw: boolean;
  readonly isBytes: boolean;
  readonly isTemplate: boolean;
  /** One or three quotation marks. */
  readonly quotes: string;
  /** Where the text itself begins. */
  readonly inside: number;
}

const OPENING = /([rRbBuUfF]{0,2})('''|"""|'|")/y;
const PREFIX = /^(|r|u|b|f|br|rb|fr|rf)$/i;

/** The string literal that begins at an offset, if one does. */
export function openingAt(source: string, at: number): Opening | undefined {
  OPENING.lastIndex = at;
  const [all = '', prefix = '', quotes = ''] = OPENING.exec(source) ?? [];
  if (all === '' || !PREFIX.test(prefix)) return undefined;
  const letters = prefix.toLowerCase();
  return {
    isRaw: letters.includes('r'),
    isBytes: letters.includes('b'),
    isTemplate: letters.includes('f'),
    quotes,
    inside: at + all.length,
  };
}

/** Where a literal ends, behind its quotes; `isClosed` is false where they are missing. */
export interface End {
  readonly end: number;
  readonly isClosed: boolean;
}
