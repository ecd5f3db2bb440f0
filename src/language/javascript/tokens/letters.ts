const NAME_START = /[\p{ID_Start}$_]/u;
const NAME_PART = /[\p{ID_Continue}$\u200c\u200d]/u;
const BREAK = /[\n\r\u2028\u2029]/;

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The character at an offset, of one or two UTF-16 units. */
export function characterAt(source: string, at: number): string {
  return String.fromCodePoint(source.codePointAt(at) ?? 0);
}

export function startsName(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code < 128 ? isAsciiLetter(code) : NAME_START.test(characterAt(source, at));
}

/** Where the name that starts at an offset ends. */
export function endOfName(source: string, start: number): number {
  let at = start;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code < 128) {
      if (!isAsciiLetter(code) && !isDigit(code)) break;
      at++;
      continue;
    }
    const character = characterAt(source, at);
    if (!NAME_PART.test(character)) break;
    at += character.length;
  }
  return at;
}

/** A space that ends no line. */
export function isBlank(code: number): boolean {
  if (code === 32 || code === 9 || code === 11 || code === 12) return true;
  return code >= 160 && /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/.test(String.fromCharCode(code));
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

export const hasLineBreak = (text: string): boolean => BREAK.test(text);

/** Where the line of an offset ends. */
export function endOfLine(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isLineBreak(source.charCodeAt(at))) at++;
  return at;
}
