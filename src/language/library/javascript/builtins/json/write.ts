import { Failure } from '../../../../program/failure';
import { FunctionValue } from '../../../../program/machine/code';
import { List, type Value } from '../../../../program/values/value';
import { atOnce } from '../../../native';
import { find } from '../../access/find';
import { ownKeys } from '../../access/keys';
import { attributeWorking } from '../../access/properties';
import { claimText } from '../../access/sizes';
import { textOf } from '../../operators/primitive';
import { DateObject, SymbolValue } from '../../values/object';
import { isFunction } from '../../values/prototypes';

interface Writing {
  readonly gap: string;
  readonly seen: object[];
  readonly only: ReadonlySet<string> | undefined;
}

/** JSON.stringify; undefined of what JSON has no text for. */
export function jsonText(value: Value, gap = '', only?: ReadonlySet<string>): string | undefined {
  return written({ gap, seen: [], only }, value, '');
}

function written(writing: Writing, value: Value, indent: string): string | undefined {
  if (typeof value === 'bigint') throw new Failure('bigintJson');
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value !== 'object' || value === null)
    return value === undefined ? undefined : JSON.stringify(value);
  if (isFunction(value) || value instanceof SymbolValue) return undefined;
  if (value instanceof DateObject) return JSON.stringify(new Date(value.time).toISOString());
  if (find(value, 'toJSON') instanceof FunctionValue) throw new Failure('notComputed', 'toJSON()');
  if (writing.seen.includes(value)) throw new Failure('circularJson');
  writing.seen.push(value);
  const text = value instanceof List ? list(writing, value, indent) : record(writing, value, indent);
  writing.seen.pop();
  claimText(text.length);
  return text;
}

function enclosed(
  writing: Writing,
  [open, close]: readonly [string, string],
  parts: readonly string[],
  indent: string,
): string {
  if (parts.length === 0) return open + close;
  if (writing.gap === '') return `${open}${parts.join(',')}${close}`;
  const inner = `\n${indent}${writing.gap}`;
  return `${open}${inner}${parts.join(`,${inner}`)}\n${indent}${close}`;
}

function list(writing: Writing, { items }: List, indent: string): string {
  const parts = Array.from(items, (item) => written(writing, item, indent + writing.gap) ?? 'null');
  return enclosed(writing, ['[', ']'], parts, indent);
}

function record(writing: Writing, value: object, indent: string): string {
  const parts: string[] = [];
  for (const key of ownKeys(value)) {
    if (writing.only && !writing.only.has(key)) continue;
    const text = written(writing, atOnce(attributeWorking(value, key)), indent + writing.gap);
    if (text !== undefined) parts.push(`${JSON.stringify(key)}:${writing.gap === '' ? '' : ' '}${text}`);
  }
  return enclosed(writing, ['{', '}'], parts, indent);
}

/** The third argument of JSON.stringify: so many blanks, or a text, at most ten long. */
export function gapOf(space: Value): string {
  if (typeof space === 'number') return ' '.repeat(Math.max(0, Math.min(10, Math.trunc(space))));
  return typeof space === 'string' ? textOf(space).slice(0, 10) : '';
}
