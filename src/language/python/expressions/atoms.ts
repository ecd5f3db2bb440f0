import type { Expression } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { noValue } from '../slips/noValue';
import { slips } from '../slips/slips';
import { numberValue } from '../tokens/numbers';
import { braces } from './braces';
import { comprehensionClauses } from './comprehension';
import { textOf } from './texts';

/** A name, something written out, or what stands in brackets. */
export function atom(reader: Reader): Expression {
  const { kind, start, end, text } = reader.token;
  const range = { start, end };
  switch (kind) {
    case 'name':
      reader.next();
      return { kind: 'name', name: text.normalize('NFKC'), range };
    case 'number':
      return numberOf(reader);
    case 'string':
      return textOf(reader);
    case 'True':
    case 'False':
    case 'None':
      reader.next();
      return { kind: 'constant', value: kind === 'None' ? null : kind === 'True', range };
    case '...':
      reader.next();
      return { kind: 'ellipsis', range };
    case '(':
      return reader.nested(() => parentheses(reader));
    case '[':
      return reader.nested(() => brackets(reader));
    case '{':
      return reader.nested(() => braces(reader));
    default:
      return noValue.at(reader);
  }
}

function numberOf(reader: Reader): Expression {
  const { start, end, text } = reader.next();
  const range = { start, end };
  const value = numberValue(text);
  if (value !== undefined) return { kind: 'constant', value, range };
  if (!/[jJ]$/.test(text)) reader.stop('tooManyDigits', range);
  return outside.unreadable(reader, 'complex', range, [text]);
}

/** (a), (a, b), (), (a for ...), (yield a). */
function parentheses(reader: Reader): Expression {
  const open = reader.next();
  const { start } = open;
  if (reader.take(')')) return { kind: 'tuple', items: [], range: reader.since(start) };
  if (reader.at('yield')) {
    const value = outside.yielded(reader, () => reader.grammar.list(reader));
    if (!reader.take(')')) slips.inBrackets(reader);
    return value;
  }
  const first = item(reader);
  if (reader.at('for') || reader.at('async')) {
    if (first.kind === 'spread') reader.stop('spreadInComprehension', first.range);
    const made = comprehensionClauses(reader, 'generator', first, start);
    return { ...made, range: close(reader, start, ')') };
  }
  if (!reader.at(',')) {
    close(reader, start, ')');
    if (first.kind === 'spread') reader.stop('straySpread', first.range);
    return first;
  }
  const items = restOf(reader, first, ')');
  return { kind: 'tuple', items, range: close(reader, start, ')') };
}

function brackets(reader: Reader): Expression {
  const { start } = reader.next();
  if (reader.take(']')) return { kind: 'list', items: [], range: reader.since(start) };
  const first = item(reader);
  if (reader.at('for') || reader.at('async')) {
    if (first.kind === 'spread') reader.stop('spreadInComprehension', first.range);
    const made = comprehensionClauses(reader, 'list', first, start);
    return { ...made, range: close(reader, start, ']') };
  }
  const items = restOf(reader, first, ']');
  return { kind: 'list', items, range: close(reader, start, ']') };
}

function item(reader: Reader): Expression {
  const { start } = reader.token;
  if (!reader.take('*')) return reader.grammar.named(reader);
  return { kind: 'spread', value: reader.grammar.operand(reader), range: reader.since(start) };
}

function restOf(reader: Reader, first: Expression, closer: string): readonly Expression[] {
  const items = [first];
  while (reader.take(',') && !reader.at(closer)) items.push(item(reader));
  return items;
}

function close(reader: Reader, start: number, closer: ')' | ']'): Expression['range'] {
  if (!reader.take(closer)) slips.inBrackets(reader);
  return reader.since(start);
}
