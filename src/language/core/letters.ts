/** What the names of a language are made of. */
export interface Letters {
  readonly startsName: (source: string, at: number) => boolean;
  /** Where the name that starts at an offset ends. */
  readonly endOfName: (source: string, start: number) => number;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The character at an offset, of one or two UTF-16 units. */
export function characterAt(source: string, at: number): string {
  return String.fromCodePoint(source.codePointAt(at) ?? 0);
}

const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;

/** Names of letters, of _ and of `others`; beyond ASCII they start with `start` and go on with `part`, one character each. */
export function lettersOf(start: RegExp, part: RegExp, others = ''): Letters {
  const isLetter = (code: number): boolean =>
    isAsciiLetter(code) || (code < 128 && others.includes(String.fromCharCode(code)));
  const startsName = (source: string, at: number): boolean => {
    const code = source.charCodeAt(at);
    return code < 128 ? isLetter(code) : start.test(characterAt(source, at));
  };
  const endOfName = (source: string, from: number): number => {
    let at = from;
    while (at < source.length) {
      const code = source.charCodeAt(at);
      if (code < 128) {
        if (!isLetter(code) && !isDigit(code)) break;
        at++;
        continue;
      }
      const character = characterAt(source, at);
      if (!part.test(character)) break;
      at += character.length;
    }
    return at;
  };
  return { startsName, endOfName };
}
