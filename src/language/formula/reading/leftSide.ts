import { findVariableName, isLetter } from './names';
import type { TokenReader, VariableUse } from './reader';
import { suggestName } from './suggest';
import type { Token } from './tokens';

/** What stands left of '=': f(x) = and y = give the function its name, and the first fixes its parameters. */
export interface LeftSide {
  readonly name: Token;
  readonly parameters?: readonly VariableUse[];
}

/** Reads `f(x, y) =` or `y =` if the text starts so; otherwise reads nothing. */
export function parseLeftSide(reader: TokenReader): LeftSide | undefined {
  failAtEquality(reader);
  const equals = leftSideLength(reader.tokens);
  const [name, open] = reader.tokens;
  if (equals === 0 || !name) return undefined;
  for (let count = 0; count <= equals; count++) reader.next();
  const sign = reader.previous;
  if (reader.current.kind === 'end' && sign) reader.fail('nothingAfterEquals', sign);
  if (open && isEquals(open)) return nameAlone(reader, name);
  return { name, parameters: parameters(reader, reader.tokens.slice(2, equals - 1)) };
}

/** How many tokens stand left of '=' in `f(x, y) =` or `y =`; 0 in a text that does not start so. */
export function leftSideLength(tokens: readonly Token[]): number {
  const equals = tokens.findIndex(isEquals);
  const isNamed = equals > 0 && tokens[0]?.kind === 'name';
  return isNamed && (equals === 1 || isParameterList(tokens.slice(1, equals))) ? equals : 0;
}

/** f(x) == x^2 and y == x^2: an equals sign too many. */
function failAtEquality(reader: TokenReader): void {
  const sign = reader.tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === '==');
  const [name] = reader.tokens;
  if (sign < 1 || name?.kind !== 'name') return;
  const isNamed = isLetter(name.text) || name.text === 'y';
  if (isNamed && (sign === 1 || isParameterList(reader.tokens.slice(1, sign)))) {
    reader.fail('equality', reader.tokens[sign] ?? name);
  }
}

function isEquals({ kind, text }: Token): boolean {
  return kind === 'symbol' && text === '=';
}

/** ( name , name , name ) */
function isParameterList(tokens: readonly Token[]): boolean {
  const shape = tokens.map(({ kind, text }) => (kind === 'name' ? 'n' : text)).join('');
  return /^\(n(,n)*\)$/.test(shape);
}

function nameAlone(reader: TokenReader, name: Token): LeftSide {
  const variable = findVariableName(name.text);
  if (variable !== undefined && variable !== 'y') reader.fail('variableOnLeft', name, [reader.typed(name)]);
  return { name };
}

function parameters(reader: TokenReader, tokens: readonly Token[]): readonly VariableUse[] {
  const uses: VariableUse[] = [];
  for (const token of tokens) {
    if (token.kind !== 'name') continue;
    const name = findVariableName(token.text);
    if (name === undefined) return failAtParameter(reader, token);
    if (uses.some((use) => use.name === name)) reader.fail('repeatedParameter', token, [reader.typed(token)]);
    uses.push({ name, range: { start: token.start, end: token.end } });
  }
  return uses;
}

function failAtParameter(reader: TokenReader, token: Token): never {
  const typed = reader.typed(token);
  const suggestion = findVariableName(suggestName(token.text, false) ?? '');
  if (suggestion === undefined) reader.fail('parameterName', token, [typed]);
  return reader.fail('unknownNameSuggestion', token, [typed, suggestion], { range: token, text: suggestion });
}
