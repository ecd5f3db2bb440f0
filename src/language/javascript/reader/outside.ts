import type { Range } from '../../core/problem';
import type { Expression, Unreadable } from '../../program/tree';
import type { OutsideCode } from '../problems';
import type { Reader } from './reader';

function unreadable(
  reader: Reader,
  code: OutsideCode,
  range: Range,
  args: readonly string[] = [],
): Unreadable {
  return { kind: 'unreadable', problem: reader.problem(code, range, args), range };
}

/** What the languages have and this project does not read: each stands in the tree with the sentence that is said where it is reached. */
export const outside = {
  unreadable,

  /** await x, where a function waits, or at the top of a module. */
  awaited(reader: Reader, operand: () => Expression): Unreadable | undefined {
    if (!reader.atWord('await')) return undefined;
    const { isAsync, kind } = reader.scopes.innermost;
    if (!isAsync && kind !== 'module') reader.stop('strayAwait', reader.token);
    const word = reader.next();
    reader.nested(operand);
    return unreadable(reader, 'async', reader.since(word.start), ['await']);
  },

  /** yield x, in a generator. */
  yielded(reader: Reader, value: () => Expression): Unreadable | undefined {
    if (!reader.atWord('yield') || !reader.scopes.innermost.isGenerator) return undefined;
    const word = reader.next();
    const star = reader.take('*');
    if (star || !(reader.token.isFirst || reader.atAny(yieldEnds))) value();
    return unreadable(reader, 'generator', reader.since(word.start));
  },
};

const yieldEnds: ReadonlySet<string> = new Set([
  ')',
  ']',
  '}',
  ',',
  ';',
  ':',
  'end',
  'templateMiddle',
  'templateTail',
]);
