import { DEOPT } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict, SetValue } from '../../program/values/dict';
import { List, RangeValue, Tuple, type Value } from '../../program/values/value';
import { foreignTo } from '../foreign';

/** Is a value true? DEOPT where its class says so by a method. */
export function truth(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    case 'string':
      return value !== '';
    case 'object':
      return value !== null && truthOfObject(value);
    default:
      return false;
  }
}

function truthOfObject(value: object): boolean {
  if (value instanceof List || value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict || value instanceof SetValue || value instanceof RangeValue)
    return value.size > 0;
  if (value instanceof Instance) {
    if (value.type.find('__bool__') ?? value.type.find('__len__')) throw DEOPT;
    return true;
  }
  return foreignTo(value)?.truth(value) ?? true;
}

export function* isTrue(value: Value): Working<boolean> {
  if (!(value instanceof Instance)) return truth(value);
  const method = value.type.find('__bool__') ?? value.type.find('__len__');
  return method === undefined || truth(yield new Call(method, [value]));
}
