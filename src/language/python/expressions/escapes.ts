import type { Range } from '../../core/problem';

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['\n', ''],
]);

const digitsOf: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** An escape that means no character: \x without its two digits, \U of a path such as C:\Users. */
export interface EscapeFault {
  readonly code: 'shortEscape' | 'tooLargeEscape' | 'namedCharacter';
  readonly range: Range;
  readonly digits?: number;
}

export interface Decoded {
  readonly text: string;
  readonly fault?: EscapeFault | undefined;
}

const SOME_ESCAPE =
  /\\([0-7]{1,3}|x[\da-fA-F]{0,2}|u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|N\{[^}\\]*\}|N|[\s\S])/g;

/** What the text of a literal means; in a raw one a backslash is a backslash. */
export function decode(source: string, range: Range, isRaw: boolean): Decoded {
  const typed = withPlainLines(source.slice(range.start, range.end));
  if (isRaw || !typed.includes('\\')) return { text: typed };
  let fault: EscapeFault | undefined;
  const text = typed.replace(SOME_ESCAPE, (all: string, body: string, at: number) => {
    const start = range.start + at;
    const meant = meaningOf(body);
    if (typeof meant === 'string') return meant;
    fault ??= { ...meant, range: { start, end: start + all.length } };
    return '';
  });
  return { text, fault };
}

/** Python reads every line break of a file as \n. */
function withPlainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function meaningOf(body: string): string | Omit<EscapeFault, 'range'> {
  const letter = body[0] ?? '';
  if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  const digits = digitsOf.get(letter);
  if (digits !== undefined) {
    if (body.length < digits + 1) return { code: 'shortEscape', digits };
    const code = Number.parseInt(body.slice(1), 16);
    return code > 0x10ffff ? { code: 'tooLargeEscape' } : String.fromCodePoint(code);
  }
  if (letter === 'N') return { code: 'namedCharacter' };
  return simple.get(body) ?? `\\${body}`;
}
