import { DEOPT, Failure } from '../../program/failure';
import type { Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Dict } from '../../program/values/dict';
import { Tuple, type Value } from '../../program/values/value';
import { writing } from '../effort';
import { foreignTo, unwrapped } from '../foreign';
import { numeric, toFloat } from '../operators/numbers';
import { typeName } from '../types';
import { formatted } from './format';
import { repr, reprAtOnce, text, textAtOnce } from './repr';

const place = /%(?:\(((?:[^()]|\([^()]*\))*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+))?[hlL]?(.?)/gs;

/** 'x = %.2f' % x, as C's printf has it. */
export function percent(template: string, given: Value): string {
  const values = given instanceof Tuple ? [...given.items] : [given];
  let used = 0;
  const next = (): Value => {
    if (used >= values.length) throw new Failure('percentTooFew');
    const value = values[used];
    used += 1;
    return value;
  };
  const shown = template.replace(place, (all, key, flags, width, precision, type) => {
    if (type === '%') return '%';
    if (type === '') throw new Failure('percentIncomplete');
    const wide = width === '*' ? String(next()) : width;
    const fine = precision === '*' ? String(next()) : precision;
    const value = key === undefined ? next() : named(given, String(key));
    const text = one(all, value, String(flags), wide, fine, String(type));
    writing(text.length);
    return text;
  });
  if (used < values.length && !(given instanceof Dict)) throw new Failure('percentTooMany');
  return shown;
}

/** What an object shows, since the methods of classes ran before. */
class Shown {
  constructor(
    readonly text: string,
    readonly repr: string,
  ) {}
}

/** The same with the methods of classes. */
export function* percentWorking(template: string, given: Value): Working {
  const show = function* (value: Value): Working {
    if (typeof value !== 'object' || value === null || foreignTo(value)) return value;
    return new Shown(yield* text(value), /%[^a-zA-Z%]*[ra]/.test(template) ? yield* repr(value) : '');
  };
  if (!(given instanceof Tuple)) return percent(template, yield* show(given));
  const values: Value[] = [];
  for (const value of given.items) values.push(yield* show(value));
  return percent(template, new Tuple(values));
}

function named(given: Value, key: string): Value {
  if (!(given instanceof Dict)) throw new Failure('percentNeedsDict');
  const value = given.get(key);
  if (value === undefined) throw new Failure('keyMissing', reprAtOnce(key)).about(key);
  return value;
}

function one(
  all: string,
  value: Value,
  flags: string,
  width = '',
  precision: string | undefined,
  type: string,
): string {
  const isLeft = flags.includes('-');
  const align = isLeft ? '<' : '>';
  const fine = precision === undefined ? '' : `.${precision}`;
  if ('sra'.includes(type)) {
    if (value instanceof Instance) throw DEOPT;
    if (value instanceof Shown)
      return formatted(type === 's' ? value.text : value.repr, `${align}${width}${fine}`, () => '');
    return formatted(
      type === 's' ? textAtOnce(value) : reprAtOnce(value),
      `${align}${width}${fine}`,
      () => '',
    );
  }
  if (type === 'c')
    return formatted(
      typeof value === 'string' ? value : String.fromCodePoint(Number(value)),
      `${align}${width}`,
      () => '',
    );
  const number = numeric(unwrapped(value));
  if (number === undefined) {
    if ('diu'.includes(type)) throw new Failure('percentWhole', type, typeName(value));
    throw new Failure('percentReal', typeName(value));
  }
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const zero = flags.includes('0') && !isLeft ? '0' : '';
  const head = `${isLeft ? '<' : zero === '' ? '>' : ''}${sign}${flags.includes('#') ? '#' : ''}${zero}${width}`;
  if ('diu'.includes(type)) return formatted(whole(number), `${head}d`, () => '');
  if ('oxX'.includes(type)) return formatted(whole(number), `${head}${type}`, () => '');
  if ('eEfFgG'.includes(type)) return formatted(toFloat(number), `${head}${fine}${type}`, () => '');
  throw new Failure('percentCode', all.slice(-1));
}

function whole(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isFinite(value)) throw new Failure('intOfInfinite');
  return BigInt(Math.trunc(value));
}
