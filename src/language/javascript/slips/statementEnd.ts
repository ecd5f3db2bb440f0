import { nearWord } from '../../core/nearWord';
import { shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { otherOperator } from './otherOperators';
import { endsValue, faulty, unexpected } from './unexpected';

const words = [
  ...[
    'function',
    'return',
    'const',
    'let',
    'var',
    'class',
    'import',
    'export',
    'throw',
    'while',
    'for',
    'if',
  ],
  ...['else', 'switch', 'case', 'typeof', 'new', 'break', 'continue', 'async', 'await'],
];

/** Other languages' words for JavaScript's. */
const others: ReadonlyMap<string, string> = new Map([
  ['elif', 'else if'],
  ['elseif', 'else if'],
  ['elsif', 'else if'],
  ['func', 'function'],
  ['fn', 'function'],
  ['fun', 'function'],
  ['raise', 'throw'],
  ['except', 'catch'],
]);

/** Words for types, which other languages write before a name that they declare. */
export const typeWords: ReadonlySet<string> = new Set([
  ...[
    'int',
    'float',
    'double',
    'auto',
    'bool',
    'boolean',
    'string',
    'number',
    'char',
    'long',
    'val',
    'local',
  ],
]);

const statementWords: ReadonlySet<string> = new Set([
  ...['if', 'for', 'while', 'return', 'const', 'var', 'function', 'class', 'switch', 'try', 'throw', 'break'],
  ...['continue', 'do', 'import', 'export'],
]);

/** Where a statement is read, and its line goes on. `from` is the place of its first token. */
export function statementEnd(reader: Reader, from: number): never {
  const { token, previous } = reader;
  const first = reader.tokens[from] as Token;
  faulty(reader);
  if (token.kind === '{' && reader.tokens[from - 1]?.kind === 'else') elseCondition(reader, from);
  if (first.kind === 'name') wordFirst(reader, first, reader.tokens[from + 1] as Token, from);
  pythonWord(reader);
  otherOperator(reader);
  if (token.kind === '{') missingArrow(reader);
  if (previous && endsValue(previous) && statementWords.has(token.kind) && token.kind !== 'if')
    reader.stopWith('missingSemicolon', token, [token.text], { start: previous.end, end: previous.end }, ';');
  return unexpected(reader);
}

/** else (x > 0) { and else x > 0 {. */
function elseCondition(reader: Reader, from: number): void {
  const head = reader.tokens[from - 1] as Token;
  const isSure = reader.tokens[from]?.kind === '(' && reader.partner(from) === reader.position - 1;
  reader.stop('elseCondition', head, [head.text], isSure ? 'else if' : undefined);
}

function wordFirst(reader: Reader, first: Token, second: Token, from: number): void {
  const isName = second.kind === 'name';
  const isNext = reader.token === second;
  if (first.text === 'def' && isName) reader.stop('pythonFunction', first, [second.text]);
  if (first.text === 'print' && isNext) printed(reader, first, second);
  if (first.text === 'from' && isName) pythonImport(reader, from);
  if (first.text === 'then' && isNext && reader.tokens[from - 1]?.kind === ')')
    reader.stopWith('strayThen', first, [first.text], { start: first.start, end: second.start }, '');
  if (typeWords.has(first.text) && isName && isNext)
    reader.stop('otherDeclaration', first, [first.text], 'let');
  const other = others.get(first.text);
  const isHead = second.kind === '(';
  if (other && (isNext || (isHead && /^el/.test(first.text))))
    reader.stop('otherWord', first, [first.text, other], other);
  const near = isHead ? nearHead(first.text) : nearStatement(first.text);
  const goesOn =
    isName || 'number string template ( [ { - !'.includes(second.kind) || keywords.has(second.kind);
  if (near && near !== first.text && (isNext || isHead) && goesOn)
    reader.stop('misspeltWord', first, [first.text, near], near);
}

/** The word that a short one is meant for has the same letters: `net` may well be a name. */
function nearStatement(typed: string): string | undefined {
  const near = nearWord(typed, words);
  const letters = (word: string): string => [...word.toLowerCase()].sort().join('');
  return near && near.length < 4 && letters(near) !== letters(typed) ? undefined : near;
}

/** Of what parentheses follow only a few words can be meant: `cost(x)` is a call. */
function nearHead(typed: string): string | undefined {
  const near = nearStatement(typed);
  return near && /^(if|for|while|switch)$/.test(near) ? near : undefined;
}

/** print x: the mend takes all of the line for what is printed. */
function printed(reader: Reader, first: Token, second: Token): void {
  let last = reader.position;
  while (!reader.tokens[last + 1]?.isFirst && !/^([;}]|end)$/.test(reader.tokens[last + 1]?.kind ?? 'end'))
    last++;
  const range = { start: first.start, end: reader.tokens[last]?.end ?? second.end };
  const value = reader.source.slice(second.start, range.end);
  reader.stopWith('printStatement', first, [], range, `console.log(${value})`);
}

/** from a import b */
function pythonImport(reader: Reader, from: number): void {
  const [module, word, name, after] = [1, 2, 3, 4].map((places) => reader.tokens[from + places]);
  if (word?.kind !== 'import' || name?.kind !== 'name' || !module) return;
  const text = `import { ${name.text} } from './${module.text}.js'`;
  const isSure = after?.isFirst || after?.kind === 'end';
  const range = { start: reader.tokens[from]?.start ?? 0, end: name.end };
  reader.stop('pythonImport', range, [name.text, module.text], isSure ? text : undefined);
}

/** x = lambda a: b, x = not a. */
function pythonWord(reader: Reader): void {
  const { token, previous } = reader;
  if (previous?.kind !== 'name') return;
  if (previous.text === 'lambda' && token.kind === 'name' && reader.ahead().kind === ':') {
    const range = { start: previous.start, end: reader.ahead().end };
    reader.stop('pythonLambda', range, [token.text], `${token.text} =>`);
  }
  const place = { start: previous.start, end: token.start };
  if (previous.text === 'not') reader.stopWith('otherOperator', previous, ['not', '!'], place, '!');
}

/** for (let ...) with another word before it. */
export function misspeltFor(reader: Reader): void {
  const word = reader.ahead(-2);
  if (reader.previous?.kind !== '(' || word.kind !== 'name' || nearHead(word.text) !== 'for') return;
  reader.stop('misspeltWord', word, [word.text, 'for'], 'for');
}

/** x = functoin(a) {. */
function misspeltFunction(reader: Reader, word: Token | undefined): void {
  if (word?.kind !== 'name' || nearWord(word.text, ['function']) === undefined) return;
  reader.stop('misspeltWord', word, [word.text, 'function'], 'function');
}

/** f = (x) { return x } and f = x { return x }. */
function missingArrow(reader: Reader): void {
  const { token, position, previous } = reader;
  const at = previous?.kind === ')' ? reader.partner(position - 1) : position - 1;
  const [open, before] = [reader.tokens[at], reader.tokens[at - 1]];
  if (open?.kind === '(') misspeltFunction(reader, before);
  const isParameters = open?.kind === '(' || open?.kind === 'name';
  if (!open || !isParameters || !before || !/^([=(,:]|return)$/.test(before.kind)) return;
  const place = { start: token.start, end: token.start };
  reader.stopWith('missingArrow', { start: open.start, end: token.end }, [shown(token)], place, '=> ');
}
