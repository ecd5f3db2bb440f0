import { FunctionValue } from '../../../program/machine/code';
import type { Value } from '../../../program/values/value';
import { atOnce } from '../../native';
import { find } from '../access/find';
import { jsonText } from '../builtins/json/write';
import { primitive, textOf } from '../operators/primitive';
import { SymbolValue } from '../values/object';
import { inspect } from './inspect';
import { numberText } from './quoted';

const isObject = (value: Value): value is object => typeof value === 'object' && value !== null;

function asNumber(value: Value, read: (text: string) => number): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof SymbolValue) return 'NaN';
  if (typeof value === 'number' && read === Number) return numberText(value);
  return numberText(
    isObject(value) ? (read === Number ? numberOfObject(value) : Number.NaN) : read(String(value)),
  );
}

function numberOfObject(value: object): number {
  return Number(atOnce(primitive(value, 'number')));
}

function asText(value: Value): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (!isObject(value)) return String(value);
  return find(value, 'toString') instanceof FunctionValue ? textOf(value) : inspect(value, 0);
}

function placed(letter: string, value: Value): string {
  switch (letter) {
    case 's':
      return asText(value);
    case 'd':
      return typeof value === 'string' ? numberText(Number(value)) : asNumber(value, Number);
    case 'i':
      return asNumber(value, (text) => Math.trunc(Number.parseFloat(text)));
    case 'f':
      return value instanceof SymbolValue
        ? 'NaN'
        : numberText(Number.parseFloat(String(isObject(value) ? Number.NaN : value)));
    case 'j':
      return jsonText(value) ?? 'undefined';
    case 'o':
      return inspect(value, 4);
    case 'O':
      return inspect(value);
    default:
      return '';
  }
}

/** The values of console.log as one text: the first one may have %s and its kind in it, for those behind it. */
export function formatted(values: readonly Value[]): string {
  const [first, ...others] = values;
  if (typeof first !== 'string') return values.map((value) => said(value)).join(' ');
  let used = 0;
  const text =
    others.length === 0
      ? first
      : first.replace(/%([sdifjoOc%])/g, (all, letter: string) => {
          if (letter === '%') return '%';
          if (used >= others.length) return all;
          const value = others[used];
          used += 1;
          return placed(letter, value);
        });
  return [text, ...others.slice(used).map(said)].join(' ');
}

const said = (value: Value): string => (typeof value === 'string' ? value : inspect(value));
