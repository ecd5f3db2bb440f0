import { PropertyValue } from '../../program/values/classes';
import { Tuple, type Value } from '../../program/values/value';
import { unwrapped } from '../foreign';
import { native } from '../native';
import { typeNamed } from '../types';

const property = (name: string, get: (value: never) => Value): [string, PropertyValue] => [
  name,
  new PropertyValue(native(name, 'self', get), null),
];

/** The fraction that a float is, exactly. */
function ratio(value: number): Value {
  let [top, bottom] = [value, 1n];
  while (!Number.isInteger(top)) {
    top *= 2;
    bottom *= 2n;
  }
  return new Tuple([BigInt(top), bottom]);
}

export function addNumberMethods(): void {
  const int = typeNamed('int').attributes;
  const float = typeNamed('float').attributes;
  int.set(
    'bit_length',
    native('bit_length', 'self', (value: bigint) =>
      BigInt(value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length),
    ),
  );
  float.set(
    'is_integer',
    native('is_integer', 'self', (value: Value) => Number.isInteger(unwrapped(value))),
  );
  float.set(
    'as_integer_ratio',
    native('as_integer_ratio', 'self', (value: Value) => ratio(unwrapped(value) as number)),
  );
  for (const attributes of [int, float]) {
    attributes.set(...property('real', (value: Value) => value));
    attributes.set(
      'conjugate',
      native('conjugate', 'self', (value: Value) => value),
    );
  }
  int.set(...property('imag', () => 0n));
  float.set(...property('imag', () => 0));
}
