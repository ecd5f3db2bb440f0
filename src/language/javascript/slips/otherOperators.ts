import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';

/** Words that other languages have for operators. */
const words: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['is', '==='],
  ['mod', '%'],
]);

/** What other languages write, as it stands in the tokens: the text of two that touch, and JavaScript's. */
const signs: ReadonlyMap<string, string> = new Map([
  ['<>', '!=='],
  ['=<', '<='],
  ['=!', '!=='],
  [':=', '='],
  ['->', '=>'],
]);

const values: ReadonlySet<string> = new Set([
  'name',
  'number',
  'string',
  ')',
  ']',
  'template',
  'true',
  'false',
]);

/** Ends the reading where `and` or another language's operator stands. */
export function otherOperator(reader: Reader): void {
  const { token, previous } = reader;
  if (previous && values.has(previous.kind)) wordOperator(reader);
  for (const first of [previous, token]) {
    const second = first === token ? reader.ahead() : token;
    if (!first || first.end !== second.start || second.text === '') continue;
    const range = { start: first.start, end: second.end };
    const typed = reader.source.slice(range.start, range.end);
    const text = signs.get(typed);
    if (text) reader.stop('otherOperator', range, [typed, text], text);
  }
  if (previous?.kind === '=' && token.kind === '>') spacedSign(reader, previous);
}

function wordOperator(reader: Reader): void {
  const { token } = reader;
  const meant = token.kind === 'name' ? words.get(token.text) : undefined;
  if (!meant) return;
  const next = reader.ahead();
  const isNot = token.text === 'is' && next.text === 'not';
  const range = { start: token.start, end: isNot ? next.end : token.end };
  const text = isNot ? '!==' : meant;
  reader.stop('otherOperator', range, [isNot ? 'is not' : token.text, text], text);
}

/** x = > y: an arrow behind parameters, else a comparison. */
function spacedSign(reader: Reader, first: Token): void {
  const { position, tokens, token } = reader;
  const before = tokens[position - 2];
  const open = before?.kind === ')' ? reader.partner(position - 2) : -1;
  const isArrow = open >= 0 && /^([=(,:?[]|=>|return)$/.test(tokens[open - 1]?.kind ?? '=');
  const text = isArrow ? '=>' : '>=';
  const range = { start: first.start, end: token.end };
  reader.stop('otherOperator', range, [reader.source.slice(range.start, range.end), text], text);
}
