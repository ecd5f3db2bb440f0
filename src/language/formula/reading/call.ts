import type { Range } from '../../core/problem';
import { binaryRules, raise, unaryRules } from '../rules';
import { inverses } from './names';
import type { TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';
import { failAtDecimalComma, failAtUnclosed } from './unexpected';

/**
 * Reads what follows the name of a function: its arguments in parentheses, and before them a power, since sin^2(x) is the
 * usual way to write (sin(x))^2. `name` is the function's own name, `readArgument` reads one argument.
 */
export function parseCall(
  reader: TokenReader,
  token: Token,
  name: string,
  readArgument: () => Expression,
): Expression {
  const power = parsePower(reader, token, name);
  if (!reader.isAt('(')) failAtMissingArgument(reader, token, name);
  const open = reader.next();
  if (reader.isAt(')')) {
    const range = { start: token.start, end: reader.current.end };
    reader.fail('missingArgument', range, [reader.typed(token), example(reader, token, name)]);
  }
  const [all, comma] = reader.inside(open, () => parseArguments(reader, open, readArgument));
  const call = buildCall(name, all);
  if (!call)
    failAtCount(
      reader,
      { start: token.start, end: reader.previous?.end ?? token.end },
      token,
      name,
      all.length,
      comma,
    );
  return power ? { kind: 'binary', rule: raise, left: call, right: power } : call;
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
function failAtMissingArgument(reader: TokenReader, token: Token, name: string): never {
  const { current, previous } = reader;
  const head = { start: token.start, end: previous?.end ?? token.end };
  const argument = /^[^\s+\-−–—,()|=]+/u.exec(reader.source.slice(current.start))?.[0] ?? '';
  const end = current.start + argument.length;
  const isOperand = current.kind === 'number' || current.kind === 'name' || reader.isAt('√');
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
