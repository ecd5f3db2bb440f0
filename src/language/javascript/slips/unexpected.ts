import { ReadingStopped, shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';

const literals: ReadonlySet<string> = new Set([
  ...['name', 'private', 'number', 'string', 'template', 'this', 'null', 'true', 'false'],
]);

export const endsValue = ({ kind, text }: Token): boolean =>
  text !== '' && (literals.has(kind) || kind === ')' || kind === ']' || kind === 'templateTail');

export const beginsValue = ({ kind }: Token): boolean =>
  literals.has(kind) || kind === 'templateHead' || kind === '(' || kind === '[' || kind === '{';

/** Words that other languages have for operators. */
const wordOperators: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['is', '==='],
  ['mod', '%'],
]);

/** Ends the reading at a token that is a mistake by itself, or that tells of one. */
export function faulty(reader: Reader): void {
  const { token } = reader;
  if (token.problem) throw new ReadingStopped(token.problem);
}

/** Ends the reading at the token that stands here and does not belong. */
export function unexpected(reader: Reader): never {
  const { token, previous } = reader;
  faulty(reader);
  otherOperator(reader);
  if (token.kind === 'end' || (token.kind === '}' && token.isFirst)) return endsEarly(reader);
  if (previous?.kind === 'number' && token.text.startsWith('.') && previous.end === token.start)
    reader.stop('notNumber', { start: previous.start, end: token.end }, [previous.text + token.text]);
  if (previous && endsValue(previous) && beginsValue(token))
    reader.stop('missingBetween', { start: previous.start, end: token.end }, [shown(previous), shown(token)]);
  return reader.stop('unexpected', token, [shown(token)]);
}

function endsEarly(reader: Reader): never {
  const { token, previous } = reader;
  return previous
    ? reader.stop('endsEarly', previous, [shown(previous)])
    : reader.stop('emptyText', token, []);
}

/** What other languages write, as it stands in the tokens: the text of two that touch, and JavaScript's. */
const others: ReadonlyMap<string, string> = new Map([
  ['<>', '!=='],
  ['=<', '<='],
  ['=!', '!=='],
  ['=>', '>='],
  ['//', '/'],
]);

/** Ends the reading where `and` or another language's operator stands. */
export function otherOperator(reader: Reader): void {
  const { token, previous } = reader;
  const word = token.kind === 'name' ? wordOperators.get(token.text) : undefined;
  if (word && previous && endsValue(previous)) {
    const isNot = token.text === 'is' && reader.ahead().text === 'not';
    const end = isNot ? reader.ahead().end : token.end;
    const typed = isNot ? 'is not' : token.text;
    const meant = isNot ? '!==' : word;
    reader.stop('otherOperator', { start: token.start, end }, [typed, meant], meant);
  }
  if (
    token.kind === 'name' &&
    token.text === 'not' &&
    previous &&
    endsValue(previous) &&
    reader.ahead().kind === 'in'
  )
    reader.stop('unexpected', token, ['not']);
  for (const first of [previous, token]) {
    const second = first === token ? reader.ahead() : token;
    if (!first || first.end !== second.start) continue;
    const range = { start: first.start, end: second.end };
    const typed = reader.source.slice(range.start, range.end);
    const text = others.get(typed);
    if (text) reader.stop('otherOperator', range, [typed, text], text);
  }
}

/** Where a list, an index or parentheses go on with something that is neither a comma nor their end. */
export function inBrackets(reader: Reader): never {
  const { token } = reader;
  faulty(reader);
  if (token.kind === ':' && reader.previous && endsValue(reader.previous)) pastSlice(reader);
  return unexpected(reader);
}

/** x[1:2], as Python has it. */
function pastSlice(reader: Reader): void {
  const { previous, position, tokens } = reader;
  let open = position - 1;
  while (open > 0 && tokens[open]?.kind !== '[') open--;
  const bracket = tokens[open];
  const close = tokens[reader.partner(open)];
  if (!previous || !bracket || !close || position - open > 3 || close.start < bracket.end) return;
  const typed = reader.source.slice(bracket.end, close.start);
  const parts = typed.split(':').map((part) => part.trim());
  if (parts.length !== 2 || parts.some((part) => !/^-?[\w.]*$/.test(part))) return;
  const given = `${parts[0] || '0'}${parts[1] ? `, ${parts[1]}` : ''}`;
  reader.stop('slice', { start: bracket.start, end: close.end }, [given, typed], `.slice(${given})`);
}
