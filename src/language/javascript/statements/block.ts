import type { Body, Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';

/** The statements between { and }; the names that they declare are those of the block around them. */
export function block(reader: Reader): Body {
  if (!reader.at('{')) slips.block(reader);
  reader.next();
  const body = statements(reader, '}');
  reader.next();
  return body;
}

function statements(reader: Reader, end: '}' | 'end'): Body {
  const found: Statement[] = [];
  while (!reader.at(end) && !reader.at('end'))
    for (const statement of reader.grammar.statement(reader)) found.push(statement);
  return found;
}

/** The block of a statement, or the one statement that stands in its place. */
export function blockOrStatement(reader: Reader): Body {
  if (reader.at('{')) return reader.scopes.inBlock(() => block(reader));
  if (reader.take(';')) return [];
  slips.declarationAlone(reader);
  return reader.scopes.inBlock(() => reader.grammar.statement(reader));
}

/** The end of a statement: a semicolon, or a line's end where none is typed. */
export function semicolon(reader: Reader, from: number): void {
  if (reader.take(';') || reader.at('}') || reader.at('end') || reader.token.isFirst) return;
  slips.statementEnd(reader, from);
}
