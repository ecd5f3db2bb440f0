import type { Range } from '../../core/problem';

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
]);

/** An escape that means no character: \x without its two digits. */
export interface EscapeFault {
  readonly code: 'shortEscape' | 'tooLargeEscape' | 'octalEscape';
  readonly range: Range;
}

export interface Decoded {
  readonly text: string;
  readonly fault?: EscapeFault | undefined;
}

const SOME_ESCAPE =
  /\\(\r\n|[\n\r\u2028\u2029]|x[\da-fA-F]{0,2}|u\{[\da-fA-F]*\}|u[\da-fA-F]{0,4}|[1-9]|0\d*|[\s\S])/gu;

/** What the text of a literal means. */
export function decode(source: string, range: Range, isTemplate: boolean): Decoded {
  const typed = source.slice(range.start, range.end);
  if (!typed.includes('\\')) return { text: isTemplate ? withPlainLines(typed) : typed };
  let fault: EscapeFault | undefined;
  let text = '';
  let from = 0;
  for (const match of typed.matchAll(SOME_ESCAPE)) {
    const start = range.start + match.index;
    const meant = meaningOf(match[1] ?? '');
    text += withPlainLines(typed.slice(from, match.index));
    from = match.index + match[0].length;
    if (typeof meant === 'string') text += meant;
    else fault ??= { code: meant.code, range: { start, end: start + match[0].length } };
  }
  return { text: text + withPlainLines(typed.slice(from)), fault };
}

/** A line break of a file is \n in a template. */
function withPlainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function meaningOf(body: string): string | { readonly code: EscapeFault['code'] } {
  const letter = body[0] ?? '';
  if (letter === 'x') return body.length < 3 ? { code: 'shortEscape' } : character(body.slice(1));
  if (letter === 'u') {
    const digits = body.replace(/[u{}]/g, '');
    const isWhole = body.startsWith('u{') ? digits !== '' : digits.length === 4;
    if (!isWhole) return { code: 'shortEscape' };
    return Number.parseInt(digits, 16) > 0x10ffff ? { code: 'tooLargeEscape' } : character(digits);
  }
  if (/^(0\d+|[1-9])$/.test(body)) return { code: 'octalEscape' };
  if (/^(\r\n|[\n\r\u2028\u2029])$/.test(body)) return '';
  return simple.get(body) ?? body;
}

/** Four digits may be half of a character, which stands as it is. */
function character(digits: string): string {
  return String.fromCodePoint(Number.parseInt(digits, 16));
}
