const NAME_START = /[\p{XID_Start}_]/u;
const NAME_PART = /[\p{XID_Continue}_]/u;

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

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
