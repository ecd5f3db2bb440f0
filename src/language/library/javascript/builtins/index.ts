import { NativeFunction } from '../../../program/values/callable';
import { Namespace } from '../../../program/values/classes';
import { UNBOUND, type Value } from '../../../program/values/value';
import { keepForAll } from '../access/properties';
import { giveMethods } from '../native';
import { isTrue, numberOf } from '../operators/primitive';
import { BuiltinClass, ITERATOR, ObjectValue, SymbolValue } from '../values/object';
import { newObject, prototypes } from '../values/prototypes';
import { makeArrayClass } from './array/index';
import { makeMapClass, makeSetClass } from './collections';
import { makeConsole } from './console';
import { makeErrorClasses } from './errors';
import { makeJson } from './json/index';
import { makeMath } from './math';
import { makeBigIntClass, makeNumberClass, parseFloatOf, parseIntOf } from './numbers';
import { makeObjectClass } from './objects';
import { makeStringClass } from './strings';
import { makeDateClass, makePerformance } from './time';
import { makeTypedArrayClasses } from './typed';

/** What the language has that is the same for all programs: made once, and never changed. */
interface Shared {
  readonly classes: readonly (readonly [string, BuiltinClass])[];
  readonly json: ObjectValue;
}
let shared: Shared | undefined;

function makeShared(): Shared {
  const classes: (readonly [string, BuiltinClass])[] = [
    makeObjectClass(),
    makeArrayClass(),
    makeStringClass(),
    makeNumberClass(),
    makeBigIntClass(),
    makeBooleanClass(),
    makeFunctionClass(),
    makeSymbolClass(),
    makeMapClass(),
    makeSetClass(),
  ].map((one) => [one.name, one] as const);
  classes.push(...makeErrorClasses(), ...makeTypedArrayClasses());
  for (const [, one] of classes) keepForAll(one);
  return { classes, json: makeJson() };
}

function makeBooleanClass(): BuiltinClass {
  giveMethods(prototypes.boolean, {
    toString: (self: Value): Value => String(self),
    valueOf: (self: Value): Value => self,
  });
  keepForAll(prototypes.boolean);
  const call = ([value]: Value[]): Value => isTrue(value);
  return new BuiltinClass('Boolean', 1, prototypes.boolean, prototypes.function, call, undefined, undefined);
}

/** A text is never made a function. */
const makeFunctionClass = (): BuiltinClass =>
  new BuiltinClass('Function', 1, prototypes.function, prototypes.function, undefined, undefined, undefined);

function makeSymbolClass(): BuiltinClass {
  let count = 0;
  const call = ([description]: Value[]): Value => {
    count += 1;
    return new SymbolValue(description === undefined ? '' : String(description), `\0symbol ${count}`);
  };
  const proto = new ObjectValue(prototypes.object);
  const made = new BuiltinClass('Symbol', 0, proto, prototypes.function, call, undefined, undefined);
  made.hide('iterator', ITERATOR);
  return made;
}

/** What a program's console, clock and chance are. */
export interface Outside {
  readonly print: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The next number between 0 and 1. */
  readonly random: () => number;
}

const isNotANumber = new NativeFunction('isNaN', ([value]) => Number.isNaN(numberOf(value)), true);
const isFiniteNumber = new NativeFunction('isFinite', ([value]) => Number.isFinite(numberOf(value)), true);

/** The global names of a program. */
export function makeGlobals({ print, now, random }: Outside): Namespace {
  shared ??= makeShared();
  const { classes, json } = shared;
  const date = makeDateClass(now);
  keepForAll(date);
  const globals: (readonly [string, Value])[] = [
    ...classes,
    ['Date', date],
    ['JSON', json],
    ['Math', makeMath(random)],
    ['console', makeConsole(print, now)],
    ['performance', makePerformance(now)],
    ['parseFloat', new NativeFunction('parseFloat', ([text]) => parseFloatOf(text), true)],
    ['parseInt', new NativeFunction('parseInt', ([text, radix]) => parseIntOf(text, radix), true)],
    ['isNaN', isNotANumber],
    ['isFinite', isFiniteNumber],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
  ];
  const all = newObject();
  for (const [name, value] of globals) all.hide(name, value);
  keepForAll(all);
  return new Namespace(UNBOUND, [...globals, ['globalThis', all]]);
}
