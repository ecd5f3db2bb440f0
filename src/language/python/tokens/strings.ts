import { endOfTemplate } from './template';

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

export function endOfString(source: string, opening: Opening, limit: number): End {
  return opening.isTemplate
    ? endOfTemplate(source, opening, limit, endOfLiteral)
    : endOfPlain(source, opening, limit);
}

/** Where the literal at an offset inside a field of an f-string ends. */
export function endOfLiteral(source: string, at: number, limit: number): End | undefined {
  const opening = openingAt(source, at);
  return opening && endOfString(source, opening, limit);
}

function endOfPlain(source: string, { quotes, inside }: Opening, limit: number): End {
  for (let at = inside; at < limit; at++) {
    const character = source[at];
    if (character === '\\') at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (source.startsWith(quotes, at)) return { end: at + quotes.length, isClosed: true };
    else if (quotes.length === 1 && (character === '\n' || character === '\r'))
      return { end: at, isClosed: false };
  }
  return { end: limit, isClosed: false };
}
