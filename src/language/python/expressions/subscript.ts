import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';

/** What stands between [ and ]: an index, a slice, or several of them, which make a tuple. */
export function subscriptIndex(reader: Reader): Expression {
  const bracket = reader.next();
  if (reader.at(']')) reader.stop('emptyIndex', { start: bracket.start, end: reader.token.end });
  const { start } = reader.token;
  const first = part(reader);
  if (!reader.at(',')) {
    closeIndex(reader);
    return first.kind === 'spread' ? { kind: 'tuple', items: [first], range: first.range } : first;
  }
  const items = [first];
  while (reader.take(',') && !reader.at(']')) items.push(part(reader));
  const range = reader.since(start);
  closeIndex(reader);
  return { kind: 'tuple', items, range };
}

function closeIndex(reader: Reader): void {
  if (!reader.take(']')) slips.inBrackets(reader);
}

function part(reader: Reader): Expression {
  const { start } = reader.token;
  if (reader.take('*'))
    return { kind: 'spread', value: reader.grammar.operand(reader), range: reader.since(start) };
  const isNamed = reader.at('name') && reader.ahead().kind === ':=';
  const first = reader.at(':') ? undefined : reader.grammar.named(reader);
  if (first && (isNamed || !reader.at(':'))) return first;
  reader.next();
  const stop = bound(reader);
  const step = reader.take(':') ? bound(reader) : undefined;
  return {
    kind: 'slice',
    ...(first && { start: first }),
    ...(stop && { stop }),
    ...(step && { step }),
    range: reader.since(start),
  };
}

function bound(reader: Reader): Expression | undefined {
  const { kind } = reader.token;
  return kind === ':' || kind === ',' || kind === ']' ? undefined : reader.grammar.expression(reader);
}
