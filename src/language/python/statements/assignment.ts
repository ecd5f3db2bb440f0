import type { BinaryOperator } from '../../program/operators';
import type { Expression, Statement, Target } from '../../program/tree';
import { augmented } from '../expressions/operators';
import { toTarget } from '../expressions/targets';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { notTarget } from '../slips/notTarget';
import { slips } from '../slips/slips';

/** A statement that begins with a value: a = b, a += b, a: int = b, or the value alone. */
export function assignment(reader: Reader): Statement {
  const { start } = reader.token;
  const first = side(reader);
  if (reader.at('=')) return chain(reader, first, start);
  const operator = augmented.get(reader.token.kind);
  if (operator) return augment(reader, first, operator, start);
  if (reader.at(':')) return annotated(reader, first, start);
  if (first.kind === 'spread') reader.stop('straySpread', first.range);
  return { kind: 'expression', value: first, range: reader.since(start) };
}

function side(reader: Reader): Expression {
  return reader.at('yield')
    ? outside.yielded(reader, () => reader.grammar.list(reader))
    : reader.grammar.list(reader);
}

function chain(reader: Reader, first: Expression, start: number): Statement {
  const targets: Target[] = [];
  let value = first;
  while (reader.at('=')) {
    targets.push(assigned(reader, value));
    slips.doubledEquals(reader);
    reader.next();
    value = side(reader);
  }
  if (value.kind === 'spread') reader.stop('straySpread', value.range);
  return { kind: 'assign', targets, value, range: reader.since(start) };
}

function assigned(reader: Reader, value: Expression): Target {
  if (value.kind === 'spread') reader.stop('loneStarTarget', value.range);
  return toTarget(reader, value);
}

function augment(reader: Reader, first: Expression, operator: BinaryOperator, start: number): Statement {
  const sign = reader.next();
  if (first.kind !== 'name' && first.kind !== 'attribute' && first.kind !== 'subscript')
    return notTarget(reader, first, sign.text);
  const value = side(reader);
  if (value.kind === 'spread') reader.stop('straySpread', value.range);
  if (reader.at('=')) slips.chainedAugment(reader, sign);
  return { kind: 'augmentedAssign', target: first, operator, value, range: reader.since(start) };
}

/** a: type = value. What type it has is skipped, and so is a: type alone. */
function annotated(reader: Reader, first: Expression, start: number): Statement {
  const colon = reader.token;
  if (first.kind !== 'name' && first.kind !== 'attribute' && first.kind !== 'subscript')
    return slips.annotated(reader, first);
  reader.next();
  if (reader.at('newline')) slips.strayColon(reader, colon, first);
  reader.grammar.expression(reader);
  if (!reader.take('=')) return { kind: 'pass', range: reader.since(start) };
  const value = side(reader);
  return { kind: 'assign', targets: [first], value, range: reader.since(start) };
}
