import { Failure } from '../../program/failure';
import type { ClassValue } from '../../program/values/classes';
import { List, Tuple, type Value } from '../../program/values/value';

/** Refuses an attribute that the `__slots__` of an object's classes leave no place for; a class without them has one for each. */
export function checkSlot(type: ClassValue, name: string): void {
  const classes = type.mro.filter(({ name: own }) => own !== 'object');
  const slots = classes.map(({ attributes }) => attributes.get('__slots__'));
  if (slots.some((one) => one === undefined) || slots.some((one) => namesIn(one).includes(name))) return;
  throw new Failure('notInSlots', type.name, name);
}

function namesIn(slots: Value): readonly Value[] {
  if (slots instanceof List || slots instanceof Tuple) return slots.items;
  return [slots];
}
