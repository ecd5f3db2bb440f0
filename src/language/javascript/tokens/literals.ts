import { endOfLine, endOfName, isLineBreak } from './letters';

/** Where a literal ends, behind its quotes; `isClosed` is false where they are missing. */
export interface End {
  readonly end: number;
  readonly isClosed: boolean;
}

const BACKSLASH = 92;

/** Where the text that begins with a quotation mark at an offset ends. */
export function endOfString(source: string, start: number): End {
  const quote = source.charCodeAt(start);
  let at = start + 1;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === quote) return { end: at + 1, isClosed: true };
    if (code === BACKSLASH) at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (code === 10 || code === 13) break;
  }
  return { end: Math.min(at, source.length), isClosed: false };
}

/** Where a stretch of a template ends whose text begins at an offset: behind its `, or behind the ${ of a value. */
export function endOfTemplate(source: string, inside: number): End & { readonly isHead: boolean } {
  for (let at = inside; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '`') return { end: at + 1, isClosed: true, isHead: false };
    else if (character === '$' && source[at + 1] === '{')
      return { end: at + 2, isClosed: true, isHead: true };
  }
  return { end: source.length, isClosed: false, isHead: false };
}

/** Where the regular expression that begins at an offset ends, behind its flags. */
export function endOfRegex(source: string, start: number): End {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at];
    if (isLineBreak(source.charCodeAt(at))) break;
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return { end: endOfName(source, at + 1), isClosed: true };
  }
  return { end: endOfLine(source, start), isClosed: false };
}
