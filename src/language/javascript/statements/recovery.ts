import type { JavaScriptProblem } from '../problems';
import type { Reader } from '../reader/reader';

const continuations: ReadonlySet<string> = new Set(['else', 'catch', 'finally']);
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
 * Passes what is left of a statement that has a mistake: up to a semicolon, to the next line that goes on with none, or to the
 * end of the block around it. The mistake is told, and given back.
 */
export function skipRest(reader: Reader, from: number, problem: JavaScriptProblem): JavaScriptProblem {
  const reached = reader.position;
  reader.report(problem);
  reader.position = from;
  for (;;) {
    reader.passBrackets();
    if (reader.position < reached) continue;
    const { kind, isFirst } = reader.token;
    if (kind === 'end' || kind === '}') break;
    const isBehindBlock = reader.previous?.kind === '}' || reader.previous?.kind === ';';
    if (continuations.has(kind) && isBehindBlock) continue;
    if (reader.previous?.kind === ';') break;
    if (isFirst && !continued.has(kind)) break;
  }
  return problem;
}
