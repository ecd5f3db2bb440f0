import { nearWord } from '../../core/nearWord';
import { shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { endsValue, faulty, otherOperator, unexpected } from './unexpected';

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

const declarations: ReadonlySet<string> = new Set([
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

/** Where a statement is read, and its line goes on. `from` is the place of its first token. */
export function statementEnd(reader: Reader, from: number): never {
  const { token, previous } = reader;
  const first = reader.tokens[from] as Token;
  faulty(reader);
  if (first.kind === 'name') wordFirst(reader, first, reader.tokens[from + 1] as Token);
  pythonWord(reader);
  otherOperator(reader);
  if (token.kind === '=>') arrow(reader);
  if (token.kind === '{' && previous?.kind === ')') missingArrow(reader);
  if (previous && endsValue(previous) && keywords.has(token.kind))
    reader.stopWith('missingSemicolon', token, [token.text], { start: previous.end, end: previous.end }, ';');
  return unexpected(reader);
}

function wordFirst(reader: Reader, first: Token, second: Token): void {
  const isName = second.kind === 'name';
  if (first.text === 'def' && isName) pythonFunction(reader, first, second);
  if (first.text === 'print' && reader.token === second) reader.stop('printStatement', first);
  if (first.text === 'from' && isName) pythonImport(reader, first);
  if (declarations.has(first.text) && isName && reader.token === second)
    reader.stop('otherDeclaration', first, [first.text], 'let');
  const other = others.get(first.text);
  const isNext = reader.token === second || second.kind === '(';
  if (other && isNext) reader.stop('otherWord', first, [first.text, other], other);
  const near = nearWord(first.text, words);
  const goesOn = isName || second.kind === 'number' || second.kind === 'string' || keywords.has(second.kind);
  if (near && isNext && (goesOn || second.kind === '(' || '[{-!'.includes(second.kind)))
    reader.stop('misspeltWord', first, [first.text, near], near);
}

function pythonFunction(reader: Reader, first: Token, name: Token): void {
  const range = { start: first.start, end: first.end };
  reader.stop('pythonFunction', range, [name.text]);
}

/** from a import b */
function pythonImport(reader: Reader, first: Token): void {
  const at = reader.tokens.indexOf(first);
  const [module, word, name] = [1, 2, 3].map((places) => reader.tokens[at + places]);
  if (word?.kind !== 'import' || name?.kind !== 'name' || !module) return;
  const text = `import { ${name.text} } from './${module.text}.js'`;
  reader.stop('pythonImport', { start: first.start, end: name.end }, [name.text, module.text], text);
}

/** x = lambda a: b, x = not a. */
function pythonWord(reader: Reader): void {
  const { token, previous } = reader;
  if (previous?.kind !== 'name') return;
  if (previous.text === 'lambda' && token.kind === 'name' && reader.ahead().kind === ':') {
    const range = { start: previous.start, end: reader.ahead().end };
    reader.stop('pythonLambda', range, [token.text], `${token.text} =>`);
  }
  if (previous.text === 'not')
    reader.stopWith(
      'otherOperator',
      previous,
      ['not', '!'],
      { start: previous.start, end: token.start },
      '!',
    );
}

/** (x) > => 3 and its kind. */
function arrow(reader: Reader): void {
  reader.stop('unexpected', reader.token, ['=>']);
}

/** f = (x) { return x }. */
function missingArrow(reader: Reader): void {
  const { token, position } = reader;
  const open = reader.tokens[reader.partner(position - 1)];
  const before = reader.tokens[reader.partner(position - 1) - 1];
  if (!open || !before || !'=(,:return'.includes(before.kind)) return;
  const place = { start: token.start, end: token.start };
  reader.stopWith('missingArrow', { start: open.start, end: token.end }, [shown(token)], place, '=> ');
}
