import type { Import } from '../../program/node';
import type { Expression, Statement } from '../../program/tree';
import { isWord } from '../expressions/keys';
import { stringValue } from '../expressions/texts';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { semicolon } from './block';
import { declareName } from './declarations';

type Taken = NonNullable<Import['names']>[number];

/** import a, {b as c} from './d': an import each for a module and for names of it. */
export function readImport(reader: Reader): readonly Statement[] {
  const { position } = reader;
  slips.onlyAtTop(reader);
  const word = reader.next();
  const isOfTypes = typesOnly(reader);
  if (reader.at('string')) return finish(reader, word, position, [{ names: [] }]);
  if (reader.isTyped && reader.at('name') && reader.ahead().kind === '=')
    reader.stop('typedImport', reader.since(word.start), [reader.token.text]);
  const found: Pick<Import, 'binds' | 'names'>[] = [];
  if (reader.at('name')) {
    const name = imported(reader);
    found.push({ names: [{ name: 'default', as: name.text, range: { start: name.start, end: name.end } }] });
    if (reader.take(',')) found.push(moduleOrNames(reader));
  } else found.push(moduleOrNames(reader));
  if (!reader.takeWord('from')) slips.importFrom(reader);
  const all = finish(reader, word, position, found);
  return isOfTypes ? [] : all;
}

/** import type {A} from: of types alone. */
function typesOnly(reader: Reader): boolean {
  if (!reader.isTyped || !reader.atWord('type')) return false;
  const { kind, text } = reader.ahead();
  if (
    kind !== '{' &&
    kind !== '*' &&
    (kind !== 'name' || (text === 'from' && reader.ahead(2).text !== 'from'))
  )
    return false;
  reader.next();
  return true;
}

function finish(
  reader: Reader,
  word: Token,
  position: number,
  found: readonly Pick<Import, 'binds' | 'names'>[],
): readonly Statement[] {
  const from = modulePath(reader);
  const range = reader.since(word.start);
  semicolon(reader, position);
  return found.map((one) => ({ kind: 'import', ...from, ...one, range }));
}

/** './a' as a in the folder of level 1, '../a' as one of level 2. */
function modulePath(reader: Reader): Pick<Import, 'path' | 'level'> {
  const token = reader.take('string') ?? slips.modulePath(reader);
  const text = stringValue(reader, token);
  const [dots = ''] = /^(?:\.{1,2}\/)+/.exec(text) ?? [];
  const up = dots.split('/').filter((part) => part === '..').length;
  if (reader.takeWord('with') ?? reader.take('with')) slips.unexpected(reader);
  return { path: text.slice(dots.length), level: dots === '' ? 0 : up + 1 };
}

function moduleOrNames(reader: Reader): Pick<Import, 'binds' | 'names'> {
  if (reader.take('*')) {
    if (!reader.takeWord('as')) slips.unexpected(reader);
    return { binds: imported(reader).text };
  }
  return { names: importedNames(reader) };
}

function imported(reader: Reader): Token {
  const name = reader.take('name') ?? slips.bindingName(reader);
  slips.reservedName(reader, name);
  declareName(reader, name, 'const');
  return name;
}

function importedNames(reader: Reader): readonly Taken[] {
  if (!reader.take('{')) slips.importNames(reader);
  const names: Taken[] = [];
  while (!reader.at('}')) {
    const isType = typeOnly(reader);
    const { token } = reader;
    if (!isWord(token)) slips.unexpected(reader);
    const { kind: after, text } = reader.ahead();
    const isRenamed = after === 'name' && text === 'as';
    if (isRenamed) reader.position += 2;
    const { text: as } = imported(reader);
    if (!isType) names.push({ name: token.text, as, range: reader.since(token.start) });
    if (!reader.at('}') && !reader.take(',')) slips.unexpected(reader);
  }
  reader.next();
  return names;
}

/** Passes the word type before a name that is that of a type. */
function typeOnly(reader: Reader): boolean {
  const next = reader.ahead();
  const isOnly = reader.isTyped && reader.atWord('type') && isWord(next) && next.text !== 'as';
  if (isOnly) reader.next();
  return isOnly;
}

