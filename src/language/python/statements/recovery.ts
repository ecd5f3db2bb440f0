import type { PythonProblem } from '../problems';
import type { Reader } from '../reader/reader';

const continuations: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);

/**
 * Passes what is left of a statement that has a mistake: its line, the block below it, and the branches that belong to it. The
 * mistake is told, and given back. A bracket that is never closed is the mistake of all that follows its line.
 */
export function skipRest(reader: Reader, found: PythonProblem): PythonProblem {
  const unclosed = isPast(reader, found) ? undefined : skipLine(reader);
  const isOfText = found.code === 'unclosedLongString';
  const problem = unclosed && !isOfText && standsBehind(reader, found, unclosed) ? unclosed : found;
  reader.report(problem);
  skipBlock(reader);
  while (reader.atAny(continuations)) {
    skipLine(reader);
    skipBlock(reader);
  }
  return problem;
}

/** Is all of the statement read whose mistake it is? What follows is the next one's. */
function isPast({ previous, token }: Reader, { range }: PythonProblem): boolean {
  return (
    /^(?:newline|dedent)$/.test(previous?.kind ?? '') && token.kind !== 'indent' && range.start < token.start
  );
}

/** Whether a mistake stands in a later line than the bracket, or is that something is missing at the end of its line. */
function standsBehind(reader: Reader, { range }: PythonProblem, bracket: PythonProblem): boolean {
  const between = reader.source.slice(bracket.range.start, range.end);
  const after = reader.source.slice(range.start);
  return /[\n\r]/.test(between) || /^[ \t]*(:[ \t]*)?(#.*)?(?:[\n\r]|$)/.test(after);
}

function skipLine(reader: Reader): PythonProblem | undefined {
  while (!reader.at('newline') && !reader.at('end')) reader.next();
  return reader.take('newline')?.problem;
}

/** Passes a block, if one stands here. */
export function skipBlock(reader: Reader): void {
  if (!reader.at('indent')) return;
  let depth = 0;
  do {
    const { kind } = reader.next();
    if (kind === 'indent') depth++;
    else if (kind === 'dedent') depth--;
    else if (kind === 'end') return;
  } while (depth > 0);
}
