import type { Body, Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';

/** The block of a statement that begins with `head`: the colon, and what is indented below or stands on its line. */
export function block(reader: Reader, head: Token): Body {
  if (!reader.take(':')) slips.colon(reader, head);
  if (!reader.at('newline')) return reader.grammar.simpleLine(reader);
  const { problem } = reader.token;
  if (problem) slips.colon(reader, head);
  reader.next();
  if (!reader.take('indent')) {
    slips.missingBlock(reader, head);
    return [];
  }
  return statements(reader, 'dedent');
}

export function statements(reader: Reader, end: 'dedent' | 'end'): Body {
  const found: Statement[] = [];
  while (!reader.at(end) && !reader.at('end'))
    for (const statement of reader.grammar.statement(reader)) found.push(statement);
  reader.next();
  return found;
}
