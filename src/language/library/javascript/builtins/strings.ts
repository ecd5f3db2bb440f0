import { Failure } from '../../../program/failure';
import { Call, type Working } from '../../../program/values/callable';
import { List, type Value } from '../../../program/values/value';
import { HostIteration } from '../access/iterate';
import { keepForAll } from '../access/properties';
import { claimItems, claimText, spendItems } from '../access/sizes';
import { giveFunctions, giveMethods } from '../native';
import { numberOf, textOf, textWorking, wholeOf } from '../operators/primitive';
import { BuiltinClass, ITERATOR, SymbolValue } from '../values/object';
import { isFunction, prototypes } from '../values/prototypes';
import { placeIn } from './array/methods';

function own(self: Value, name: string): string {
  if (typeof self === 'string') return self;
  throw new Failure('incompatibleThis', `String.prototype.${name}`);
}

const maybe = (value: Value): number | undefined => (value === undefined ? undefined : wholeOf(value));

function padded(self: Value, length: Value, fill: Value, isStart: boolean): string {
  const text = own(self, isStart ? 'padStart' : 'padEnd');
  const size = wholeOf(length);
  claimText(size);
  const filling = fill === undefined ? ' ' : textOf(fill);
  return isStart ? text.padStart(size, filling) : text.padEnd(size, filling);
}

/** replace and replaceAll, by a text or what a function makes of it. */
const replacing = (name: string, isAll: boolean) =>
  function* (self: Value, what: Value, by: Value): Working {
    const text = own(self, name);
    const sought = yield* textWorking(what);
    const parts: string[] = [];
    let from = 0;
    for (
      let at = text.indexOf(sought);
      at >= 0;
      at = isAll ? text.indexOf(sought, from + (sought === '' ? 1 : 0)) : -1
    ) {
      const made = isFunction(by) ? yield new Call(by, [sought, at, text]) : by;
      const written = yield* textWorking(made);
      parts.push(
        text.slice(from, at),
        isFunction(by) ? written : written.replaceAll('$&', sought).replaceAll('$$', '$'),
      );
      from = at + sought.length;
      if (from >= text.length && sought === '') break;
    }
    return parts.join('') + text.slice(from);
  };

const methods = {
  at: (self: Value, index: Value): Value => own(self, 'at').at(wholeOf(index)),
  charAt: (self: Value, index: Value): Value => own(self, 'charAt').charAt(wholeOf(index)),
  charCodeAt: (self: Value, index: Value): Value => own(self, 'charCodeAt').charCodeAt(wholeOf(index)),
  codePointAt: (self: Value, index: Value): Value => own(self, 'codePointAt').codePointAt(wholeOf(index)),
  concat: (self: Value, ...others: Value[]): Value => own(self, 'concat') + others.map(textOf).join(''),
  endsWith: (self: Value, text: Value, end: Value): Value =>
    own(self, 'endsWith').endsWith(textOf(text), maybe(end)),
  includes: (self: Value, text: Value, from: Value): Value =>
    own(self, 'includes').includes(textOf(text), maybe(from)),
  indexOf: (self: Value, text: Value, from: Value): Value =>
    own(self, 'indexOf').indexOf(textOf(text), maybe(from)),
  lastIndexOf: (self: Value, text: Value): Value => own(self, 'lastIndexOf').lastIndexOf(textOf(text)),
  localeCompare: (self: Value, other: Value): Value =>
    own(self, 'localeCompare').localeCompare(textOf(other), 'en-US'),
  normalize: (self: Value): Value => own(self, 'normalize').normalize(),
  padEnd: (self: Value, length: Value, fill: Value): Value => padded(self, length, fill, false),
  padStart: (self: Value, length: Value, fill: Value): Value => padded(self, length, fill, true),
  repeat: (self: Value, count: Value): Value => {
    const times = numberOf(count);
    if (times < 0 || times === Number.POSITIVE_INFINITY) throw new Failure('repeatCount', String(times));
    const text = own(self, 'repeat');
    claimText(text.length * Math.floor(times || 0));
    return text.repeat(times || 0);
  },
  replace: replacing('replace', false),
  replaceAll: replacing('replaceAll', true),
  slice: (self: Value, start: Value, end: Value): Value =>
    own(self, 'slice').slice(wholeOf(start), maybe(end)),
  split: (self: Value, separator: Value, most: Value): Value => {
    const text = own(self, 'split');
    claimItems(text.length);
    const limit = most === undefined ? undefined : wholeOf(most) >>> 0;
    return new List(separator === undefined ? [text] : text.split(textOf(separator), limit));
  },
  startsWith: (self: Value, text: Value, from: Value): Value =>
    own(self, 'startsWith').startsWith(textOf(text), maybe(from)),
  substring: (self: Value, start: Value, end: Value): Value =>
    own(self, 'substring').substring(wholeOf(start), maybe(end)),
  substr: (self: Value, start: Value, length: Value): Value => {
    const text = own(self, 'substr');
    const from = placeIn(text.length, start, 0);
    return text.slice(from, length === undefined ? undefined : from + Math.max(wholeOf(length), 0));
  },
  toLowerCase: (self: Value): Value => own(self, 'toLowerCase').toLowerCase(),
  toLocaleLowerCase: (self: Value): Value => own(self, 'toLocaleLowerCase').toLowerCase(),
  toUpperCase: (self: Value): Value => own(self, 'toUpperCase').toUpperCase(),
  toLocaleUpperCase: (self: Value): Value => own(self, 'toLocaleUpperCase').toUpperCase(),
  toString: (self: Value): Value => own(self, 'toString'),
  trim: (self: Value): Value => own(self, 'trim').trim(),
  trimEnd: (self: Value): Value => own(self, 'trimEnd').trimEnd(),
  trimStart: (self: Value): Value => own(self, 'trimStart').trimStart(),
  valueOf: (self: Value): Value => own(self, 'valueOf'),
};

function* toText(values: Value[]): Working {
  const [value] = values;
  if (values.length === 0) return '';
  return value instanceof SymbolValue ? `Symbol(${value.description})` : yield* textWorking(value);
}

const functions = {
  fromCharCode: (...codes: Value[]): Value => String.fromCharCode(...codes.map(numberOf)),
  fromCodePoint: (...codes: Value[]): Value =>
    codes
      .map((code) => {
        const number = numberOf(code);
        if (!Number.isInteger(number) || number < 0 || number > 0x10ffff)
          throw new Failure('codePoint', String(number));
        return String.fromCodePoint(number);
      })
      .join(''),
};

export function makeStringClass(): BuiltinClass {
  giveMethods(prototypes.string, methods);
  giveMethods(prototypes.string, {
    [ITERATOR.key]: (self) => {
      const text = own(self, 'iterator');
      spendItems(text.length);
      return new HostIteration('String Iterator', text[Symbol.iterator]());
    },
  });
  keepForAll(prototypes.string);
  const made = new BuiltinClass(
    'String',
    1,
    prototypes.string,
    prototypes.function,
    toText,
    undefined,
    undefined,
  );
  giveFunctions(made, functions);
  return made;
}
