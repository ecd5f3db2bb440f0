import { DEOPT, Failure } from '../../program/failure';
import type { UnaryOperator } from '../../program/operators';
import { Instance } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { foreignTo } from '../foreign';
import { typeName } from '../types';
import { table } from './binary';
import { numeric } from './numbers';
import { truth } from './truth';

function operate(operator: UnaryOperator, value: Value): Value {
  if (operator === 'not') return !truth(value);
  const number = numeric(value);
  if (number !== undefined) {
    if (operator === '-') return -number;
    if (operator === '+') return number;
    if (operator === '~' && typeof number === 'bigint') return ~number;
  }
  if (value instanceof Instance) throw DEOPT;
  const foreign = foreignTo(value);
  if (foreign) return foreign.unary(operator, value as object);
  throw new Failure('unsupportedUnary', operator, typeName(value));
}

export const unary = table(
  ['-', '+', '~', 'not', 'typeof', 'void', 'delete'] as const,
  (operator) => (value: Value) => operate(operator, value),
);
