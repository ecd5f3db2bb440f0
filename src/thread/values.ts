import { callValue, type LineValue, lineValues } from '#language';
import type { Question, Result } from '#protocol';
import { pathOf } from '../views/functionSource';
import { type Documents, Imports } from './documents';

/** Characters of a value behind a line, and over a call. */
const [MOST_SHORT, MOST_LONG] = [40, 2000];
/** Milliseconds after which what is computed of a document has to do. */
const MOST_TIME = 400;

/** What the call at a place gives. */
export function callValueIn(question: Question<'callValue'>, documents: Documents): Result<'callValue'> {
  const { uri, offset, missing } = question;
  const read = documents.read(question);
  if (read?.languageId !== 'python') return { kind: 'read' };
  const imports = new Imports(documents, uri, missing);
  const value = callValue(read.text, read.start + offset, { path: pathOf(uri), modules: imports.read });
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  if (!value) return { kind: 'read' };
  const [start, end] = [value.start - read.start, value.end - read.start];
  return { kind: 'read', value: { start, end, text: cut(value.text, MOST_LONG) } };
}

/** What the statements in a range give, in steps; those that are not computed in time are left out. */
export function* lineValuesIn(
  question: Question<'lineValues'>,
  documents: Documents,
  now: () => number = () => performance.now(),
): Generator<void, Result<'lineValues'>, void> {
  const { uri, start, end, missing } = question;
  const read = documents.read(question);
  if (read?.languageId !== 'python') return { kind: 'read', values: [] };
  const imports = new Imports(documents, uri, missing);
  const options = { path: pathOf(uri), modules: imports.read };
  const last = now() + MOST_TIME;
  let values: readonly LineValue[] = [];
  for (const soFar of lineValues(read.text, { start: read.start + start, end: read.start + end }, options)) {
    values = soFar;
    if (now() > last || imports.needed.length > 0) break;
    yield;
  }
  if (imports.needed.length > 0) return { kind: 'needs', paths: imports.needed };
  return { kind: 'read', values: values.flatMap((value) => inShort(value, read.start)) };
}

/** On one line, where it stands behind `from`; a value without anything to see is left out. */
function inShort({ at, text }: LineValue, from: number): LineValue[] {
  const line = cut(
    text
      .split('\n')
      .map((part) => part.trim())
      .join(' ')
      .trim(),
    MOST_SHORT,
  );
  return line === '' ? [] : [{ at: at - from, text: line }];
}

function cut(text: string, most: number): string {
  const letters = Array.from(text.slice(0, 2 * most + 2));
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}\u2026` : text;
}
