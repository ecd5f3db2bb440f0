import type { Range } from '../../core/problem';
import { comparisons } from '../comparisons';
import { binaryRules, multiply, raise, unaryRules } from '../rules';
import { findFunctionName, inverses } from './names';
import type { TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';
import { failAtDecimalComma, failAtUnclosed } from './unexpected';

/** The grammar around names: a whole expression, and one operand without an operator. */
export interface Parsing {
  readonly whole: (reader: TokenReader) => Expression;
  readonly operand: (reader: TokenReader) => Expression;
}

/**
 * Reads what follows the name of a function: its arguments in parentheses, and before them a power, since sin^2(x) is the
 * usual way to write (sin(x))^2. `name` is the function's own name.
 */
export function parseCall(reader: TokenReader, token: Token, name: string, parsing: Parsing): Expression {
  const power = parsePower(reader, token, name);
  const call = reader.isAt('(')
    ? parseWithParentheses(reader, token, name, parsing)
    : parseBare(reader, token, name, parsing);
  return power ? { kind: 'binary', rule: raise, left: call, right: power } : call;
}

function parseWithParentheses(
  reader: TokenReader,
  token: Token,
  name: string,
  { whole }: Parsing,
): Expression {
  const open = reader.next();
  if (reader.isAt(')')) {
    const range = { start: token.start, end: reader.current.end };
    reader.fail('missingArgument', range, [reader.typed(token), example(reader, token, name)]);
  }
  const [all, comma] = reader.inside(open, () => parseArguments(reader, open, () => whole(reader)));
  const range = { start: token.start, end: reader.previous?.end ?? token.end };
  return buildCall(name, all) ?? failAtCount(reader, range, token, name, all.length, comma);
}

/** sin x, sin 2x, cos sin x: one argument that cannot be read in two ways. */
function parseBare(reader: TokenReader, token: Token, name: string, { operand }: Parsing): Expression {
  const rule = unaryRules.get(name);
  const { current: first, previous: head } = reader;
  const isOperand = first.kind === 'number' || first.kind === 'name';
  if (!rule || !isOperand) return failAtMissingArgument(reader, token, name, first, head);
  let argument = operand(reader);
  while (isJoined(reader)) {
    argument = { kind: 'binary', rule: multiply, left: argument, right: operand(reader) };
  }
  if (!endsArgument(reader)) failAtMissingArgument(reader, token, name, first, head);
  return { kind: 'unary', rule, operand: argument };
}

/** Whether a name follows with no white space, as x in 2x; that of a function begins an operand of its own. */
function isJoined({ current, previous }: TokenReader): boolean {
  return current.kind === 'name' && current.start === previous?.end && !isFunction(current);
}

const isFunction = ({ text }: Token): boolean => findFunctionName(text) !== undefined;

/** Whether an argument without parentheses has its end here for every reader: before +, but not before *, / or ^. */
function endsArgument(reader: TokenReader): boolean {
  const { current, innermostOpen } = reader;
  if (current.kind === 'name') return isFunction(current);
  const isEnd = reader.isAt(')', ',', '+', '-') || comparisons.has(current.text);
  return current.kind === 'end' || isEnd || (reader.isAt('|') && innermostOpen?.text === '|');
}

/** The arguments up to the closing parenthesis, and the first comma between them. */
export function parseArguments(
  reader: TokenReader,
  open: Token,
  readArgument: () => Expression,
): readonly [readonly Expression[], Token | undefined] {
  const all: Expression[] = [];
  let firstComma: Token | undefined;
  for (;;) {
    const { current, previous } = reader;
    if (reader.isAt(',')) reader.fail('emptyArgument', current);
    if (reader.isAt(')') && previous) reader.fail('emptyArgument', previous);
    all.push(readArgument());
    if (reader.take(')')) return [all, firstComma];
    const comma = reader.current;
    if (!reader.take(',')) failAtUnclosed(reader, open);
    firstComma ??= comma;
  }
}

function buildCall(name: string, all: readonly Expression[]): Expression | undefined {
  const [first, second, third] = all;
  const unary = unaryRules.get(name);
  if (unary && first && !second) return { kind: 'unary', rule: unary, operand: first };
  const binary = binaryRules.get(name);
  if (!binary || !first || !second || (third && !takesMany(name))) return undefined;
  return all.slice(1).reduce((left, right) => ({ kind: 'binary', rule: binary, left, right }), first);
}

function takesMany(name: string): boolean {
  return name === 'max' || name === 'min';
}

function failAtCount(
  reader: TokenReader,
  range: Range,
  token: Token,
  name: string,
  count: number,
  comma: Token | undefined,
): never {
  if (comma && unaryRules.has(name)) failAtDecimalComma(reader, comma);
  const code = unaryRules.has(name) ? 'takesOne' : takesMany(name) ? 'takesTwoOrMore' : 'takesTwo';
  return reader.fail(code, range, [reader.typed(token), count]);
}

/** The power between a function and its argument, if there is one. */
function parsePower(reader: TokenReader, token: Token, name: string): Expression | undefined {
  const { current } = reader;
  const isRaised = current.kind === 'superscript';
  if (!isRaised && !reader.isAt('^', '**')) return undefined;
  reader.next();
  const written = isRaised ? current : reader.next();
  const isNegative = written.text === '-';
  const value = Number(isNegative ? `-${reader.next().text}` : written.text);
  if (Number.isInteger(value) && value > 0) return { kind: 'number', value };
  const range = { start: token.start, end: reader.previous?.end ?? written.end };
  const typed = reader.typed(token);
  const inverse = inverses.get(name);
  if (value === -1 && inverse) reader.fail('inversePower', range, [typed, inverse]);
  return reader.fail('powerOfFunction', range, [typed]);
}

/** Stops at a function without parentheses; when something stands there to be its argument, shows how to write it. */
function failAtMissingArgument(
  reader: TokenReader,
  token: Token,
  name: string,
  first: Token,
  last: Token | undefined,
): never {
  const head = { start: token.start, end: last?.end ?? token.end };
  const argument = /^[^\s+\-−–—,()|=<>#]+/u.exec(reader.source.slice(first.start))?.[0] ?? '';
  const end = first.start + argument.length;
  const isOperand = first.kind === 'number' || first.kind === 'name' || first.text === '√';
  if (!isOperand || !unaryRules.has(name) || reader.source[end] === '(') {
    reader.fail('missingArgument', head, [reader.typed(token), example(reader, token, name)]);
  }
  const range = { start: token.start, end };
  const text = `${reader.typed(head)}(${argument})`;
  return reader.fail('bareArgument', range, [reader.typed(token), text], { range, text });
}

function example(reader: TokenReader, token: Token, name: string): string {
  const inside = unaryRules.has(name) ? 'x' : name === 'atan2' ? 'y, x' : name === 'pow' ? 'x, 2' : 'x, 0';
  return `${reader.typed(token)}(${inside})`;
}
