import type { UnaryOperator } from '../../../program/operators';
import type { Working } from '../../../program/values/callable';
import type { Value } from '../../../program/values/value';
import { SymbolValue } from '../values/object';
import { isFunction } from '../values/prototypes';
import { isTrue, numberOf, primitive } from './primitive';

function typeOf(value: Value): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  if (value instanceof SymbolValue) return 'symbol';
  return isFunction(value) ? 'function' : 'object';
}

export const unary: Readonly<Record<UnaryOperator, (value: Value) => Value>> = {
  '-': (value) => (typeof value === 'bigint' ? -value : -numberOf(value)),
  '+': numberOf,
  '~': (value) => (typeof value === 'bigint' ? ~value : ~numberOf(value)),
  not: (value) => !isTrue(value),
  typeof: typeOf,
  void: () => undefined,
  delete: () => true,
};

export function* unaryWorking(operator: UnaryOperator, value: Value): Working {
  const isOfNumbers = operator === '-' || operator === '+' || operator === '~';
  return unary[operator](isOfNumbers ? yield* primitive(value, 'number') : value);
}
