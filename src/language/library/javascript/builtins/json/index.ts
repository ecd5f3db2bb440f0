import { Failure } from '../../../../program/failure';
import { List, type Value } from '../../../../program/values/value';
import { keepForAll } from '../../access/properties';
import { claimText } from '../../access/sizes';
import { giveFunctions } from '../../native';
import { textOf } from '../../operators/primitive';
import type { ObjectValue } from '../../values/object';
import { isFunction, newObject } from '../../values/prototypes';
import { gapOf, jsonText } from './write';

function stringify(value: Value, replacer: Value, space: Value): Value {
  if (isFunction(replacer)) throw new Failure('notComputed', 'JSON.stringify with a function');
  const only = replacer instanceof List ? new Set(replacer.items.map(textOf)) : undefined;
  return jsonText(value, gapOf(space), only);
}

function parse(given: Value, reviver: Value): Value {
  if (isFunction(reviver)) throw new Failure('notComputed', 'JSON.parse with a function');
  const text = textOf(given);
  claimText(text.length * 4);
  try {
    return madeOf(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    throw new Failure('jsonUnexpected', at === undefined ? text.length + 1 : Number(at) + 1, error.message);
  }
}

/** What the host read, as values of the program's. */
function madeOf(read: unknown): Value {
  if (Array.isArray(read)) return new List(read.map(madeOf));
  if (typeof read !== 'object' || read === null) return read as Value;
  const made = newObject();
  for (const [key, value] of Object.entries(read)) made.properties.set(key, madeOf(value));
  return made;
}

export function makeJson(): ObjectValue {
  const json = newObject();
  giveFunctions(json, { stringify, parse });
  keepForAll(json);
  return json;
}
