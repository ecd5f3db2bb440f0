import type { ClassCode, Expression, Statement } from '../../program/tree';
import { bindingName } from '../expressions/binding';
import { typeArguments, typeParameters } from '../expressions/typeParameters';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { MemberReader } from './members';

/** A class from its word to its }. */
export function classCode(reader: Reader, isExpression: boolean): ClassCode {
  const word = reader.next();
  const isNamed = reader.at('name') && !(reader.isTyped && reader.atWord('implements'));
  const name = isNamed || !isExpression ? bindingName(reader) : undefined;
  typeParameters(reader);
  const bases = reader.take('extends') ? [baseOf(reader)] : [];
  implemented(reader);
  if (!reader.at('{')) slips.classBody(reader);
  const read = (): readonly Statement[] => new MemberReader(reader, bases.length > 0).all();
  const { node, unknown } = reader.scopes.withPrivates(() =>
    reader.scopes.within('class', read, { superness: 'member' }),
  );
  const { node: body, scope } = node;
  if (unknown) reader.report(reader.problem('unknownPrivate', unknown, [unknown.text]));
  const problem = scope.problem ?? (unknown && reader.problem('unknownPrivate', unknown, [unknown.text]));
  const range = reader.since(word.start);
  const { start, end } = name ?? word;
  return {
    name: name?.text ?? '',
    range,
    nameRange: { start, end },
    bases,
    body,
    decorators: [],
    ...(problem && { problem }),
  };
}

function baseOf(reader: Reader): Expression {
  const base = reader.grammar.primary(reader);
  if (reader.isTyped && reader.at('<')) typeArguments(reader);
  return base;
}

function implemented(reader: Reader): void {
  if (!reader.isTyped || !reader.takeWord('implements')) return;
  do reader.grammar.type(reader);
  while (reader.take(','));
}
