import type { Range } from '../../core/problem';
import { binaryRules, raise, unaryRules } from '../rules';
import { exampleOf, parseBare } from './bareArgument';
import { inverses } from './names';
import type { Parsing, TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';
import { failAtDecimalComma, failAtUnclosed } from './unexpected';

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
    reader.fail('missingArgument', range, [reader.typed(token), exampleOf(reader.typed(token), name)]);
  }
  const [all, comma] = reader.inside(open, () => parseArguments(reader, open, () => whole(reader)));
  const range = { start: token.start, end: reader.previous?.end ?? token.end };
  return buildCall(name, all) ?? failAtCount(reader, range, token, name, all.length, comma);
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
