import type { Expression } from '../../program/tree';
import { ReadingStopped } from '../problems';
import type { Reader } from '../reader/reader';
import { shown, unexpected } from './unexpected';

const binary: ReadonlySet<string> = new Set([
  ...[
    '/',
    '//',
    '%',
    '@',
    '&',
    '|',
    '^',
    '<<',
    '>>',
    '<',
    '>',
    '==',
    '!=',
    '<=',
    '>=',
    '*',
    '**',
    '+',
    '-',
    '~',
  ],
  ...['and', 'or', 'in', 'is', 'not', 'if', 'else', '=', '+=', '-=', '*=', '/=', ':=', 'return'],
]);

/** Where a value has to stand, and none does. */
export const noValue = {
  at(reader: Reader): never {
    const { token, previous } = reader;
    if (token.kind === 'fault' && token.problem?.code === 'exclamation' && reader.ahead().start === token.end)
      reader.stop('otherOperator', token, ['!', 'not'], 'not ');
    if (token.problem) throw new ReadingStopped(token.problem);
    if (previous && binary.has(previous.kind) && isEnd(token.kind))
      reader.stop('missingRight', previous, [previous.text]);
    if (previous && '([{,'.includes(previous.kind) && token.kind === ',') reader.stop('emptyItem', token);
    return unexpected(reader);
  },

  ofElse(reader: Reader, then: Expression): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    if (reader.at('=')) reader.stop('assignedComparison', reader.token, [], '==');
    return reader.stop('missingElse', { start: then.range.start, end: reader.since(then.range.start).end });
  },

  spread(reader: Reader, { range }: Expression): never {
    return reader.stop('straySpread', range, [shown({ text: '*' })]);
  },
};

function isEnd(kind: string): boolean {
  return (
    kind === 'newline' ||
    kind === 'end' ||
    kind === ')' ||
    kind === ']' ||
    kind === '}' ||
    kind === ',' ||
    kind === ':'
  );
}
