import type { Range } from '../../core/problem';
import type { ProgramOptions } from '../../library/language';
import type { Statement } from '../../program/tree';
import { readPython } from '../../python/readPython';
import { Replay, textOf } from './replay';
import { shownText } from './shownText';

/** What a statement of a module gives, where it ends. */
export interface LineValue {
  readonly at: number;
  readonly text: string;
}

/**
 * What the statements of a Python module that end in a range give, as Python prints it: what is printed, the value of an expression
 * that stands by itself, and of a name that is given one. Only what these depend on is run. None where the text has a mistake.
 */
export function* lineValues(
  source: string,
  range: Range,
  options: ProgramOptions = {},
): Generator<readonly LineValue[], readonly LineValue[], void> {
  const { body, problems } = readPython(source);
  const values: LineValue[] = [];
  if (problems.length > 0) return values;
  const replay = new Replay(source, body, options);
  const shown = body.map((one, index) => {
    const { end } = one.range;
    const isInRange = end >= range.start && end <= range.end;
    return isInRange && isShown(one) && isLastOfLine(source, end, body[index + 1]);
  });
  for (const index of neededBy(replay, shown)) {
    const statement = body[index];
    const text = statement && textAfter(replay, index, statement, shown[index] ?? false);
    if (statement && text) values.push({ at: statement.range.end, text });
    yield values;
  }
  return values;
}

/** The statements that are shown and all that they depend on, in their order. */
function neededBy({ dependencies }: Replay, shown: readonly boolean[]): readonly number[] {
  const needed = new Set<number>();
  for (const [index, isShown] of shown.entries()) {
    if (!isShown) continue;
    needed.add(index);
    for (const one of dependencies.before(index)) needed.add(one);
  }
  return [...needed].sort((a, b) => a - b);
}

function isLastOfLine(source: string, end: number, next: Statement | undefined): boolean {
  return !next || source.slice(end, next.range.start).includes('\n');
}

/** What stands there already, as a number behind an =, is not said again. */
function isShown(statement: Statement): boolean {
  if (statement.kind === 'expression') return statement.value.kind !== 'constant';
  return nameGiven(statement) !== undefined;
}

function nameGiven(statement: Statement): string | undefined {
  if (statement.kind === 'augmentedAssign')
    return statement.target.kind === 'name' ? statement.target.name : undefined;
  if (statement.kind !== 'assign' || statement.value.kind === 'constant') return undefined;
  const [target, other] = statement.targets;
  return target?.kind === 'name' && !other ? target.name : undefined;
}

function textAfter(
  replay: Replay,
  index: number,
  statement: Statement,
  isShown: boolean,
): string | undefined {
  const isValue = isShown && statement.kind === 'expression' && !isPrint(replay, statement);
  const done = replay.run(index, isValue);
  if (!done || !isShown) return undefined;
  if (statement.kind === 'expression' && !isValue) return done.printed.replace(/\n$/, '');
  const name = nameGiven(statement);
  const value = isValue ? done.value : name === undefined ? undefined : replay.nameOf(name);
  if (value === undefined || (isValue && value === null)) return undefined;
  const text = shownText(value);
  return text === valueText(replay, statement) ? undefined : text;
}

function isPrint({ dependencies }: Replay, { value }: Extract<Statement, { kind: 'expression' }>): boolean {
  const isNamed = value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'print';
  return isNamed && dependencies.countOf('print') === 0;
}

/** What is typed for the value. */
function valueText({ source }: Replay, statement: Statement): string {
  if (statement.kind !== 'assign' && statement.kind !== 'expression') return textOf(source, statement);
  return source.slice(statement.value.range.start, statement.value.range.end);
}
