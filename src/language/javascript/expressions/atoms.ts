import type { Expression } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { noValue } from '../slips/noValue';
import { slips } from '../slips/slips';
import { numberValue } from '../tokens/numbers';
import { usePrivate } from './keys';
import { objectOf } from './objects';
import { stringOf, templateOf } from './texts';
import { typeArguments } from './typeParameters';

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A name, something written out, or what stands in brackets. */
export function atom(reader: Reader): Expression {
  const { kind, start, end } = reader.token;
  const range = { start, end };
  const constant = constants.get(kind);
  if (constant !== undefined) {
    reader.next();
    return { kind: 'constant', value: constant, range };
  }
  switch (kind) {
    case 'name':
      return nameOf(reader);
    case 'number':
      return numberOf(reader);
    case 'string':
      return stringOf(reader);
    case 'template':
    case 'templateHead':
      return templateOf(reader);
    case 'regex':
      reader.next();
      return outside.unreadable(reader, 'regex', range);
    case 'this':
      reader.next();
      return { kind: 'this', range };
    case '(':
      return reader.nested(() => parentheses(reader));
    case '[':
      return reader.nested(() => list(reader));
    case '{':
      return reader.nested(() => reader.unrestricted(() => objectOf(reader)));
    default:
      return wordOf(reader);
  }
}

function wordOf(reader: Reader): Expression {
  const { kind } = reader.token;
  switch (kind) {
    case 'function':
      return reader.nested(() => reader.grammar.functionExpression(reader));
    case 'class': {
      const code = reader.nested(() => reader.grammar.classCode(reader, true));
      return { kind: 'class', code, range: code.range };
    }
    case 'super':
      return superOf(reader);
    case 'import':
      return dynamicImport(reader);
    case 'private':
      return privateIn(reader);
    case '<':
      return reader.isTyped ? assertion(reader) : noValue.at(reader);
    case '@':
      return decorated(reader);
    default:
      return noValue.at(reader);
  }
}

function nameOf(reader: Reader): Expression {
  const { text, start, end } = reader.token;
  const range = { start, end };
  if (text === 'async' && reader.ahead().kind === 'function' && !reader.ahead().isFirst)
    return reader.nested(() => reader.grammar.functionExpression(reader));
  if (text === 'undefined') {
    reader.next();
    return { kind: 'constant', value: undefined, range };
  }
  if (text === 'eval' || text === 'arguments') {
    reader.next();
    return outside.unreadable(reader, text, range);
  }
  if (text === 'let' && reader.ahead().kind === 'name' && !reader.ahead().isFirst) {
    slips.misspeltFor(reader);
    return noValue.at(reader);
  }
  slips.reservedName(reader, reader.token);
  reader.next();
  return { kind: 'name', name: text, range };
}

function numberOf(reader: Reader): Expression {
  const { start, end, text } = reader.next();
  const range = { start, end };
  const value = numberValue(text);
  if (value === undefined) return outside.unreadable(reader, 'bigInt', range, [text]);
  return { kind: 'constant', value, range };
}

/** @a class B {} */
function decorated(reader: Reader): Expression {
  const { start } = reader.next();
  reader.nested(() => reader.grammar.primary(reader));
  const range = reader.since(start);
  if (reader.at('@')) reader.nested(() => decorated(reader));
  else if (reader.at('class')) reader.nested(() => reader.grammar.classCode(reader, true));
  else slips.unexpected(reader);
  return outside.unreadable(reader, 'decorator', range);
}

/** super(...) and super.a, in the methods that have one. */
function superOf(reader: Reader): Expression {
  const { start, end } = reader.next();
  const { superness } = reader.scopes.thisScope;
  if (reader.at('(') ? superness !== 'call' : superness === 'none') reader.stop('straySuper', { start, end });
  if (!reader.at('(') && !reader.at('.') && !reader.at('[')) reader.stop('straySuper', { start, end });
  return { kind: 'name', name: 'super', range: { start, end } };
}

/** import('a') and import.meta. */
function dynamicImport(reader: Reader): Expression {
  const { start } = reader.next();
  if (reader.take('.')) {
    if (!reader.takeWord('meta')) slips.unexpected(reader);
    return outside.unreadable(reader, 'importMeta', reader.since(start));
  }
  if (!reader.take('(')) slips.strayImport(reader);
  reader.unrestricted(() => reader.grammar.assignment(reader));
  if (reader.take(',') && !reader.at(')')) reader.unrestricted(() => reader.grammar.assignment(reader));
  reader.take(',');
  if (!reader.take(')')) slips.inBrackets(reader);
  return outside.unreadable(reader, 'dynamicImport', reader.since(start));
}

/** #a in b */
function privateIn(reader: Reader): Expression {
  const name = reader.token;
  if (reader.ahead().kind !== 'in') return noValue.at(reader);
  usePrivate(reader, reader.next());
  return outside.unreadable(reader, 'privateIn', { start: name.start, end: name.end }, [name.text]);
}

/** <T>x, which is x as T. */
function assertion(reader: Reader): Expression {
  typeArguments(reader);
  return reader.nested(() => reader.grammar.unary(reader));
}

function parentheses(reader: Reader): Expression {
  const open = reader.next();
  if (reader.at(')')) slips.emptyParentheses(reader, open);
  const value = reader.unrestricted(() => reader.grammar.expression(reader));
  if (!reader.take(')')) slips.inBrackets(reader);
  reader.parenthesised.add(value);
  return value;
}

function list(reader: Reader): Expression {
  const { start } = reader.next();
  const items: Expression[] = [];
  reader.unrestricted(() => {
    while (!reader.at(']')) {
      items.push(item(reader));
      if (!reader.at(']') && !reader.take(',')) slips.inBrackets(reader);
    }
    reader.next();
  });
  return { kind: 'list', items, range: reader.since(start) };
}

/** What stands between two commas; a hole is nothing. */
function item(reader: Reader): Expression {
  const { start } = reader.token;
  if (reader.at(',')) return { kind: 'hole', range: { start, end: start } };
  if (!reader.take('...')) return reader.grammar.assignment(reader);
  return { kind: 'spread', value: reader.grammar.assignment(reader), range: reader.since(start) };
}
