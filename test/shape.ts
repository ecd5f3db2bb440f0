import { readSource } from './imports';

/** Of a function that is longer than is good: the reason, in a comment that stands directly above it. */
const REASON = /^\s*\/\/ long: \w/;

/** A line that opens a function's body: an arrow, a head of parameters that is not a statement's, a type that was returned. */
const opensFunction = (line: string): boolean =>
  /(=> \(?[{[(]|\)(: .+)? \{|^\s*\} \{)$/.test(line) &&
  !/^\s*(\} )?(if|for|while|switch|else|catch|try|do|with)\b/.test(line);

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';

/**
 * The functions of a source text that have more than `most` lines, as 'line: first line'. Told from the indentation, which
 * the formatter keeps: a body ends at the first line that closes a bracket where its head began.
 */
export function longFunctions(source: string, most: number): string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, at) => {
    if (!opensFunction(line)) return [];
    const indent = indentOf(line);
    const isHead = (i: number): boolean => /^[^\s)}\]]/.test((lines[i] ?? '').slice(indent.length));
    let start = at;
    while (start > 0 && (indentOf(lines[start] ?? '') !== indent || !isHead(start))) start--;
    const end = lines.findIndex(
      (later, i) => i > at && indentOf(later) === indent && /^\s*[}\])]/.test(later),
    );
    const isLong = end - start + 1 > most && !REASON.test(lines[start - 1] ?? '');
    return isLong ? [`${start + 1}: ${(lines[start] ?? '').trim()}`] : [];
  });
}

/** The number of lines of a file, as an editor counts them. */
export const lineCount = (file: string): number => readSource(file).trimEnd().split('\n').length;

/** The selectors of a style sheet's rules that stand in no other rule; those within @media and its kind count as well. */
export function outerSelectors(source: string): string[] {
  const css = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const found: string[] = [];
  const openers: boolean[] = [];
  for (const [, text = '', sign] of css.matchAll(/([^{};]*)([{};])/g)) {
    const selector = text.trim().replace(/\s+/g, ' ');
    if (sign === '}') openers.pop();
    if (sign !== '{') continue;
    const isRule = !selector.startsWith('@');
    if (isRule && !openers.includes(true)) found.push(selector);
    openers.push(isRule);
  }
  return found;
}
