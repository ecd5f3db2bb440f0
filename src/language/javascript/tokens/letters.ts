import { lettersOf } from '../../core/letters';

const BREAK = /[\n\r\u2028\u2029]/;

export const { startsName, endOfName } = lettersOf(
  /[\p{ID_Start}$_]/u,
  /[\p{ID_Continue}$\u200c\u200d]/u,
  '$',
);

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
