import { DEOPT, Failure } from '../../program/failure';
import type { UnaryOperator } from '../../program/operators';
import { Instance } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { typeName } from '../types';
import { table } from './binary';
import { numeric } from './numbers';
import { truth } from './truth';

const others: ((operator: UnaryOperator, value: Value) => Value)[] = [];
export function addUnary(operate: (operator: UnaryOperator, value: Value) => Value): void {
  others.push(operate);
}

function operate(operator: UnaryOperator, value: Value): Value {
  if (operator === 'not') return !truth(value);
  const number = numeric(value);
  if (number !== undefined) {
    if (operator === '-') return -number;
    if (operator === '+') return number;
    if (operator === '~' && typeof number === 'bigint') return ~number;
  }
  if (value instanceof Instance) throw DEOPT;
  for (const other of others) {
    const result = other(operator, value);
    if (result !== undefined) return result;
  }
  throw new Failure('unsupportedUnary', operator, typeName(value));
}

export const unary = table(
  ['-', '+', '~', 'not', 'typeof', 'void', 'delete'] as const,
  (operator) => (value: Value) => operate(operator, value),
);
