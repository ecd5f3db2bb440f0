import { Failure } from '../../program/failure';
import type { Value } from '../../program/values/value';
import { numeric, toFloat } from '../operators/numbers';
import { typeName } from '../types';
import { exponentialText, fixedText, floatText, generalText, withoutZeros } from './floatText';

interface Spec {
  readonly fill: string;
  readonly align: '<' | '>' | '^' | '=' | '';
  readonly sign: '+' | '-' | ' ';
  readonly isAlternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

const pattern = /^(?:(.)?([<>=^]))?([-+ ]?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/su;
const MOST_WIDTH = 100_000;

/** What was read of late, of numbers and of all else. */
const known = [new Map<string, Spec>(), new Map<string, Spec>()] as const;
const MOST_KNOWN = 200;

function read(spec: string, value: Value): Spec {
  const specs = known[numeric(value) === undefined ? 0 : 1];
  const before = specs.get(spec);
  if (before) return before;
  const how = readAnew(spec, value);
  if (specs.size >= MOST_KNOWN) specs.clear();
  specs.set(spec, how);
  return how;
}

function readAnew(spec: string, value: Value): Spec {
  const found = pattern.exec(spec);
  if (!found) throw new Failure('formatSpec', spec, typeName(value));
  const [, fill, align = '', sign = '', alternate, zero, width = '', grouping = '', precision, type = ''] =
    found;
  const isNumber = numeric(value) !== undefined;
  if (Number(width) > MOST_WIDTH || Number(precision ?? 0) > MOST_WIDTH) throw new Failure('tooLarge');
  return {
    fill: fill ?? (zero === '0' ? '0' : ' '),
    align: (align || (zero === '0' && isNumber ? '=' : '')) as Spec['align'],
    sign: (sign || '-') as Spec['sign'],
    isAlternate: alternate === '#',
    width: Number(width),
    grouping,
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

/** format(value, spec) of a text or a number, by Python's mini-language; `plain` is what it is without one. */
export function formatted(value: Value, spec: string, plain: () => string): string {
  if (spec === '') return plain();
  const how = read(spec, value);
  if (typeof value === 'string') return formatText(value, how, spec);
  const number = numeric(value);
  if (number === undefined) throw new Failure('formatNotSupported', typeName(value));
  if (typeof number === 'bigint' && 'bcdoxXn'.includes(how.type || 'd')) return formatInt(number, how, spec);
  if (!'eEfFgGn%'.includes(how.type || 'g')) throw new Failure('formatCode', how.type, typeName(value));
  return formatFloat(toFloat(number), how);
}

function formatText(text: string, how: Spec, spec: string): string {
  if (how.type !== '' && how.type !== 's') throw new Failure('formatCode', how.type, 'str');
  if (how.align === '=' || how.grouping !== '') throw new Failure('formatSpec', spec, 'str');
  const shown = how.precision === undefined ? text : [...text].slice(0, how.precision).join('');
  return padded('', shown, { ...how, align: how.align || '<' });
}

function padded(sign: string, body: string, { fill, align, width }: Spec): string {
  const room = width - [...sign, ...body].length;
  if (room <= 0) return sign + body;
  switch (align) {
    case '<':
      return sign + body + fill.repeat(room);
    case '^':
      return fill.repeat(Math.floor(room / 2)) + sign + body + fill.repeat(Math.ceil(room / 2));
    case '=':
      return sign + fill.repeat(room) + body;
    default:
      return fill.repeat(room) + sign + body;
  }
}

const signText = (isNegative: boolean, { sign }: Spec): string =>
  isNegative ? '-' : sign === '-' ? '' : sign;

function grouped(digits: string, grouping: string, size = 3): string {
  if (grouping === '') return digits;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= size)
    groups.unshift(digits.slice(Math.max(0, end - size), end));
  return groups.join(grouping);
}

/** Zeros that fill the width of grouped digits are grouped like them. */
function filled(sign: string, digits: string, rest: string, how: Spec, size = 3): string {
  const all = grouped(digits, how.grouping, size);
  if (how.grouping === '' || how.align !== '=' || how.fill !== '0') return padded(sign, all + rest, how);
  const room = how.width - sign.length - rest.length;
  const separators = Math.floor((room - 1) / (size + 1));
  return sign + grouped(digits.padStart(room - separators, '0'), how.grouping, size) + rest;
}

const bases: Readonly<Record<string, readonly [number, string]>> = {
  b: [2, '0b'],
  o: [8, '0o'],
  x: [16, '0x'],
  X: [16, '0X'],
};

function formatInt(value: bigint, how: Spec, spec: string): string {
  if (how.precision !== undefined) throw new Failure('formatPrecision', spec);
  const size = value < 0n ? -value : value;
  if (how.type === 'c')
    return padded('', String.fromCodePoint(Number(value)), { ...how, align: how.align || '<' });
  const [base, prefix] = bases[how.type] ?? [10, ''];
  const digits = size.toString(base);
  const sign = signText(value < 0n, how) + (how.isAlternate ? prefix : '');
  return filled(sign, how.type === 'X' ? digits.toUpperCase() : digits, '', how, base === 10 ? 3 : 4);
}

function formatFloat(value: number, how: Spec): string {
  const isNegative = value < 0 || Object.is(value, -0);
  const sign = signText(isNegative, how);
  const body = bodyOf(value, how);
  const upper = 'EFG'.includes(how.type || '-') ? body.toUpperCase() : body;
  const end = upper.search(/[.eE%]|$/);
  if (!Number.isFinite(value)) return padded(sign, upper, how.fill === '0' ? { ...how } : how);
  return filled(sign, upper.slice(0, end), upper.slice(end), how);
}

function bodyOf(value: number, { type, precision, isAlternate }: Spec): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return floatText(size) + (type === '%' ? '%' : '');
  switch (type.toLowerCase()) {
    case 'f':
      return fixedText(size, precision ?? 6);
    case 'e':
      return exponentialText(size, precision ?? 6);
    case '%':
      return `${fixedText(size * 100, precision ?? 6)}%`;
    case '': {
      if (precision === undefined) return floatText(size);
      const text = generalText(size, precision, isAlternate);
      return /[.e]/.test(text) ? text : withPoint(size, text, precision);
    }
    default:
      return generalText(size, precision ?? 6, isAlternate);
  }
}

/** Without a type a float shows a digit behind the point, or an exponent where its digits would not suffice. */
function withPoint(value: number, text: string, precision: number): string {
  return text.length >= Math.max(precision, 1) ? exponential(value, precision) : `${text}.0`;
}
function exponential(value: number, precision: number): string {
  const [mantissa = '', power] = exponentialText(value, Math.max(precision, 1) - 1).split('e');
  return `${withoutZeros(mantissa)}e${power}`;
}
