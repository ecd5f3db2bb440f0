import { Failure } from '../../program/failure';
import { NativeFunction, type Working } from '../../program/values/callable';
import { Dict } from '../../program/values/dict';
import { List, Tuple, type Value } from '../../program/values/value';
import { valuesOf } from '../access/iterate';
import { wholeNumber } from '../builtins/numbers';
import { writing } from '../effort';
import { native } from '../native';
import { typeName, typeNamed } from '../types';
import { formatMethod } from './formatMethod';
import { parted, rsplit, split, textOf } from './split';

function* join(between: string, values: Value): Working {
  const texts: string[] = [];
  let length = 0;
  for (const [index, value] of (yield* valuesOf(values)).entries()) {
    if (typeof value !== 'string') throw new Failure('joinOther', index, typeName(value));
    texts.push(value);
    length += value.length + between.length;
  }
  writing(length);
  return texts.join(between);
}

function stripped(text: string, letters: Value, sides: 'both' | 'left' | 'right'): string {
  const isOut =
    letters === null
      ? (one: string) => /\s/u.test(one)
      : (one: string) => textOf(letters, 'strip').includes(one);
  const all = [...text];
  let [start, end] = [0, all.length];
  if (sides !== 'right') while (start < end && isOut(all[start] ?? '')) start += 1;
  if (sides !== 'left') while (end > start && isOut(all[end - 1] ?? '')) end -= 1;
  return all.slice(start, end).join('');
}

function found(
  text: string,
  part: Value,
  start: Value,
  stop: Value,
  find: 'indexOf' | 'lastIndexOf',
): bigint {
  const size = text.length;
  const clamp = (value: Value, otherwise: number): number => {
    if (value === null || value === undefined) return otherwise;
    const index = Number(wholeNumber(value));
    return index < 0 ? Math.max(0, index + size) : Math.min(index, size);
  };
  const [from, to] = [clamp(start, 0), clamp(stop, size)];
  const index = text.slice(from, to)[find](textOf(part, 'find'));
  return BigInt(index < 0 ? -1 : index + from);
}

function count(text: string, part: Value): bigint {
  const wanted = textOf(part, 'count');
  return BigInt(wanted === '' ? text.length + 1 : text.split(wanted).length - 1);
}

function replace(text: string, old: Value, by: Value, most: Value = -1n): string {
  const parts = text.split(textOf(old, 'replace'));
  const limit = Number(wholeNumber(most));
  const put = textOf(by, 'replace');
  writing((old === '' ? text.length : parts.length) * put.length + text.length);
  if (old === '') return limit < 0 ? put + [...text].map((one) => one + put).join('') : text;
  if (limit < 0 || parts.length <= limit) return parts.join(put);
  return [parts.slice(0, limit + 1).join(put), ...parts.slice(limit + 1)].join(textOf(old, 'replace'));
}

function matches(value: Value, test: (one: string) => boolean, method: string): boolean {
  if (value instanceof Tuple) return value.items.some((one) => matches(one, test, method));
  return test(textOf(value, method));
}

function room(text: string, width: Value, fill: Value, side: 'left' | 'right' | 'both'): string {
  const free = Number(wholeNumber(width)) - [...text].length;
  if (free <= 0) return text;
  if (free > 1_000_000) throw new Failure('tooLarge');
  writing(free);
  const letter = textOf(fill, 'ljust');
  if (side === 'left') return letter.repeat(free) + text;
  if (side === 'right') return text + letter.repeat(free);
  const left = Math.floor(free / 2) + (free % 2 === 1 && Number(wholeNumber(width)) % 2 === 1 ? 1 : 0);
  return letter.repeat(left) + text + letter.repeat(free - left);
}

