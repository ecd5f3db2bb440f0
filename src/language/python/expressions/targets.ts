import type { Expression, PatternItem, Target } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { notTarget } from '../slips/notTarget';

/** What an expression means left of =, in a for or a del: names, items, attributes, and patterns of them. */
export function toTarget(reader: Reader, expression: Expression): Target {
  switch (expression.kind) {
    case 'name':
      if (expression.name === '__debug__') reader.stop('debugTarget', expression.range);
      return expression;
    case 'attribute':
    case 'subscript':
      return expression;
    case 'unreadable':
      return notTarget(reader, expression);
    case 'tuple':
    case 'list':
      return { kind: 'pattern', items: itemsOf(reader, expression.items), range: expression.range };
    case 'spread':
      return reader.stop('starTarget', expression.range);
    default:
      return notTarget(reader, expression);
  }
}

function itemsOf(reader: Reader, items: readonly Expression[]): readonly PatternItem[] {
  const spreads = items.filter(({ kind }) => kind === 'spread');
  if (spreads[1]) reader.stop('twoStars', spreads[1].range);
  return items.map((item) =>
    item.kind === 'spread'
      ? { target: toTarget(reader, item.value), isRest: true }
      : { target: toTarget(reader, item) },
  );
}

const afterTargets: ReadonlySet<string> = new Set(['in', '=', ':', 'newline', ')', ']', '}']);

/** The names between `for` and `in`. */
export function loopTarget(reader: Reader): Target {
  const { start } = reader.token;
  const first = one(reader);
  if (!reader.at(',')) return toTarget(reader, first);
  const items = [first];
  while (reader.take(',') && !reader.atAny(afterTargets)) items.push(one(reader));
  return toTarget(reader, { kind: 'tuple', items, range: reader.since(start) });
}

function one(reader: Reader): Expression {
  const { start } = reader.token;
  if (!reader.take('*')) return reader.grammar.operand(reader);
  return { kind: 'spread', value: reader.grammar.operand(reader), range: reader.since(start) };
}
