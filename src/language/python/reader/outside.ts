import type { Range } from '../../core/problem';
import type { Expression, Statement, Unreadable } from '../../program/tree';
import { type OutsideCode, type PythonProblem, problemAt } from '../problems';
import type { Reader } from './reader';

function unreadable(
  reader: Reader,
  code: OutsideCode,
  range: Range,
  args: readonly string[] = [],
): Unreadable {
  return { kind: 'unreadable', problem: problemAt(reader.source, code, range, args), range };
}

/** What Python has and this project does not read: each stands in the tree with the sentence that is said where it is reached. */
export const outside = {
  unreadable,

  awaited(reader: Reader, word: Range, range: Range): Unreadable {
    const { innermost: body } = reader.scopes;
    if (!body.isAsync) reader.stop('strayAwait', word);
    return unreadable(reader, 'async', range, ['await']);
  },

  /** yield, with which a call of the function computes nothing: the whole function is outside. */
  yielded(reader: Reader, read: () => Expression): Unreadable {
    const word = reader.next();
    const { innermost } = reader.scopes;
    if (innermost.kind !== 'function' && innermost.kind !== 'lambda') reader.stop('strayYield', word);
    if (reader.take('from')) reader.grammar.expression(reader);
    else if (!reader.atAny(yieldEnds)) read();
    const node = unreadable(reader, 'generator', reader.since(word.start));
    innermost.outside ??= problemAt(reader.source, 'generator', word);
    return node;
  },

  statement(reader: Reader, code: OutsideCode, word: Range, args: readonly string[]): Statement {
    return unreadable(reader, code, reader.since(word.start), args);
  },

  problem(reader: Reader, code: OutsideCode, range: Range, args: readonly string[] = []): PythonProblem {
    return problemAt(reader.source, code, range, args);
  },
};

const yieldEnds: ReadonlySet<string> = new Set(['newline', 'end', ')', ']', '}', '=', ';', ':']);
