import { Failure } from '../../../program/failure';
import type { Value } from '../../../program/values/value';
import { keepForAll } from '../access/properties';
import { giveFunctions, giveMethods } from '../native';
import { numberOf } from '../operators/primitive';
import { BuiltinClass, DateObject, type ObjectValue } from '../values/object';
import { newObject, prototypes } from '../values/prototypes';

function dateOf(self: Value): Date {
  if (self instanceof DateObject) return new Date(self.time);
  throw new Failure('incompatibleThis', 'Date.prototype');
}

const parts = [
  'getTime',
  'getFullYear',
  'getMonth',
  'getDate',
  'getDay',
  'getHours',
  'getMinutes',
  'getSeconds',
  'getMilliseconds',
  'getUTCFullYear',
  'getUTCMonth',
  'getUTCDate',
  'getUTCHours',
  'getUTCMinutes',
  'getUTCSeconds',
  'valueOf',
  'toString',
  'toDateString',
] as const;

const methods = Object.fromEntries(parts.map((name) => [name, (self: Value): Value => dateOf(self)[name]()]));

function iso(self: Value): string {
  const date = dateOf(self);
  if (Number.isNaN(date.getTime())) throw new Failure('timeValue');
  return date.toISOString();
}

export function makeDateClass(now: () => number): BuiltinClass {
  giveMethods(prototypes.date, { ...methods, toISOString: iso, toJSON: iso });
  keepForAll(prototypes.date);
  const fill = (object: Value, args: Value[]): Value => {
    if (!(object instanceof DateObject)) return undefined;
    const [first] = args;
    if (args.length === 0) object.time = now();
    else if (args.length === 1 && typeof first === 'string') object.time = new Date(first).getTime();
    else if (args.length === 1) object.time = first instanceof DateObject ? first.time : numberOf(first);
    else object.time = new Date(...(args.map(numberOf) as [number, number])).getTime();
    return undefined;
  };
  const call = (): Value => new Date(now()).toString();
  const made = new BuiltinClass(
    'Date',
    7,
    prototypes.date,
    prototypes.function,
    call,
    (own) => new DateObject(own),
    fill,
  );
  giveFunctions(made, { now: () => Math.floor(now()) }, false);
  return made;
}

export function makePerformance(now: () => number): ObjectValue {
  const made = newObject();
  const start = now();
  giveFunctions(made, { now: () => now() - start }, false);
  keepForAll(made);
  return made;
}
