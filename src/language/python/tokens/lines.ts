export const BLANK = /[ \t\f]/;

export function endOfLine(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && source[at] !== '\n' && source[at] !== '\r') at++;
  return at;
}

export function isFirstInLine(source: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BLANK.test(source[before] as string)) before--;
  return before < 0 || source[before] === '\n' || source[before] === '\r';
}
