import { ReadingStopped } from '../../core/token';
import type {
  Argument,
  Body,
  ClassCode,
  Expression,
  FunctionCode,
  Parameter,
  Statement,
} from '../../program/tree';
import { callArguments } from '../expressions/arguments';
import { parameters } from '../expressions/parameters';
import type { PythonProblem } from '../problems';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { block } from './block';
import { skipRest } from './recovery';

/** Decorators, and the def or class below them. */
export function readDecorated(reader: Reader): Statement {
  const { start } = reader.token;
  const decorators: Expression[] = [];
  while (reader.take('@')) {
    decorators.push(reader.grammar.named(reader));
    if (!reader.take('newline')) slips.afterDecorator(reader);
  }
  if (reader.at('def')) return readFunction(reader, decorators);
  if (reader.at('class')) return readClass(reader, decorators);
  if (reader.at('async') && reader.ahead().kind === 'def') return readAsync(reader, decorators, start);
  return slips.decorated(reader, start);
}

/** async def, for and with. */
export function readAsync(reader: Reader, decorators: readonly Expression[] = [], start?: number): Statement {
  const word = reader.next();
  if (reader.at('def')) return readFunction(reader, decorators, word);
  if (!reader.at('for') && !reader.at('with')) slips.unexpected(reader);
  if (!reader.scopes.innermost.isAsync) reader.stop('strayAsync', word);
  const { kind } = reader.token;
  reader.grammar.statement(reader);
  return outside.statement(reader, 'async', { start: start ?? word.start, end: word.end }, [`async ${kind}`]);
}

interface Header {
  readonly parameters: readonly Parameter[];
  readonly typed?: Token | undefined;
}

export function readFunction(reader: Reader, decorators: readonly Expression[], async?: Token): Statement {
  const word = reader.next();
  const start = (async ?? word).start;
  const name = reader.take('name') ?? slips.functionName(reader);
  let problem: FunctionCode['problem'];
  let given: readonly Parameter[] = [];
  let body: Body = [];
  try {
    const header = functionHeader(reader, name);
    given = header.parameters;
    const { node, scope } = reader.scopes.within('function', () => block(reader, word), async !== undefined);
    body = node;
    problem = scope.problem ?? scope.outside;
    if (async) problem ??= outside.problem(reader, 'async', async, ['async def']);
    if (header.typed) problem ??= outside.problem(reader, 'typeParameters', header.typed);
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    problem = refused(reader, 'function', error.problem);
  }
  const code: FunctionCode = {
    form: 'def',
    name: name.text.normalize('NFKC'),
    range: reader.since(start),
    nameRange: { start: name.start, end: name.end },
    parameters: given,
    body,
    decorators,
    ...(problem && { problem }),
  };
  return { kind: 'functionDefinition', code, range: code.range };
}

function functionHeader(reader: Reader, name: Token): Header {
  const typed = typeParameters(reader);
  if (!reader.take('(')) slips.parameterList(reader, name);
  const given = parameters(reader, ')');
  if (!reader.take(')')) slips.inParameters(reader);
  if (reader.take('->')) reader.grammar.expression(reader);
  return { parameters: given, typed };
}

/** def f[T](x), class A[T]: skipped up to the bracket that closes them. */
function typeParameters(reader: Reader): Token | undefined {
  if (!reader.at('[')) return undefined;
  const open = reader.token;
  let depth = 0;
  do {
    if (reader.at('newline') || reader.at('end')) slips.unexpected(reader);
    const { kind } = reader.next();
    if (kind === '[') depth++;
    else if (kind === ']') depth--;
  } while (depth > 0);
  return open;
}

export function readClass(reader: Reader, decorators: readonly Expression[]): Statement {
  const word = reader.next();
  const name = reader.take('name') ?? slips.className(reader);
  let problem: ClassCode['problem'];
  let bases: readonly Expression[] = [];
  let body: Body = [];
  try {
    const typed = typeParameters(reader);
    const given = reader.at('(') ? callArguments(reader) : [];
    bases = given.map((argument) => baseOf(reader, argument));
    const { node, scope } = reader.scopes.within('class', () => block(reader, word));
    body = node;
    problem = scope.problem;
    if (typed) problem ??= outside.problem(reader, 'typeParameters', typed);
    const keyword = given.find(({ takes }) => takes === 'keyword' || takes === 'keywords');
    if (keyword) problem ??= outside.problem(reader, 'classKeyword', keyword.value.range);
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    problem = refused(reader, 'class', error.problem);
  }
  const code: ClassCode = {
    name: name.text.normalize('NFKC'),
    range: reader.since(word.start),
    nameRange: { start: name.start, end: name.end },
    bases,
    body,
    decorators,
    ...(problem && { problem }),
  };
  return { kind: 'classDefinition', code, range: code.range };
}

function baseOf(reader: Reader, { takes, value }: Argument): Expression {
  if (takes !== 'spread') return value;
  const start = reader.source.lastIndexOf('*', value.range.start);
  return { kind: 'spread', value, range: { start, end: value.range.end } };
}

/** Passes a definition whose head, or whose line, has a mistake: it is that of the function, not of the class around it. */
function refused(reader: Reader, kind: 'function' | 'class', problem: PythonProblem): PythonProblem {
  return reader.scopes.within(kind, () => skipRest(reader, problem)).node;
}
