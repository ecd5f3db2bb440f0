import { isTight } from './letters';
import { arrayFunctions } from './names';
import type { TokenReader } from './reader';
import { suggestName } from './suggest';
import type { Token } from './tokens';

/** Reports a name, already taken, that a formula does not know, with what it may have meant. */
export function reportUnknownName(reader: TokenReader, token: Token): void {
  const typed = reader.typed(token);
  if (/^x_?\d+$/.test(token.text)) return reader.report('indexTooLarge', token, [typed]);
  if (arrayFunctions.has(token.text)) return reader.report('arrayFunction', token, [typed]);
  const isCalled = reader.isAt('(');
  const suggestion = suggestName(token.text, isCalled);
  if (suggestion !== undefined) {
    const text =
      isProduct(suggestion) && !isCalled && isTight(reader.tokens, reader.tokens.indexOf(token))
        ? `(${suggestion})`
        : suggestion;
    return reader.report('unknownNameSuggestion', token, [typed, text], { range: token, text });
  }
  if (reader.isAt('.')) return reader.report('attribute', token, [typed]);
  reader.report(isCalled ? 'unknownFunction' : 'unknownName', token, [typed]);
}

function isProduct(suggestion: string): boolean {
  return suggestion.includes('*');
}
