import { ReadingStopped } from '../../core/token';
import type { Statement } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { keywords } from '../tokens/token';
import { statements } from './block';
import { readFor, readIf, readTry, readWhile, readWith } from './compound';
import { readAsync, readClass, readDecorated, readFunction } from './definitions';
import { readMagic } from './magic';
import { skipRest } from './recovery';
import { simpleLine } from './simple';
import { softStatement } from './softKeywords';

/** The statements that stand here; one with a mistake is what throws its problem where it is reached. */
export function statement(reader: Reader): readonly Statement[] {
  const { start } = reader.token;
  try {
    if (reader.at('indent')) return misplacedBlock(reader);
    return reader.nested(() => oneStatement(reader));
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const problem = skipRest(reader, reader.unindented(error.problem));
    return [{ kind: 'unreadable', problem, range: reader.since(start) }];
  }
}

const compound: ReadonlyMap<string, (reader: Reader) => Statement> = new Map([
  ['if', readIf],
  ['while', readWhile],
  ['for', readFor],
  ['try', readTry],
  ['with', readWith],
  ['def', (reader) => readFunction(reader, [])],
  ['class', (reader) => readClass(reader, [])],
  ['@', readDecorated],
  ['async', (reader) => readAsync(reader)],
]);

const branches: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);
const constants: ReadonlySet<string> = new Set(['True', 'False', 'None']);

function oneStatement(reader: Reader): readonly Statement[] {
  const { token } = reader;
  if (reader.atAny(branches)) reader.stop('strayBranch', token, [token.text]);
  if (keywords.has(token.kind) && !constants.has(token.kind) && reader.ahead().kind === '=')
    reader.stop('keywordAsName', token, [token.text, `${token.text}_`]);
  const read = compound.get(reader.token.kind);
  if (read) return [read(reader)];
  const other = softStatement(reader) ?? readMagic(reader);
  return other ? [other] : simpleLine(reader);
}

/** Lines that are indented for no reason: what they hold is read, and refused with one sentence. */
function misplacedBlock(reader: Reader): readonly Statement[] {
  const { start } = reader.next();
  const problem = slips.unexpectedIndent(reader);
  reader.report(problem);
  const body = reader.scopes.refusing(problem, () => statements(reader, 'dedent'));
  return [{ kind: 'unreadable', problem, range: reader.since(start) }, ...body];
}
