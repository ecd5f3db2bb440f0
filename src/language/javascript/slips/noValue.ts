import { shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import { keywords } from '../tokens/token';
import { otherOperator } from './otherOperators';
import { faulty, hashComment, pythonSlice, unexpected } from './unexpected';

const operators: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '%', '**', '&', '|', '^', '~', '!', '<', '>', '<=', '>=', '==', '!=', '===', '!=='],
  ...['&&', '||', '??', '<<', '>>', '>>>', '=', '+=', '-=', '*=', '/=', '%=', '**=', '=>', '?', ':'],
  ...['&&=', '||=', '??=', '&=', '|=', '^=', '<<=', '>>=', '>>>=', 'typeof', 'in', 'instanceof', '...'],
]);
const ends: ReadonlySet<string> = new Set([')', ']', '}', ',', ';', 'end']);

/** Where a value has to stand, and none does. */
export const noValue = {
  at(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    hashComment(reader);
    if (token.kind === '<' && (reader.ahead().kind === 'name' || reader.ahead().kind === '>'))
      reader.stop('jsx', token);
    otherOperator(reader);
    pythonSlice(reader);
    if (token.kind === '=' && previous?.kind === '}') bracedAssignment(reader);
    if (token.kind === 'enum') reader.stop('typeScriptOnly', token, [token.text]);
    if (previous && operators.has(previous.kind) && token.isFirst)
      reader.stop('missingRight', previous, [previous.text]);
    if (keywords.has(token.kind)) keywordAsValue(reader);
    if (previous && operators.has(previous.kind) && operators.has(token.kind))
      reader.stop('missingOperand', { start: previous.start, end: token.end }, [previous.text, token.text]);
    if (previous && operators.has(previous.kind) && ends.has(token.kind))
      reader.stop('missingRight', previous, [previous.text]);
    if (previous && '([{,'.includes(previous.kind) && token.kind === ',') reader.stop('emptyItem', token);
    return unexpected(reader);
  },
};

function keywordAsValue(reader: Reader): never {
  const { token } = reader;
  if (reader.ahead().kind === '=') reader.stop('keywordAsName', token, [token.text, `${token.text}_`]);
  return reader.stop('unexpected', token, [shown(token)]);
}

/** {a, b} = c, where { begins a block. */
function bracedAssignment(reader: Reader): void {
  const { position, tokens } = reader;
  const open = tokens[reader.partner(position - 1)];
  if (!open?.isFirst && tokens[reader.partner(position - 1) - 1]?.kind !== ';') return;
  let last = position;
  while (!tokens[last + 1]?.isFirst && !/^([;}]|end)$/.test(tokens[last + 1]?.kind ?? 'end')) last++;
  const range = { start: open?.start ?? 0, end: tokens[last]?.end ?? 0 };
  reader.stop('bracedAssignment', range, [], `(${reader.source.slice(range.start, range.end)})`);
}
