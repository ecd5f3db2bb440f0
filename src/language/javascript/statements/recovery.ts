import type { JavaScriptProblem } from '../problems';
import type { Reader } from '../reader/reader';
import { isLineBreak } from '../tokens/letters';

const continuations: ReadonlySet<string> = new Set(['else', 'catch', 'finally']);
/** Words that Python has in the place of those. */
const wordsOfPython: ReadonlySet<string> = new Set(['elif', 'except']);
/** What goes on with a line before it. */
const continued: ReadonlySet<string> = new Set([
  ...[
    '.',
    '?.',
    '?',
    ':',
    ',',
    '=',
    '=>',
    '+',
    '-',
    '*',
    '/',
    '%',
    '**',
    '&&',
    '||',
    '??',
    '(',
    '[',
    '{',
    ')',
    ']',
  ],
]);

/**
 * Passes what is left of a statement that has a mistake: up to a semicolon, to the next line that goes on with none and stands no
 * further to the right, or to the end of the block around it. The mistake is told, and given back.
 */
export function skipRest(reader: Reader, from: number, problem: JavaScriptProblem): JavaScriptProblem {
  const reached = reader.position;
  reader.report(problem);
  reader.position = from;
  const margin = marginOf(reader, reader.token.start);
  for (;;) {
    reader.passBrackets();
    if (reader.position < reached) continue;
    const { kind, isFirst, text, start } = reader.token;
    if (kind === 'end' || kind === '}') break;
    if (continuations.has(kind) || (isFirst && wordsOfPython.has(text))) continue;
    if (isFirst && (continued.has(kind) || marginOf(reader, start) > margin)) continue;
    if (isFirst || reader.previous?.kind === ';') break;
  }
  return problem;
}

/** How far the line of an offset is indented. */
function marginOf({ source }: Reader, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(source.charCodeAt(start - 1))) start--;
  return source.slice(start, offset).search(/\S|$/);
}
