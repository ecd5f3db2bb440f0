import type { BinaryOperator, CompareOperator } from '../../program/operators';
import type { Compare, Expression } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { noValue } from '../slips/noValue';
import { readLambda } from './lambda';
import { nameOf } from './names';
import { binaryLevels, comparisons } from './operators';
import { primary } from './primary';

/** A value: a lambda, or a condition with its two values, or what binds more tightly. */
export function expression(reader: Reader): Expression {
  return reader.nested(() => {
    if (reader.at('lambda')) return readLambda(reader);
    const { start } = reader.token;
    const then = disjunction(reader);
    if (!reader.take('if')) return then;
    const test = disjunction(reader);
    if (!reader.take('else')) noValue.ofElse(reader, then);
    const otherwise = expression(reader);
    return { kind: 'conditional', test, then, otherwise, range: reader.since(start) };
  });
}

export function named(reader: Reader): Expression {
  if (!reader.at('name') || reader.ahead().kind !== ':=') return expression(reader);
  const name = reader.next();
  reader.next();
  const value = expression(reader);
  const target = nameOf(name);
  return { kind: 'assignExpression', target, value, range: reader.since(name.start) };
}

export function disjunction(reader: Reader): Expression {
  return logical(reader, 'or', conjunction);
}

function conjunction(reader: Reader): Expression {
  return logical(reader, 'and', inversion);
}

function logical(
  reader: Reader,
  operator: 'or' | 'and',
  operand: (reader: Reader) => Expression,
): Expression {
  const { start } = reader.token;
  let left = operand(reader);
  for (let count = 0; reader.take(operator); count++) {
    left = { kind: 'logical', operator, left, right: operand(reader), range: reader.since(start) };
    limitChain(reader, count);
  }
  return left;
}

function inversion(reader: Reader): Expression {
  const { start } = reader.token;
  if (!reader.take('not')) return comparison(reader);
  const value = reader.nested(() => inversion(reader));
  return { kind: 'unary', operator: 'not', value, range: reader.since(start) };
}

function comparison(reader: Reader): Expression {
  const { start } = reader.token;
  const first = operand(reader);
  const rest: { operator: CompareOperator; operand: Expression }[] = [];
  for (let operator = compareOperator(reader); operator; operator = compareOperator(reader))
    rest.push({ operator, operand: operand(reader) });
  if (rest.length === 0) return first;
  return { kind: 'compare', first, rest, range: reader.since(start) } satisfies Compare;
}

function compareOperator(reader: Reader): CompareOperator | undefined {
  const { kind } = reader.token;
  if (kind === 'not' && reader.ahead().kind === 'in') {
    reader.next();
    reader.next();
    return 'not in';
  }
  if (!comparisons.has(kind)) return undefined;
  reader.next();
  return kind === 'is' && reader.take('not') ? 'is not' : (kind as CompareOperator);
}

/** What stands on either side of a comparison: a | b, a + b, -a, a ** b. */
export function operand(reader: Reader): Expression {
  return binary(reader, 1);
}

function binary(reader: Reader, level: number): Expression {
  const { start } = reader.token;
  let left = unary(reader);
  for (let count = 0; ; count++) {
    const { kind } = reader.token;
    const own = binaryLevels.get(kind);
    if (own === undefined || own < level) return left;
    reader.next();
    const right = binary(reader, own + 1);
    left = { kind: 'binary', operator: kind as BinaryOperator, left, right, range: reader.since(start) };
    limitChain(reader, count);
  }
}

const signs: ReadonlySet<string> = new Set(['-', '+', '~']);

function unary(reader: Reader): Expression {
  const { start } = reader.token;
  if (!reader.atAny(signs)) return power(reader);
  const { kind } = reader.next();
  const value = reader.nested(() => unary(reader));
  return { kind: 'unary', operator: kind as '-' | '+' | '~', value, range: reader.since(start) };
}

function power(reader: Reader): Expression {
  const { start } = reader.token;
  const left = awaited(reader);
  if (!reader.take('**')) return left;
  const right = reader.nested(() => unary(reader));
  return { kind: 'binary', operator: '**', left, right, range: reader.since(start) };
}

function awaited(reader: Reader): Expression {
  const { start } = reader.token;
  const word = reader.take('await');
  const value = primary(reader);
  return word ? outside.awaited(reader, word, reader.since(start)) : value;
}

/** A sum of very many terms is a tree as deep as it is long. */
const chainLimit = 1000;

function limitChain(reader: Reader, count: number): void {
  if (count >= chainLimit) reader.stop('tooDeep', reader.token);
}

/** `*a`, or a value, or what may be assigned with := where `isNamed`. */
function starred(reader: Reader, isNamed: boolean): Expression {
  const { start } = reader.token;
  if (reader.take('*')) return { kind: 'spread', value: operand(reader), range: reader.since(start) };
  return isNamed ? named(reader) : expression(reader);
}

/** Values with commas between them: a tuple, where there is a comma. */
export function list(reader: Reader): Expression {
  const { start } = reader.token;
  const first = starred(reader, false);
  if (!reader.at(',')) return first;
  const items = [first];
  while (reader.take(',') && startsValue(reader)) items.push(starred(reader, false));
  return { kind: 'tuple', items, range: reader.since(start) };
}

const ends: ReadonlySet<string> = new Set([
  ...['newline', 'end', ')', ']', '}', '=', ':', ';', 'in', 'for', 'if', 'else', 'from', 'as'],
]);

/** Whether something stands here that a value can begin with, or that is meant as one. */
function startsValue(reader: Reader): boolean {
  return !reader.atAny(ends) && !/^..?=$/.test(reader.token.kind);
}
