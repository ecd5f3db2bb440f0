import type { Body, Expression, Statement, Target } from '../../program/tree';
import { toTarget } from '../expressions/targets';
import type { Reader } from '../reader/reader';
import { lineEnd } from '../slips/lineEnd';
import { notTarget } from '../slips/notTarget';
import { slips } from '../slips/slips';
import { assignment } from './assignment';
import { importModules, importNames } from './imports';

/** The statements of a line, with ; between them, and its end. */
export function simpleLine(reader: Reader): Body {
  const found: Statement[] = [];
  do {
    if (reader.at('newline') && found.length > 0) break;
    const { position } = reader;
    found.push(...simpleStatement(reader));
    if (!reader.at(';') && !reader.at('newline')) lineEnd(reader, position, found.at(-1) as Statement);
  } while (reader.take(';'));
  reader.next();
  return found;
}

function simpleStatement(reader: Reader): readonly Statement[] {
  const word = reader.token;
  const range = { start: word.start, end: word.end };
  switch (word.kind) {
    case 'import':
      return importModules(reader);
    case 'from':
      return importNames(reader);
    case 'pass':
      reader.next();
      return [{ kind: 'pass', range }];
    case 'break':
    case 'continue':
      reader.next();
      if (reader.scopes.innermost.loops === 0)
        reader.stop(word.kind === 'break' ? 'strayBreak' : 'strayContinue', range);
      return [{ kind: word.kind, range }];
    case 'return':
      return [returned(reader)];
    case 'raise':
      return [raised(reader)];
    case 'global':
    case 'nonlocal':
      return [declared(reader, word.kind)];
    case 'del':
      return [deleted(reader)];
    case 'assert':
      return [asserted(reader)];
    default:
      return [assignment(reader)];
  }
}

const ends: ReadonlySet<string> = new Set(['newline', ';']);

function returned(reader: Reader): Statement {
  const word = reader.next();
  const { kind } = reader.scopes.innermost;
  if (kind !== 'function') reader.stop('strayReturn', word);
  const value = reader.atAny(ends) ? undefined : reader.grammar.list(reader);
  if (value?.kind === 'spread') reader.stop('straySpread', value.range);
  return { kind: 'return', ...(value && { value }), range: reader.since(word.start) };
}

function raised(reader: Reader): Statement {
  const word = reader.next();
  if (reader.atAny(ends)) return { kind: 'raise', range: reader.since(word.start) };
  const value = reader.grammar.expression(reader);
  if (reader.at(',')) slips.raisedWithComma(reader, value);
  const cause = reader.take('from') && reader.grammar.expression(reader);
  return { kind: 'raise', value, ...(cause && { cause }), range: reader.since(word.start) };
}

function declared(reader: Reader, kind: 'global' | 'nonlocal'): Statement {
  const word = reader.next();
  const isModule = reader.scopes.innermost.kind === 'module';
  if (kind === 'nonlocal' && isModule) reader.stop('strayNonlocal', word);
  const names: string[] = [];
  do names.push((reader.take('name') ?? slips.declaredName(reader)).text.normalize('NFKC'));
  while (reader.take(','));
  if (reader.at('=')) reader.stop('assignedDeclaration', reader.since(word.start), [word.text]);
  return { kind, names, range: reader.since(word.start) };
}

function deleted(reader: Reader): Statement {
  const word = reader.next();
  const value = reader.grammar.list(reader);
  const targets = flat(reader, value);
  return { kind: 'delete', targets, range: reader.since(word.start) };
}

function flat(reader: Reader, value: Expression): readonly Target[] {
  if (value.kind === 'tuple' || value.kind === 'list')
    return value.items.flatMap((item) => flat(reader, item));
  if (value.kind === 'name' || value.kind === 'attribute' || value.kind === 'subscript')
    return [toTarget(reader, value)];
  return notTarget(reader, value, 'del');
}

function asserted(reader: Reader): Statement {
  const word = reader.next();
  const test = reader.grammar.expression(reader);
  const message = reader.take(',') && reader.grammar.expression(reader);
  return { kind: 'assert', test, ...(message && { message }), range: reader.since(word.start) };
}
