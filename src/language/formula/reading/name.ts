import type { Range } from '../../core/problem';
import { parseFold, parseWhere } from './arrays';
import { parseArguments, parseCall } from './call';
import { parseLetter } from './letters';
import { constants, findFunctionName, findVariableName, folds, isLetter, modules } from './names';
import type { Parsing, TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';
import { reportUnknownMember, reportUnknownName } from './unknownName';

/** Reads a name, and what belongs to it: an index, arguments. */
export function parseName(reader: TokenReader, parsing: Parsing): Expression {
  const first = reader.next();
  if (!modules.has(first.text)) return parsePlainName(reader, first, parsing);
  if (!reader.isAt('.') || reader.peek(1).kind !== 'name') {
    reader.fail('moduleAlone', first, [reader.typed(first)]);
  }
  reader.next();
  return parseMember(reader, first, reader.next(), parsing);
}

function parsePlainName(reader: TokenReader, token: Token, parsing: Parsing): Expression {
  if (token.text === 'x' && reader.isAt('[')) return parseIndex(reader, token);
  if (token.text === 'x' && reader.arrayDepth > 0) {
    reader.useArray(token);
    return { kind: 'variable', name: 'x' };
  }
  const variable = findVariableName(token.text);
  if (variable !== undefined) return variableOrValue(reader, variable, token);
  const known = parseKnownName(reader, token, token.text, parsing);
  if (known) return known;
  if (isLetter(token.text)) return parseLetter(reader, token);
  if (Object.hasOwn(reader.values, token.text)) return variableOrValue(reader, token.text, token);
  return skipUnknown(reader, parsing, () => reportUnknownName(reader, token));
}

/** After np. or Math. come only functions and constants, the latter in JavaScript's capitals too. */
function parseMember(reader: TokenReader, module: Token, token: Token, parsing: Parsing): Expression {
  const isCapital = token.text === 'PI' || token.text === 'E';
  const name = isCapital ? token.text.toLowerCase() : token.text;
  return (
    parseKnownName(reader, token, name, parsing) ??
    skipUnknown(reader, parsing, () => reportUnknownMember(reader, module, token))
  );
}

/** What has the same name alone and behind np. */
function parseKnownName(
  reader: TokenReader,
  token: Token,
  name: string,
  parsing: Parsing,
): Expression | undefined {
  const constant = constants.get(name);
  if (constant !== undefined) return { kind: 'number', value: constant };
  const functionName = findFunctionName(name);
  if (functionName !== undefined) return parseCall(reader, token, functionName, parsing);
  if (folds.has(name)) return parseFold(reader, token, parsing);
  return name === 'where' ? parseWhere(reader, token, parsing) : undefined;
}

function skipUnknown(reader: TokenReader, parsing: Parsing, report: () => void): Expression {
  report();
  while (reader.isAt('.') && reader.peek(1).kind === 'name') {
    reader.next();
    reader.next();
  }
  if (reader.isAt('(')) skipArguments(reader, parsing);
  return { kind: 'number', value: Number.NaN };
}

/** The arguments of a function that is not known are read for what is wrong in them. */
function skipArguments(reader: TokenReader, { whole }: Parsing): void {
  const open = reader.next();
  if (reader.take(')')) return;
  reader.inside(open, () => parseArguments(reader, open, () => whole(reader)));
}

function variableOrValue(reader: TokenReader, name: string, range: Range): Expression {
  const value = Object.hasOwn(reader.values, name) ? reader.values[name] : undefined;
  if (value !== undefined) return { kind: 'number', value };
  reader.use(name, range);
  return { kind: 'variable', name };
}

/** x[0], as NumPy writes x0. */
function parseIndex(reader: TokenReader, x: Token): Expression {
  const open = reader.next();
  const index = reader.next();
  const close = reader.current;
  const isWhole = index.kind === 'number' && /^\d+$/.test(index.text);
  if (isWhole && close.kind === 'end') reader.fail('unclosedBracket', open);
  if (!isWhole || !reader.take(']')) {
    const closing = reader.tokens.find((token) => token.start >= index.start && token.text === ']');
    reader.fail('badIndex', { start: open.start, end: closing?.end ?? open.end });
  }
  const range = { start: x.start, end: close.end };
  if (Number(index.text) > 9) reader.fail('indexTooLarge', range, [reader.typed(range)]);
  return variableOrValue(reader, `x${Number(index.text)}`, range);
}