function zfill(text: string, width: Value): string {
  const [, sign = '', rest = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  return sign + room(rest, wholeNumber(width) - BigInt(sign.length), '0', 'left');
}

const titled = (text: string): string =>
  text.replace(/\p{Cased}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
const all = (pattern: RegExp) => (text: string) => pattern.test(text);

function required(index: bigint): bigint {
  if (index < 0n) throw new Failure('substringMissing');
  return index;
}

type Texts = Readonly<Record<string, readonly [string, (...values: never[]) => Value | Working]>>;

const methods: Texts = {
  split: ['self sep= maxsplit=', split],
  rsplit: ['self sep= maxsplit=', rsplit],
  splitlines: [
    'self',
    (text: string) => new List(text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)),
  ],
  join: ['self iterable', join],
  strip: ['self chars=', (text: string, letters: Value = null) => stripped(text, letters, 'both')],
  lstrip: ['self chars=', (text: string, letters: Value = null) => stripped(text, letters, 'left')],
  rstrip: ['self chars=', (text: string, letters: Value = null) => stripped(text, letters, 'right')],
  upper: ['self', (text: string) => text.toUpperCase()],
  lower: ['self', (text: string) => text.toLowerCase()],
  title: ['self', titled],
  capitalize: ['self', capitalized],
  swapcase: [
    'self',
    (text: string) =>
      [...text].map((one) => (one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase())).join(''),
  ],
  find: [
    'self sub start= end=',
    (text: string, part: Value, start: Value, end: Value) => found(text, part, start, end, 'indexOf'),
  ],
  rfind: [
    'self sub start= end=',
    (text: string, part: Value, start: Value, end: Value) => found(text, part, start, end, 'lastIndexOf'),
  ],
  index: [
    'self sub start= end=',
    (text: string, part: Value, start: Value, end: Value) =>
      required(found(text, part, start, end, 'indexOf')),
  ],
  count: ['self sub', count],
  replace: ['self old new count=', replace],
  startswith: [
    'self prefix',
    (text: string, part: Value) => matches(part, (one) => text.startsWith(one), 'startswith'),
  ],
  endswith: [
    'self suffix',
    (text: string, part: Value) => matches(part, (one) => text.endsWith(one), 'endswith'),
  ],
  ljust: [
    'self width fillchar=',
    (text: string, width: Value, fill: Value = ' ') => room(text, width, fill, 'right'),
  ],
  rjust: [
    'self width fillchar=',
    (text: string, width: Value, fill: Value = ' ') => room(text, width, fill, 'left'),
  ],
  center: [
    'self width fillchar=',
    (text: string, width: Value, fill: Value = ' ') => room(text, width, fill, 'both'),
  ],
  zfill: ['self width', zfill],
  isdigit: ['self', all(/^\p{Nd}+$/u)],
  isnumeric: ['self', all(/^\p{N}+$/u)],
  isdecimal: ['self', all(/^\p{Nd}+$/u)],
  isalpha: ['self', all(/^\p{L}+$/u)],
  isalnum: ['self', all(/^[\p{L}\p{N}]+$/u)],
  isspace: ['self', all(/^\s+$/u)],
  isupper: ['self', (text: string) => text !== text.toLowerCase() && text === text.toUpperCase()],
  islower: ['self', (text: string) => text !== text.toUpperCase() && text === text.toLowerCase()],
  partition: ['self sep', (text: string, separator: Value) => parted(text, separator, false)],
  rpartition: ['self sep', (text: string, separator: Value) => parted(text, separator, true)],
  removeprefix: [
    'self prefix',
    (text: string, part: string) => (text.startsWith(part) ? text.slice(part.length) : text),
  ],
  expandtabs: [
    'self tabsize=',
    (text: string, size: Value = 8n) => expanded(text, Number(wholeNumber(size))),
  ],
  removesuffix: [
    'self suffix',
    (text: string, part: string) => (text.endsWith(part) ? text.slice(0, text.length - part.length) : text),
  ],
};

/** A method of texts, which looks at all of its text and may make one as long. */
function metered(
  run: (...values: never[]) => Value | Working,
): (text: string, ...values: Value[]) => Value | Working {
  const compute = run as (...values: Value[]) => Value | Working;
  return (text, ...values) => {
    writing(text.length);
    return compute(text, ...values);
  };
}

function expanded(text: string, size: number): string {
  let column = 0;
  return [...text]
    .map((letter) => {
      const isEnd = letter === '\n' || letter === '\r';
      const width = letter === '\t' && size > 0 ? size - (column % size) : Number(letter !== '\t');
      column = isEnd ? 0 : column + width;
      return letter === '\t' ? ' '.repeat(width) : letter;
    })
    .join('');
}

export function addStringMethods(): void {
  const { attributes } = typeNamed('str');
  for (const [name, [spec, run]] of Object.entries(methods))
    attributes.set(name, native(name, spec, metered(run)));
  attributes.set('format', formatNative());
}

function formatNative(): NativeFunction {
  return new NativeFunction(
    'format',
    ([text, ...given], keywords) => {
      const named = new Dict();
      for (const [key, value] of keywords ?? []) named.set(key, value);
      return formatMethod(String(text), given, named);
    },
    true,
  );
}
