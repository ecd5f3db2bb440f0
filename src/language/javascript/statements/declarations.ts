import { ReadingStopped } from '../../core/token';
import type { Scope } from '../../program/node';
import type { Expression, Statement, Target } from '../../program/tree';
import { typeOf } from '../expressions/parameters';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { semicolon } from './block';
import { skipRest } from './recovery';

/** let, const and var, with what they declare: a declaration for each name or pattern. */
export function declarations(reader: Reader): readonly Statement[] {
  const { position } = reader;
  const found = declared(reader);
  const last = found.at(-1);
  const value = last?.kind === 'declare' ? last.value : undefined;
  const isPassed =
    value?.kind === 'unreadable' && reader.scopes.problems.some((one) => one === value.problem);
  if (!isPassed) semicolon(reader, position);
  return found;
}

/** let a = 1, b; up to what follows. */
export function declared(reader: Reader): readonly Statement[] {
  const { position } = reader;
  const word = reader.next();
  const scope = word.text as Scope;
  const found: Statement[] = [];
  do {
    const start = found.length === 0 ? word.start : reader.token.start;
    if (found.length > 0) slips.repeatedDeclaration(reader);
    const target = declaredTarget(reader, scope);
    if (target.kind === 'name') slips.declaredPart(reader, word, target.range);
    const value = initial(reader, target, scope, position);
    found.push({ kind: 'declare', scope, target, ...(value && { value }), range: reader.since(start) });
  } while (reader.take(','));
  return found;
}

export function declaredTarget(reader: Reader, scope: Scope): Target {
  const target = reader.grammar.binding(reader, (name) => declareName(reader, name, scope));
  if (reader.isTyped && !reader.token.isFirst) reader.take('!');
  typeOf(reader);
  return target;
}

export function declareName(reader: Reader, name: Token, scope: Scope | 'function'): void {
  const { start, end, text } = name;
  if (scope !== 'var' && scope !== 'function' && text === 'let')
    reader.stop('keywordAsName', name, ['let', 'let_']);
  const how = scope === 'const' ? 'let' : scope;
  if (!reader.scopes.declare(text, how)) reader.stop('declaredTwice', { start, end }, [text]);
}

/** What a name is declared with; where it has a mistake the name is known all the same. */
function initial(reader: Reader, target: Target, scope: Scope, from: number): Expression | undefined {
  if (reader.at('==') || reader.at('==='))
    reader.stop('otherOperator', reader.token, [reader.token.text, '='], '=');
  if (!reader.at('=')) {
    if (reader.around.isInHead && (reader.at('in') || reader.atWord('of'))) return undefined;
    if (target.kind !== 'name') slips.emptyPattern(reader, target);
    if (scope === 'const') slips.emptyConst(reader, target);
    return undefined;
  }
  const { start } = reader.next();
  if (reader.around.isInHead || target.kind !== 'name') return reader.grammar.assignment(reader);
  try {
    const value = reader.grammar.assignment(reader);
    slips.afterInitial(reader, from);
    return value;
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const problem = skipRest(reader, from, error.problem);
    return { kind: 'unreadable', problem, range: reader.since(start + 1) };
  }
}
