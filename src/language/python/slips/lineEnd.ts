import type { Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { nearKeyword } from './nearKeyword';
import { unexpected } from './unexpected';

const foreign: ReadonlySet<string> = new Set([
  'let',
  'const',
  'var',
  'int',
  'float',
  'double',
  'auto',
  'bool',
]);
const functionWords: ReadonlySet<string> = new Set(['function', 'func', 'fn', 'fun']);

/** Where a statement is read, and its line goes on. `from` is the position of its first token. */
export function lineEnd(reader: Reader, from: number, statement: Statement): never {
  const first = reader.tokenAt(from);
  const second = reader.tokenAt(from + 1);
  const isOneWord =
    statement.kind === 'expression' && statement.value.kind === 'name' && reader.position === from + 1;
  if (reader.token.problem) return unexpected(reader);
  if (reader.at(':=')) reader.stop('namingStatement', reader.token, [], '=');
  if (isOneWord && !reader.at('=')) wordFirst(reader, first, second);
  return unexpected(reader);
}

function wordFirst(reader: Reader, first: Token, second: Token): void {
  if (first.text === 'print' || first.text === 'exec') printed(reader, first, second);
  const isName = second.kind === 'name';
  if (isName && functionWords.has(first.text)) reader.stop('otherFunction', first, [first.text], 'def');
  if (isName && foreign.has(first.text))
    reader.stopWith('otherDeclaration', first, [first.text], { start: first.start, end: second.start }, '');
  const isLoop = first.text === 'fro' && reader.ahead().kind === 'in';
  const word = isLoop ? 'for' : nearKeyword(first.text);
  if (word && (isName || second.kind === 'number' || second.kind === 'string' || keywords.has(second.kind)))
    reader.stop('misspeltWord', first, [first.text, word], word);
}

/** print x, as it was in Python 2: the mend takes all of the line for what is printed. */
function printed(reader: Reader, first: Token, second: Token): void {
  if (second.kind === '=' || second.kind === ')') return;
  let last = reader.position;
  while (!';'.includes(reader.tokenAt(last)?.kind ?? ';') && reader.tokenAt(last)?.kind !== 'newline') last++;
  const end = reader.tokens[last - 1]?.end ?? second.end;
  const value = reader.source.slice(second.start, end);
  const range = { start: first.start, end };
  reader.stopWith('printStatement', first, [first.text], range, `${first.text}(${value})`);
}
