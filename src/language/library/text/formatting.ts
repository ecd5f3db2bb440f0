import { Failure } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { writing } from '../effort';
import { unwrapped } from '../foreign';
import { atOnce } from '../native';
import { numeric } from '../operators/numbers';
import { typeName } from '../types';
import { formatted } from './format';
import { asciiOf } from './quoted';
import { plainText, repr, text } from './repr';

/** {value!conversion:format} of an f-string, and format(value, spec). */
export function* formatWorking(value: Value, conversion: string | undefined, spec: string): Working<string> {
  if (conversion !== undefined) {
    const shown = yield* converted(value, conversion);
    return formatted(shown, spec, () => shown);
  }
  if (typeof value === 'string') {
    writing(value.length);
    return formatted(value, spec, () => value);
  }
  if (value instanceof Instance) {
    const method = value.type.find('__format__');
    if (method !== undefined) return String(yield new Call(method, [value, spec]));
  }
  const plain = unwrapped(value);
  if (numeric(plain) !== undefined && spec !== '') return formatted(plain, spec, () => '');
  // A number of NumPy's that is a float or an int of Python's by its value is written as that one: np.float32(0.1).
  if (plain !== value && numeric(plain) !== undefined) return yield* text(plain);
  if (spec !== '') throw new Failure('formatNotSupported', typeName(value));
  return yield* text(value);
}

function* converted(value: Value, conversion: string): Working<string> {
  if (conversion === 's') return yield* text(value);
  const written = yield* repr(value);
  return conversion === 'a' ? asciiOf(written) : written;
}

export function formatAtOnce(value: Value, conversion: string | undefined, spec: string): string {
  const plain = conversion === undefined ? plainText(value) : undefined;
  if (plain !== undefined && (spec === '' || typeof value === 'string'))
    return formatted(value, spec, () => plain);
  if (typeof value === 'number' && conversion === undefined) return formatted(value, spec, () => '');
  return atOnce(formatWorking(value, conversion, spec));
}
