import type { Expression, PatternItem, Target } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { propertyKey } from './keys';

/** What an expression means left of =, or beside ++: a name, an attribute, an item. */
export function toTarget(reader: Reader, expression: Expression, how: string): Target {
  switch (expression.kind) {
    case 'name':
      if (expression.name === 'super') return slips.notTarget(reader, expression, how);
      return expression;
    case 'attribute':
    case 'subscript':
      return hasOptional(expression) || reader.sequences.has(expression)
        ? slips.notTarget(reader, expression, how)
        : expression;
    default:
      return slips.notTarget(reader, expression, how);
  }
}

/** Whether a chain of points, calls and indices has a ?. in it. */
export function hasOptional(expression: Expression): boolean {
  switch (expression.kind) {
    case 'attribute':
    case 'subscript':
      return expression.optional === true || hasOptional(expression.object);
    case 'call':
      return expression.optional === true || (!expression.isNew && hasOptional(expression.callee));
    default:
      return false;
  }
}

/** [a, b.c] or {a, b: c[0]} left of =: what stands in it are targets, each of which may have a default. */
export function assignedPattern(reader: Reader): Target {
  return pattern(reader, assignedTarget, (name) => name);
}

function assignedTarget(reader: Reader): Target {
  const isPattern = reader.at('{') || reader.at('[');
  if (isPattern && patternEnds.has(reader.afterBrackets().kind)) return assignedPattern(reader);
  return toTarget(reader, reader.grammar.primary(reader), '=');
}

const patternEnds: ReadonlySet<string> = new Set([',', ']', '}', '=', ')']);

/** [a, b] or {a, b}: `one` reads what a value goes to, `own` the name that {a} stands for. */
export function pattern(
  reader: Reader,
  one: (reader: Reader) => Target,
  own: (name: Target & { kind: 'name' }) => Target,
): Target {
  return reader.nested(() =>
    reader.unrestricted(() => (reader.at('[') ? arrayPattern(reader, one) : objectPattern(reader, one, own))),
  );
}

function arrayPattern(reader: Reader, one: (reader: Reader) => Target): Target {
  const { start } = reader.next();
  const items: (PatternItem | undefined)[] = [];
  while (!reader.at(']')) {
    if (reader.take(',')) {
      items.push(undefined);
      continue;
    }
    const rest = reader.take('...');
    const target = one(reader);
    items.push(rest ? { target, isRest: true } : withDefault(reader, target));
    if (reader.at(']')) break;
    if (rest) slips.restLast(reader, rest);
    if (!reader.take(',')) slips.inPattern(reader);
  }
  reader.next();
  return { kind: 'pattern', items, range: reader.since(start) };
}

/** The default behind a target; a name that is declared has none of its own. */
function withDefault(reader: Reader, target: Target): PatternItem {
  if (!reader.take('=')) return { target };
  return { target, otherwise: reader.grammar.assignment(reader) };
}

type Entry = PatternItem & { readonly key?: Expression };

function objectPattern(
  reader: Reader,
  one: (reader: Reader) => Target,
  own: (name: Target & { kind: 'name' }) => Target,
): Target {
  const { start } = reader.next();
  const entries: Entry[] = [];
  while (!reader.at('}')) {
    const rest = reader.take('...');
    if (rest) {
      if (reader.at('{') || reader.at('[')) slips.restPattern(reader);
      entries.push({ target: one(reader), isRest: true });
      if (!reader.at('}')) slips.restLast(reader, rest);
      break;
    }
    entries.push(entry(reader, one, own));
    if (!reader.at('}') && !reader.take(',')) slips.inPattern(reader);
  }
  reader.next();
  return { kind: 'objectPattern', entries, range: reader.since(start) };
}

function entry(
  reader: Reader,
  one: (reader: Reader) => Target,
  own: (name: Target & { kind: 'name' }) => Target,
): Entry {
  const word = reader.token;
  const key = propertyKey(reader);
  if (reader.take(':')) return { key, ...withDefault(reader, one(reader)) };
  if (word.kind !== 'name') return slips.shorthand(reader, word);
  slips.reservedName(reader, word);
  const target = own({ kind: 'name', name: word.text, range: { start: word.start, end: word.end } });
  return { key, ...withDefault(reader, target) };
}
