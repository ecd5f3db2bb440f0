import type { Range } from '../../core/problem';
import type { Dictionary, Expression } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { propertyKey } from './keys';

type Entry = Dictionary['entries'][number];

/** {a: 1, b, [c]: 2, m() {}, ...d} */
export function objectOf(reader: Reader): Expression {
  const { start } = reader.next();
  const entries: Entry[] = [];
  while (!reader.at('}')) {
    entries.push(entry(reader));
    if (!reader.at('}') && !reader.take(',')) slips.inObject(reader);
  }
  reader.next();
  return { kind: 'dictionary', entries, range: reader.since(start) };
}

/** What follows the name of a property, so that get, set and async are such a name. */
const afterName: ReadonlySet<string> = new Set(['(', ',', ':', '}', '=', '<']);

function entry(reader: Reader): Entry {
  const first = reader.token;
  if (reader.take('...')) return { value: reader.grammar.assignment(reader) };
  const isModified = first.kind === 'name' && !afterName.has(reader.ahead().kind);
  if (isModified && (first.text === 'get' || first.text === 'set')) return accessor(reader);
  const async = isModified && first.text === 'async' && !reader.ahead().isFirst ? reader.next() : undefined;
  const star = reader.take('*');
  const word = reader.token;
  const key = propertyKey(reader);
  if (reader.at('(') || reader.at('<') || async || star) return methodOf(reader, key, first, { async, star });
  if (reader.take(':')) return { key, value: givenValue(reader, word, key) };
  return { key, value: shorthand(reader, word) };
}

function methodOf(
  reader: Reader,
  key: Expression,
  { start }: Range,
  how: { readonly async: Token | undefined; readonly star: Token | undefined },
): Entry {
  const name = key.kind === 'constant' ? String(key.value) : '';
  const read = { name, nameRange: key.range, start, form: 'method', superness: 'member', ...how } as const;
  const code = reader.grammar.method(reader, read);
  return { key, value: { kind: 'function', code, range: code.range } };
}

/** get a() {} in an object. */
function accessor(reader: Reader): Entry {
  const word = reader.next();
  const key = propertyKey(reader);
  methodOf(reader, key, word, { async: undefined, star: undefined });
  return { key, value: outside.unreadable(reader, 'objectAccessor', reader.since(word.start), [word.text]) };
}

function givenValue(reader: Reader, word: Token, key: Expression): Expression {
  const value = reader.grammar.assignment(reader);
  const isPrototype = word.kind !== '[' && key.kind === 'constant' && key.value === '__proto__';
  return isPrototype ? outside.unreadable(reader, 'prototype', reader.since(word.start)) : value;
}

function shorthand(reader: Reader, word: Token): Expression {
  if (word.kind !== 'name') return slips.shorthand(reader, word);
  slips.reservedName(reader, word);
  const range = { start: word.start, end: word.end };
  if (word.text === 'undefined') return { kind: 'constant', value: undefined, range };
  if (word.text === 'eval' || word.text === 'arguments') return outside.unreadable(reader, word.text, range);
  return { kind: 'name', name: word.text, range };
}
