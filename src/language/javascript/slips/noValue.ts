import { shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import { keywords } from '../tokens/token';
import { faulty, otherOperator, unexpected } from './unexpected';

const operators: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '%', '**', '&', '|', '^', '~', '!', '<', '>', '<=', '>=', '==', '!=', '===', '!=='],
  ...[
    '&&',
    '||',
    '??',
    '<<',
    '>>',
    '>>>',
    '=',
    '+=',
    '-=',
    '*=',
    '/=',
    '%=',
    '**=',
    '=>',
    '?',
    ':',
    'return',
  ],
  ...['&&=', '||=', '??=', '&=', '|=', '^=', '<<=', '>>=', '>>>=', 'typeof', 'in', 'instanceof', '...'],
]);
const ends: ReadonlySet<string> = new Set([')', ']', '}', ',', ';', 'end']);

/** Where a value has to stand, and none does. */
export const noValue = {
  at(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    comment(reader);
    otherOperator(reader);
    if (token.kind === '<' && (reader.ahead().kind === 'name' || reader.ahead().kind === '>'))
      reader.stop('jsx', token);
    if (previous && operators.has(previous.kind) && operators.has(token.kind))
      reader.stop('missingOperand', { start: previous.start, end: token.end }, [previous.text, token.text]);
    if (previous && operators.has(previous.kind) && ends.has(token.kind))
      reader.stop('missingRight', previous, [previous.text]);
    if (previous && '([{,'.includes(previous.kind) && token.kind === ',') reader.stop('emptyItem', token);
    if (keywords.has(token.kind) && reader.ahead().kind === '=')
      reader.stop('keywordAsName', token, [token.text, `${token.text}_`]);
    if (keywords.has(token.kind)) reader.stop('unexpected', token, [shown(token)]);
    return unexpected(reader);
  },
};

/** # comment */
function comment(reader: Reader): void {
  const { token } = reader;
  if (token.kind !== 'private') return;
  const place = { start: token.start, end: token.start + 1 };
  if (token.isFirst || reader.previous?.kind === ';')
    reader.stopWith('foreignComment', token, [], place, '//');
}
