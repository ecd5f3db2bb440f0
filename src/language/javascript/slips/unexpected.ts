import { ReadingStopped, shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { otherOperator } from './otherOperators';

const literals: ReadonlySet<string> = new Set([
  ...['name', 'private', 'number', 'string', 'template', 'this', 'null', 'true', 'false'],
]);

export const endsValue = ({ kind, text }: Token): boolean =>
  text !== '' && (literals.has(kind) || kind === ')' || kind === ']' || kind === 'templateTail');

export const beginsValue = ({ kind }: Token): boolean =>
  literals.has(kind) || kind === 'templateHead' || kind === '(' || kind === '[' || kind === '{';

/** Ends the reading at a token that is a mistake by itself, or that tells of one. */
export function faulty(reader: Reader): void {
  const { token } = reader;
  if (token.problem) throw new ReadingStopped(token.problem);
}

/** Ends the reading at the token that stands here and does not belong. */
export function unexpected(reader: Reader): never {
  const { token, previous } = reader;
  faulty(reader);
  hashComment(reader);
  if (previous && endsValue(previous)) behindValue(reader, previous);
  otherOperator(reader);
  if (token.kind === 'end' || (token.kind === '}' && token.isFirst)) return endsEarly(reader);
  if (previous && endsValue(previous) && beginsValue(token))
    reader.stop('missingBetween', { start: previous.start, end: token.end }, [shown(previous), shown(token)]);
  return reader.stop('unexpected', token, [shown(token)]);
}

/** # comment, as Python has it. */
export function hashComment(reader: Reader): void {
  const { token } = reader;
  if (token.kind !== 'private') return;
  const place = { start: token.start, end: token.start + 1 };
  reader.stopWith('foreignComment', token, [], place, '//');
}

/** What stands right behind a value, and tells how it was meant. */
function behindValue(reader: Reader, previous: Token): void {
  const { token } = reader;
  const isTouching = previous.end === token.start;
  const range = { start: previous.start, end: token.end };
  if (previous.kind === 'string' && isTouching && token.kind === 'name')
    reader.stop('quoteInText', range, [shown(token)]);
  if (token.kind === 'number' && isTouching && token.text.startsWith('.')) {
    if (previous.kind === 'number') reader.stop('notNumber', range, [previous.text + token.text]);
    const index = token.text.slice(1);
    if (/^\d+$/.test(index)) reader.stop('pointIndex', token, [token.text, `[${index}]`], `[${index}]`);
  }
  if (token.kind === 'if' && !token.isFirst && hasElse(reader)) reader.stop('conditionalOrder', token);
  const isType = token.text === 'as' || token.text === 'satisfies' || token.kind === '!';
  if (isType && !reader.isTyped && !token.isFirst && previous.kind !== 'string') typeBehind(reader);
}

/** Whether an else stands behind an if in its line. */
function hasElse(reader: Reader): boolean {
  for (let places = 1; ; places++) {
    const { kind, isFirst } = reader.ahead(places);
    if (kind === 'end' || isFirst) return false;
    if (kind === 'else') return true;
  }
}

/** x as T, and x!, in JavaScript. */
function typeBehind(reader: Reader): void {
  const { token } = reader;
  const { start, kind } = reader.next();
  const isRead = reader.attempt(() => {
    if (kind !== '!') reader.grammar.type(reader);
    return true;
  });
  if (!isRead) return;
  const range = { start, end: kind === '!' ? token.end : reader.since(start).end };
  reader.stop('typeInJavaScript', range, [shown({ text: reader.source.slice(range.start, range.end) })], '');
}

function endsEarly(reader: Reader): never {
  const { token, previous = token } = reader;
  return reader.stop('endsEarly', previous, [shown(previous)]);
}

/** Where a list, an index or parentheses go on with something that is neither a comma nor their end. */
export function inBrackets(reader: Reader): never {
  faulty(reader);
  pythonSlice(reader);
  if (reader.isTyped && reader.at(':')) typedParameters(reader);
  return unexpected(reader);
}

/** (x: number) { return x }, which no arrow follows. */
function typedParameters(reader: Reader): void {
  const { tokens, position } = reader;
  let open = position - 1;
  while (open > 0 && reader.partner(open) < position) open--;
  if (tokens[open]?.kind !== '(' || tokens[open + 1]?.kind !== 'name') return;
  const range = { start: tokens[open]?.start ?? 0, end: tokens[reader.partner(open)]?.end ?? 0 };
  reader.stop('arrowShape', range);
}

/** x[1:2], as Python has it. */
export function pythonSlice(reader: Reader): void {
  if (!reader.at(':')) return;
  const { position, tokens } = reader;
  let open = position - 1;
  while (open > 0 && position - open < 4 && tokens[open]?.kind !== '[') open--;
  const [bracket, close] = [tokens[open], tokens[reader.partner(open)]];
  if (bracket?.kind !== '[' || !close || close.text === '') return;
  const typed = reader.source.slice(bracket.end, close.start);
  const parts = typed.split(':').map((part) => part.trim());
  if (parts.length !== 2 || parts.some((part) => !/^-?[\w.]*$/.test(part))) return;
  const given = `${parts[0] || '0'}${parts[1] ? `, ${parts[1]}` : ''}`;
  reader.stop('slice', { start: bracket.start, end: close.end }, [given, typed], `.slice(${given})`);
}
