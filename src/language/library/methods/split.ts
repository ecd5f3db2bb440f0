import { claim } from '#numpy';
import { Failure } from '../../program/failure';
import { List, Tuple, type Value } from '../../program/values/value';
import { wholeNumber } from '../builtins/numbers';
import { typeName } from '../types';

/** At most so many bytes does a letter take that is split off as a part of its own. */
const BYTES_A_PART = 12;

const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

export function split(text: string, separator: Value = null, most: Value = -1n): Value {
  const limit = Number(wholeNumber(most));
  if (separator === null) {
    claim(text.length * BYTES_A_PART);
    const all = words(text);
    if (limit < 0 || all.length <= limit + 1) return new List(all);
    const kept: string[] = [];
    let rest = text.trimStart();
    for (let count = 0; count < limit; count++) {
      const word = /^\S+/u.exec(rest)?.[0] ?? '';
      kept.push(word);
      rest = rest.slice(word.length).trimStart();
    }
    return new List([...kept, rest.trimEnd()]);
  }
  const between = textOf(separator, 'split');
  if (between === '') throw new Failure('emptySeparator');
  claim(text.length * BYTES_A_PART);
  const all = text.split(between);
  if (limit < 0 || all.length <= limit + 1) return new List(all);
  return new List([...all.slice(0, limit), all.slice(limit).join(between)]);
}

export function rsplit(text: string, separator: Value = null, most: Value = -1n): Value {
  const limit = Number(wholeNumber(most));
  const all = separator === null ? words(text) : text.split(textOf(separator, 'rsplit'));
  if (limit < 0 || all.length <= limit + 1) return new List(all);
  const between = separator === null ? ' ' : textOf(separator, 'rsplit');
  const cut = all.length - limit;
  return new List([all.slice(0, cut).join(between), ...all.slice(cut)]);
}

export function textOf(value: Value, method: string): string {
  if (typeof value !== 'string') throw new Failure('notText', method, typeName(value));
  return value;
}

export function parted(text: string, separator: Value, isLast: boolean): Value {
  const between = textOf(separator, 'partition');
  const index = isLast ? text.lastIndexOf(between) : text.indexOf(between);
  if (index < 0) return new Tuple(isLast ? ['', '', text] : [text, '', '']);
  return new Tuple([text.slice(0, index), between, text.slice(index + between.length)]);
}
