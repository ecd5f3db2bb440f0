import { shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { PythonCode } from '../problems';
import type { Reader } from '../reader/reader';

const codes: Readonly<Record<string, PythonCode>> = {
  call: 'callTarget',
  constant: 'constantTarget',
  template: 'constantTarget',
  ellipsis: 'constantTarget',
  compare: 'comparisonTarget',
};

/** What cannot stand left of =, in a for, in a del: everything but names, items and attributes. */
export function notTarget(reader: Reader, expression: Expression, how = '='): never {
  const { range, kind } = expression;
  const text = shown({ text: reader.source.slice(range.start, range.end) });
  if (how === 'del') return reader.stop('deletedValue', range, [text]);
  if (how !== '=') return reader.stop('augmentedValue', range, [text, how]);
  return reader.stop(codes[kind] ?? 'valueTarget', range, [text]);
}
