import type { BinaryOperator, CompareOperator, UnaryOperator } from '../../program/operators';
import type { Expression } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { arrowAt } from './arrows';
import { assignments, equality, levels, logical, relation } from './operators';
import { assignedPattern, toTarget } from './targets';

/** Values with commas between them are read as the last one of their list. */
export function expression(reader: Reader): Expression {
  const { start } = reader.token;
  const first = assignment(reader);
  if (!reader.at(',')) return first;
  const items = [first];
  while (reader.take(',')) items.push(assignment(reader));
  const range = reader.since(start);
  const index: Expression = { kind: 'constant', value: items.length - 1, range };
  const sequence: Expression = { kind: 'subscript', object: { kind: 'list', items, range }, index, range };
  reader.sequences.add(sequence);
  return sequence;
}

/** A value: an arrow, an assignment, a condition with its two values, or what binds more tightly. */
export function assignment(reader: Reader): Expression {
  return reader.nested(() => {
    const { start } = reader.token;
    const other = outside.yielded(reader, () => assignment(reader)) ?? arrowAt(reader);
    if (other) return other;
    if (reader.at('{') || reader.at('['))
      if (reader.afterBrackets().kind === '=') {
        const target = assignedPattern(reader);
        reader.next();
        return { kind: 'assignExpression', target, value: assignment(reader), range: reader.since(start) };
      }
    const left = conditional(reader);
    const { kind } = reader.token;
    if (!assignments.has(kind)) return left;
    const operator = assignments.get(kind);
    const target = toTarget(reader, left, kind);
    reader.next();
    const value = assignment(reader);
    return {
      kind: 'assignExpression',
      target,
      ...(operator && { operator }),
      value,
      range: reader.since(start),
    };
  });
}

function conditional(reader: Reader): Expression {
  const { start } = reader.token;
  const test = binary(reader, 1);
  if (!reader.take('?')) return test;
  const then = reader.unrestricted(() => assignment(reader), { isThen: true });
  if (!reader.take(':')) slips.conditionalColon(reader, test);
  const otherwise = assignment(reader);
  return { kind: 'conditional', test, then, otherwise, range: reader.since(start) };
}

/** A sum of very many terms is a tree as deep as it is long. */
const chainLimit = 1000;

function binary(reader: Reader, level: number): Expression {
  const { start } = reader.token;
  let left = power(reader);
  for (let count = 0; ; count++) {
    const { kind } = reader.token;
    if (reader.isTyped && level <= relation && typeBehind(reader)) continue;
    const own = levels.get(kind);
    if (own === undefined || own < level || (kind === 'in' && reader.around.isInHead)) return left;
    const sign = reader.next();
    const right = binary(reader, own + 1);
    if (count >= chainLimit) reader.stop('tooDeep', reader.token);
    const range = reader.since(start);
    const and = logical.get(kind);
    if (and) {
      const other = and === '??' ? ['or', 'and'] : and === 'or' ? ['??'] : [];
      for (const side of [left, right]) slips.mixedLogical(reader, side, other, sign);
      left = { kind: 'logical', operator: and, left, right, range };
    } else if (own === equality || own === relation)
      left = {
        kind: 'compare',
        first: left,
        rest: [{ operator: kind as CompareOperator, operand: right }],
        range,
      };
    else left = { kind: 'binary', operator: kind as BinaryOperator, left, right, range };
  }
}

/** x as T, x satisfies T: passed. */
function typeBehind(reader: Reader): boolean {
  if (!(reader.atWord('as') || reader.atWord('satisfies')) || reader.token.isFirst) return false;
  reader.next();
  if (!reader.take('const')) reader.grammar.type(reader);
  return true;
}

function power(reader: Reader): Expression {
  const { start } = reader.token;
  const left = unary(reader);
  if (!reader.at('**')) return left;
  if (left.kind === 'unary' && !reader.parenthesised.has(left)) slips.signedPower(reader, left);
  reader.next();
  const right = reader.nested(() => power(reader));
  return { kind: 'binary', operator: '**', left, right, range: reader.since(start) };
}

const signs: ReadonlyMap<string, UnaryOperator> = new Map([
  ['-', '-'],
  ['+', '+'],
  ['~', '~'],
  ['!', 'not'],
  ['typeof', 'typeof'],
  ['void', 'void'],
  ['delete', 'delete'],
]);

export function unary(reader: Reader): Expression {
  const { start, kind } = reader.token;
  if (kind === '++' || kind === '--') return prefixUpdate(reader);
  if (kind === 'name') {
    const waiting = outside.awaited(reader, () => unary(reader));
    if (waiting) return waiting;
  }
  const operator = signs.get(kind);
  if (!operator) return postfix(reader);
  reader.next();
  const value = reader.nested(() => unary(reader));
  const range = reader.since(start);
  const isPart = (value.kind === 'attribute' || value.kind === 'subscript') && !reader.sequences.has(value);
  if (operator === 'delete' && !isPart) return outside.unreadable(reader, 'deletedValue', range);
  return { kind: 'unary', operator, value, range };
}

function prefixUpdate(reader: Reader): Expression {
  const sign = reader.next();
  const target = toTarget(
    reader,
    reader.nested(() => unary(reader)),
    sign.kind,
  );
  const by = sign.kind === '++' ? 1 : -1;
  return { kind: 'update', target, by, isPrefix: true, range: reader.since(sign.start) };
}

function postfix(reader: Reader): Expression {
  const { start } = reader.token;
  const value = reader.grammar.primary(reader);
  const { kind, isFirst } = reader.token;
  if ((kind !== '++' && kind !== '--') || isFirst) return value;
  const target = toTarget(reader, value, kind);
  reader.next();
  return { kind: 'update', target, by: kind === '++' ? 1 : -1, isPrefix: false, range: reader.since(start) };
}
