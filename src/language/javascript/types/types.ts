import { typeArguments, typeParameters } from '../expressions/typeParameters';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';

/** A type, which is passed. */
export function type(reader: Reader): void {
  reader.nested(() => {
    if (functionType(reader)) return;
    union(reader);
    if (reader.token.isFirst || !reader.take('extends')) return;
    type(reader);
    expect(reader, '?');
    type(reader);
    expect(reader, ':');
    type(reader);
  });
}

function expect(reader: Reader, kind: string): void {
  if (!reader.take(kind)) slips.unexpected(reader);
}

/** (a: A) => B, <T>(a: T) => B, new () => A. */
function functionType(reader: Reader): boolean {
  const places = reader.atWord('abstract') && reader.ahead().kind === 'new' ? 1 : 0;
  const isNew = reader.ahead(places).kind === 'new';
  if (isNew) reader.position += places + 1;
  if (!isNew && !reader.at('<') && !isParameters(reader)) return false;
  if (reader.at('<')) typeParameters(reader);
  if (!reader.at('(')) slips.unexpected(reader);
  reader.passBrackets();
  expect(reader, '=>');
  type(reader);
  return true;
}

/** Whether the parameters of a function type stand here, and not a type in parentheses: ((a: A) => B) => c. */
function isParameters(reader: Reader): boolean {
  if (!reader.at('(') || reader.afterBrackets().kind !== '=>') return false;
  const { kind } = reader.ahead();
  if (kind === ')' || kind === '...') return true;
  const isPattern = kind === '[' || kind === '{';
  if (kind !== 'name' && kind !== 'this' && !isPattern) return false;
  const next = isPattern ? reader.afterBrackets(1) : reader.ahead(2);
  return /^[:,?=)]$/.test(next.kind);
}

function union(reader: Reader): void {
  if (!reader.take('|')) reader.take('&');
  do {
    if (!functionType(reader)) operand(reader);
  } while (reader.take('|') || reader.take('&'));
}

const prefixes: ReadonlySet<string> = new Set(['keyof', 'unique', 'readonly', 'infer', 'asserts']);
const afterPrefix: ReadonlySet<string> = new Set([
  'name',
  '{',
  '[',
  '(',
  'typeof',
  'string',
  'this',
  'number',
  'null',
]);

function operand(reader: Reader): void {
  while (reader.at('name') && prefixes.has(reader.token.text) && goesOn(reader)) reader.next();
  primary(reader);
  while (reader.at('[') && !reader.token.isFirst) {
    reader.next();
    if (!reader.at(']')) type(reader);
    expect(reader, ']');
  }
  if (reader.atWord('is') && !reader.token.isFirst) {
    reader.next();
    type(reader);
  }
}

/** Whether keyof and its kind are words before a type here, and not the name of one. */
function goesOn(reader: Reader): boolean {
  const next = reader.ahead();
  return !next.isFirst && afterPrefix.has(next.kind) && next.text !== 'is';
}

const plain: ReadonlySet<string> = new Set([
  ...['string', 'number', 'template', 'null', 'void', 'true', 'false', 'this'],
]);

function primary(reader: Reader): void {
  const { kind } = reader.token;
  if (kind === 'name') return named(reader);
  if (kind === 'typeof') {
    reader.next();
    return reader.at('import') ? imported(reader) : named(reader);
  }
  if (kind === 'import') return imported(reader);
  if (kind === '{' || kind === '[') return reader.passBrackets();
  if (kind === '(') {
    reader.next();
    type(reader);
    return expect(reader, ')');
  }
  if (kind === 'templateHead') return reader.passBrackets();
  if (kind === '-' && reader.ahead().kind === 'number') reader.next();
  if (plain.has(reader.token.kind)) reader.next();
  else slips.noType(reader);
}

/** a.b.C<D> */
function named(reader: Reader): void {
  if (!reader.take('this') && !reader.take('name')) slips.unexpected(reader);
  while (reader.take('.')) if (!reader.take('name')) slips.attribute(reader);
  if (reader.at('<') && !reader.token.isFirst) typeArguments(reader);
}

function imported(reader: Reader): void {
  reader.next();
  if (!reader.at('(')) slips.unexpected(reader);
  reader.passBrackets();
  while (reader.take('.')) if (!reader.take('name')) slips.attribute(reader);
  if (reader.at('<')) typeArguments(reader);
}
