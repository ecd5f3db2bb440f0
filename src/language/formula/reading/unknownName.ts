import { arrayFunctions } from './names';
import type { TokenReader } from './reader';
import { suggestName } from './suggest';
import type { Token } from './tokens';

/** Stops at a name, already taken, that a formula does not know, with what it may have meant. */
export function failAtUnknownName(reader: TokenReader, token: Token): never {
  const before = reader.peek(-2);
  const typed = reader.typed(token);
  if (/^x_?\d+$/.test(token.text)) reader.fail('indexTooLarge', token, [typed]);
  if (arrayFunctions.has(token.text)) reader.fail('arrayFunction', token, [typed]);
  const isCalled = reader.isAt('(');
  const suggestion = suggestName(token.text, isCalled);
  if (suggestion !== undefined) {
    const text = isProduct(suggestion) && !isCalled && isTight(before) ? `(${suggestion})` : suggestion;
    reader.fail('unknownNameSuggestion', token, [typed, text], { range: token, text });
  }
  if (reader.isAt('.')) reader.fail('attribute', token, [typed]);
  reader.fail(isCalled ? 'unknownFunction' : 'unknownName', token, [typed]);
}

function isProduct(suggestion: string): boolean {
  return suggestion.includes('*');
}

/** After these signs a product needs parentheses to stay one: 1/xy is not 1/x*y. */
function isTight(token: Token): boolean {
  return ['/', '^', '**', '√'].includes(token.text);
}
