import { ReadingStopped, shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { foreignOperator, unexpected } from './unexpected';

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
  ...[
    'and',
    'or',
    'in',
    'is',
    'not',
    'if',
    'else',
    '=',
    '+=',
    '-=',
    '*=',
    '/=',
    ':=',
    'while',
    'elif',
    'assert',
  ],
]);

/** Where a value has to stand, and none does. */
export const noValue = {
  at(reader: Reader): never {
    const { token, previous } = reader;
    if (token.kind === 'fault' && token.problem?.code === 'exclamation' && reader.ahead().start === token.end)
      reader.stop('otherOperator', token, ['!', 'not'], 'not ');
    if (token.problem) throw new ReadingStopped(token.problem);
    foreignOperator(reader);
    increment(reader);
    comment(reader);
    if (previous && binary.has(previous.kind) && token.kind === 'not') reader.stop('bareNot', token);
    if (previous && binary.has(previous.kind) && binary.has(token.kind))
      reader.stop('missingOperand', { start: previous.start, end: token.end }, [previous.text, token.text]);
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

/** x++, which is read as x + (+ nothing). */
function increment(reader: Reader): void {
  const second = reader.ahead(-1);
  const first = reader.ahead(-2);
  const isSign =
    (first.kind === '+' || first.kind === '-') && first.kind === second.kind && first.end === second.start;
  const name = reader.ahead(-3);
  if (!isSign || name.kind !== 'name' || (reader.token.kind !== 'newline' && reader.token.kind !== ';'))
    return;
  const range = { start: name.start, end: second.end };
  const isAlone = isFirst(reader.source.slice(0, name.start));
  const text = `${name.text} ${first.kind}= 1`;
  reader.stop('increment', range, [name.text, first.kind], isAlone ? text : undefined);
}

/** Whether what is behind a text begins a statement. */
function isFirst(before: string): boolean {
  const written = before.trimEnd();
  return written === '' || written.endsWith(';') || /[\n\r]/.test(before.slice(written.length));
}

/** A comment as other languages have it. */
function comment(reader: Reader): void {
  const { token } = reader;
  const before = reader.previous;
  if (token.kind === '//') reader.stop('foreignComment', token, [], '#');
  if (token.kind === '/' && reader.ahead().end === token.end + 1 && '***'.includes(reader.ahead().kind))
    reader.stop('foreignComment', { start: token.start, end: token.end + 1 });
  if (before?.kind === '/' && token.kind.startsWith('*') && before.end === token.start)
    reader.stop('foreignComment', { start: before.start, end: token.end });
}