/** export before what it exports, export default, and lists of names. */
export function readExport(reader: Reader): readonly Statement[] {
  const { position } = reader;
  slips.onlyAtTop(reader);
  reader.exports.isUsed = true;
  const word = reader.next();
  if (reader.at('default')) return exportDefault(reader, position, word);
  if (reader.at('{')) return exportNames(reader, position, word);
  if (reader.at('*')) return exportAll(reader, position, word);
  if (reader.isTyped && reader.atWord('type') && /^[{*]$/.test(reader.ahead().kind)) {
    reader.next();
    const exported = reader.at('{') ? exportNames : exportAll;
    exported(reader, position, word);
    return [];
  }
  if (reader.isTyped && reader.at('=')) reader.stop('typedExport', reader.since(word.start));
  if (!startsDeclaration(reader)) slips.exported(reader);
  return reader.grammar.statement(reader);
}

const declarationWords: ReadonlySet<string> = new Set([
  'function',
  'class',
  'const',
  'var',
  'import',
  'enum',
  '@',
]);
const wordsOfTypes: ReadonlySet<string> = new Set([
  ...['let', 'async', 'interface', 'type', 'declare', 'abstract', 'namespace', 'module'],
]);

function startsDeclaration(reader: Reader): boolean {
  const { kind, text } = reader.token;
  if (kind === 'name')
    return (text === 'let' || text === 'async' || reader.isTyped) && wordsOfTypes.has(text);
  return declarationWords.has(kind) && kind !== 'import';
}

function given(reader: Reader, place: Token, name: string): void {
  if (!reader.exports.add(name)) reader.stop('exportedTwice', place, [name]);
}

/** What a module gives as its default has this name. */
function defaultOf(word: Token, value: Expression): Statement {
  const range = { start: word.start, end: word.end };
  const target = { kind: 'name', name: 'default', range } as const;
  return { kind: 'declare', scope: 'const', target, value, range };
}

function exportDefault(reader: Reader, position: number, exporting: Token): readonly Statement[] {
  const word = reader.next();
  const isFunction = reader.at('function') || (reader.atWord('async') && reader.ahead().kind === 'function');
  const isNamed = (isFunction || reader.at('class')) && codeName(reader).kind === 'name';
  if (isNamed) {
    const found = reader.grammar.statement(reader);
    const [first] = found;
    if (first) given(reader, word, 'default');
    if (first?.kind !== 'functionDefinition' && first?.kind !== 'classDefinition') return found;
    const value: Expression = { kind: 'name', name: first.code.name, range: first.code.nameRange };
    return [...found, defaultOf(word, value)];
  }
  if (reader.isTyped && (reader.atWord('interface') || reader.atWord('abstract')))
    return reader.grammar.statement(reader);
  if (reader.at('const') || reader.at('var')) slips.exportedDefault(reader, exporting, word);
  given(reader, word, 'default');
  const isCode = isFunction || reader.at('class');
  const value = reader.grammar.assignment(reader);
  if (!isCode) semicolon(reader, position);
  return [defaultOf(word, value)];
}

/** What stands where the name of a function or class does: behind async function* or class. */
function codeName(reader: Reader): Token {
  const places = reader.atWord('async') ? 2 : 1;
  return reader.ahead(reader.ahead(places).kind === '*' ? places + 1 : places);
}

/** export {a, b as c}; from another module they are imported first. */
function exportNames(reader: Reader, position: number, word: Token): readonly Statement[] {
  reader.next();
  const names: Taken[] = [];
  while (!reader.at('}')) {
    const isType = typeOnly(reader);
    const { token } = reader;
    if (!isWord(token) && token.kind !== 'string') slips.unexpected(reader);
    reader.next();
    const as = reader.takeWord('as') ? reader.next() : token;
    given(reader, as, as.text);
    if (!isType) names.push({ name: token.text, as: as.text, range: reader.since(token.start) });
    if (!reader.at('}') && !reader.take(',')) slips.unexpected(reader);
  }
  reader.next();
  if (reader.takeWord('from')) return finish(reader, word, position, [{ names }]);
  const range = reader.since(word.start);
  semicolon(reader, position);
  reader.exports.name(names);
  return names.flatMap(({ name, as, range: place }): readonly Statement[] => {
    if (name === as) return [];
    if (as === 'default') return [defaultOf({ ...word, ...place }, { kind: 'name', name, range: place })];
    return [outside.unreadable(reader, 'exportedName', range, [name, as])];
  });
}

/** export * from './a' */
function exportAll(reader: Reader, position: number, word: Token): readonly Statement[] {
  const { start, end } = reader.next();
  if (reader.takeWord('as')) {
    const name = reader.next();
    if (!reader.takeWord('from')) slips.importFrom(reader);
    return finish(reader, word, position, [{ binds: name.text }]);
  }
  if (!reader.takeWord('from')) slips.importFrom(reader);
  return finish(reader, word, position, [{ names: [{ name: '*', as: '*', range: { start, end } }] }]);
}
