import { ReadingStopped } from '../../core/token';
import type { Statement } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { keywords, type Token } from '../tokens/token';
import { typedStatement } from '../types/typedStatement';
import { semicolon } from './block';
import { readBlock, readIf, readSwitch, readThrow, readTry } from './branches';
import { declarations } from './declarations';
import { readClass, readFunction } from './definitions';
import { readDo, readFor, readLeave, readWhile } from './loops';
import { readExport, readImport } from './modules';
import { skipRest } from './recovery';

/** The statements that stand here; one with a mistake is what throws its problem where it is reached. */
export function statement(reader: Reader): readonly Statement[] {
  const { position } = reader;
  const { start } = reader.token;
  try {
    return reader.nested(() => oneStatement(reader));
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const problem = skipRest(reader, position, error.problem);
    return [{ kind: 'unreadable', problem, range: reader.since(start) }];
  }
}

const byWord: ReadonlyMap<string, (reader: Reader) => Statement> = new Map([
  ['{', readBlock],
  ['if', readIf],
  ['switch', readSwitch],
  ['try', readTry],
  ['throw', readThrow],
  ['return', returned],
  ['break', (reader) => readLeave(reader, 'break')],
  ['continue', (reader) => readLeave(reader, 'continue')],
  ['debugger', debugging],
  ['with', withObject],
]);

const declaring: ReadonlyMap<string, (reader: Reader) => readonly Statement[]> = new Map([
  ['const', declarations],
  ['var', declarations],
  ['function', readFunction],
  ['class', readClass],
  ['export', readExport],
]);

const loops: ReadonlyMap<string, typeof readWhile> = new Map([
  ['for', readFor],
  ['while', readWhile],
  ['do', readDo],
]);

const branches: ReadonlySet<string> = new Set(['else', 'catch', 'finally']);
const cases: ReadonlySet<string> = new Set(['case', 'default']);

function oneStatement(reader: Reader): readonly Statement[] {
  const { token } = reader;
  if (reader.take(';')) return [{ kind: 'pass', range: { start: token.start, end: token.end } }];
  if (reader.isTyped) {
    const typed = typedStatement(reader);
    if (typed) return typed;
  }
  const many = declaring.get(token.kind);
  if (many) return many(reader);
  const one = byWord.get(token.kind);
  if (one) return [one(reader)];
  const loop = loops.get(token.kind);
  if (loop) return [loop(reader, {})];
  if (token.kind === 'import' && reader.ahead().kind !== '(' && reader.ahead().kind !== '.')
    return readImport(reader);
  if (reader.atAny(branches)) reader.stop('strayElse', token, [token.text]);
  if (reader.atAny(cases)) reader.stop('strayCase', token, [token.text]);
  return token.kind === 'name' ? nameFirst(reader) : [valueAlone(reader)];
}

function nameFirst(reader: Reader): readonly Statement[] {
  const { text } = reader.token;
  const next = reader.ahead();
  if (text === 'let' && (next.kind === '[' || next.kind === '{' || next.kind === 'name'))
    return declarations(reader);
  slips.typeScriptOnly(reader);
  if (text === 'let' && !next.isFirst && isNoName(next)) return declarations(reader);
  if (text === 'async' && next.kind === 'function' && !next.isFirst) return readFunction(reader);
  if (next.kind === ':') return [labelled(reader)];
  return [valueAlone(reader)];
}

/** What cannot be a name, but was meant as one: 2x, class. */
const isNoName = ({ kind }: Token): boolean =>
  kind === 'fault' || kind === 'number' || (keywords.has(kind) && kind !== 'in' && kind !== 'instanceof');

function valueAlone(reader: Reader): Statement {
  const { position } = reader;
  const { start } = reader.token;
  const value = reader.grammar.expression(reader);
  const range = reader.since(start);
  semicolon(reader, position);
  return { kind: 'expression', value, range };
}

function returned(reader: Reader): Statement {
  const { position } = reader;
  const word = reader.next();
  const { kind } = reader.scopes.innermost;
  if (kind !== 'function' && kind !== 'arrow') reader.stop('strayReturn', word);
  const { isFirst } = reader.token;
  const isBare = isFirst || reader.at(';') || reader.at('}') || reader.at('end');
  const value = isBare ? undefined : reader.grammar.expression(reader);
  const range = reader.since(word.start);
  semicolon(reader, position);
  return { kind: 'return', ...(value && { value }), range };
}

/** a: for (...) {} */
function labelled(reader: Reader): Statement {
  const name = reader.next();
  slips.reservedName(reader, name);
  reader.next();
  const { labels } = reader.scopes.innermost;
  if (labels.some((one) => one.name === name.text)) reader.stop('declaredTwice', name, [name.text]);
  const loop = loops.get(reader.token.kind);
  if (loop) return reader.scopes.labelled(name.text, true, () => loop(reader, { label: name.text }));
  slips.declarationAlone(reader);
  reader.scopes.labelled(name.text, false, () => reader.grammar.statement(reader));
  return outside.unreadable(reader, 'labelledBlock', reader.since(name.start), [name.text]);
}

function debugging(reader: Reader): Statement {
  const { position } = reader;
  const { start, end } = reader.next();
  semicolon(reader, position);
  return outside.unreadable(reader, 'debugger', { start, end });
}

/** with (a) b, whose names are known only where it runs. */
function withObject(reader: Reader): Statement {
  return reader.stop('with', reader.token);
}
