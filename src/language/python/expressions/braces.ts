import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { comprehensionClauses } from './comprehension';

interface Entry {
  readonly key?: Expression;
  readonly value: Expression;
}

/** {}, {a: b, **c}, {a, *b}, {a: b for ...}, {a for ...}. */
export function braces(reader: Reader): Expression {
  const { start } = reader.next();
  if (reader.take('}')) return { kind: 'dictionary', entries: [], range: reader.since(start) };
  if (reader.at('**')) return dictionary(reader, start, entry(reader));
  const first = item(reader);
  if (first.kind !== 'spread' && reader.at(':')) return dictionary(reader, start, valueBehind(reader, first));
  if (reader.at('for') || reader.at('async')) {
    if (first.kind === 'spread') reader.stop('spreadInComprehension', first.range);
    const made = comprehensionClauses(reader, 'set', first, start);
    return { ...made, range: close(reader, start) };
  }
  if (reader.at('=')) slips.entryWithoutValue(reader, first);
  const items = [first];
  while (reader.take(',') && !reader.at('}')) {
    items.push(item(reader));
    if (reader.at(':')) reader.stop('entryInSet', reader.token);
  }
  return { kind: 'set', items, range: close(reader, start) };
}

function item(reader: Reader): Expression {
  const { start } = reader.token;
  if (!reader.take('*')) return reader.grammar.named(reader);
  return { kind: 'spread', value: reader.grammar.operand(reader), range: reader.since(start) };
}

function dictionary(reader: Reader, start: number, first: Entry): Expression {
  if (reader.at('for') || reader.at('async')) {
    if (!first.key) reader.stop('spreadInComprehension', first.value.range);
    const made = comprehensionClauses(reader, 'dictionary', first.value, start, first.key);
    return { ...made, range: close(reader, start) };
  }
  const entries = [first];
  while (reader.take(',') && !reader.at('}')) entries.push(entry(reader));
  return { kind: 'dictionary', entries, range: close(reader, start) };
}

function entry(reader: Reader): Entry {
  if (reader.take('**')) return { value: reader.grammar.operand(reader) };
  return valueBehind(reader, reader.grammar.expression(reader));
}

function valueBehind(reader: Reader, key: Expression): Entry {
  if (key.kind === 'assignExpression' && reader.source[key.range.start] !== '(' && reader.at(':'))
    reader.stop('bareNaming', key.range);
  if (!reader.take(':')) slips.entryWithoutValue(reader, key);
  if (reader.at(',') || reader.at('}')) reader.stop('noEntryValue', reader.since(key.range.start));
  if (reader.at('*')) slips.unexpected(reader);
  return { key, value: reader.grammar.expression(reader) };
}

function close(reader: Reader, start: number): Expression['range'] {
  if (!reader.take('}')) slips.inBrackets(reader);
  return reader.since(start);
}
