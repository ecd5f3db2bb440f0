import type { Statement } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { skipBlock } from './recovery';

/** match and type are names, but where what follows makes statements of them. */
export function softStatement(reader: Reader): Statement | undefined {
  if (!reader.at('name')) return undefined;
  if (reader.token.text === 'match') return match(reader);
  return reader.token.text === 'type' ? typeAlias(reader) : undefined;
}

function match(reader: Reader): Statement | undefined {
  let at = 1;
  while (reader.ahead(at).kind !== 'newline' && reader.ahead(at).kind !== 'end') at++;
  const isMatch =
    reader.ahead(at - 1).kind === ':' &&
    reader.ahead(at + 1).kind === 'indent' &&
    reader.ahead(at + 2).text === 'case';
  if (!isMatch) return undefined;
  const word = reader.next();
  reader.position += at;
  skipBlock(reader);
  return outside.statement(reader, 'match', word, []);
}

function typeAlias(reader: Reader): Statement | undefined {
  const after = reader.ahead(2).kind;
  if (reader.ahead().kind !== 'name' || (after !== '=' && after !== '[')) return undefined;
  const word = reader.next();
  while (!reader.at('newline') && !reader.at('end')) reader.next();
  reader.take('newline');
  return outside.statement(reader, 'typeAlias', word, []);
}
