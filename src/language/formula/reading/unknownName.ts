import type { Fix } from '../../core/problem';
import { endsArgument } from './bareArgument';
import { isLetterTimesVariable, isTight } from './letters';
import { arrayFunctions, findFunctionName, findVariableName, isLetter, writtenByOthers } from './names';
import type { TokenReader } from './reader';
import { suggestMember, suggestName } from './suggest';
import type { Token } from './tokens';

/** Reports a name, already taken, that a formula does not know, with what it may have meant. */
export function reportUnknownName(reader: TokenReader, token: Token): void {
  const typed = reader.typed(token);
  if (/^x_?\d+$/.test(token.text)) return reader.report('indexTooLarge', token, [typed]);
  if (arrayFunctions.has(token.text)) return reader.report('arrayFunction', token, [typed]);
  if (reportWrittenByOthers(reader, token)) return;
  const isCalled = reader.isAt('(');
  const suggestion = suggestName(token.text, isCalled);
  if (suggestion !== undefined) {
    const fix = fixOf(reader, token, suggestion);
    return reader.report('unknownNameSuggestion', token, [typed, fix?.text ?? suggestion], fix);
  }
  if (reader.isAt('.')) return reader.report('attribute', token, [typed]);
  reader.report(isCalled ? 'unknownFunction' : 'unknownName', token, [typed]);
}

function reportWrittenByOthers(reader: TokenReader, token: Token): boolean {
  const written = writtenByOthers.get(token.text.toLowerCase());
  if (written !== undefined) reader.report('writtenByOthers', token, [reader.typed(token), ...written]);
  return written !== undefined;
}

/** What is a product stays one operand: 1/(x*y), sin(x*y), 1/(x*sin(x)). A function has no argument yet where none follows. */
function fixOf(reader: TokenReader, token: Token, suggestion: string): Fix | undefined {
  const { start, end } = token;
  const { openBareCall: call } = reader;
  const isCalled = reader.isAt('(');
  if (!suggestion.includes('*')) {
    const isAlone = findFunctionName(suggestion) !== undefined && !isCalled && !startsOperand(reader);
    return isAlone ? undefined : { range: { start, end }, text: suggestion };
  }
  if (call && endsArgument(reader)) {
    const [head, before] = [
      reader.typed({ start: call.start, end: call.head }),
      { start: call.head, end: start },
    ];
    const text = `${head}(${reader.typed(before).trimStart()}${suggestion})`;
    return { range: { start: call.start, end }, text };
  }
  const isOne = isTight(reader.tokens, reader.tokens.indexOf(token));
  const close = isCalled ? closingOf(reader) : end;
  if (!isOne || close === undefined) return { range: { start, end }, text: suggestion };
  const called = reader.typed({ start: end, end: close });
  return { range: { start, end: close }, text: `(${suggestion}${called})` };
}

const startsOperand = ({ current }: TokenReader): boolean =>
  current.kind === 'name' || current.kind === 'number';

/** Where the parenthesis that opens here is closed. */
function closingOf({ tokens, current }: TokenReader): number | undefined {
  let depth = 0;
  for (const { text, start, end } of tokens) {
    if (start < current.start) continue;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) return end;
  }
  return undefined;
}

/** Whether a name stands alone in a formula: x, a, ax. */
const isOfFormula = (name: string): boolean =>
  findVariableName(name) !== undefined || isLetter(name) || isLetterTimesVariable(name);

/** Reports what stands behind np. and is nothing there that a formula knows: np.a, np.x, np.sinn. */
export function reportUnknownMember(reader: TokenReader, module: Token, token: Token): void {
  const typed = reader.typed(token);
  const isCalled = reader.isAt('(');
  if (arrayFunctions.has(token.text)) return reader.report('arrayFunction', token, [typed]);
  if (reportWrittenByOthers(reader, token)) return;
  const whole = { start: module.start, end: token.end };
  if (!isCalled && isOfFormula(token.text)) {
    const args = [reader.typed(whole), typed, reader.typed(module)];
    return reader.report('memberAlone', whole, args, { range: whole, text: typed });
  }
  const suggestion = suggestMember(token.text, isCalled);
  if (suggestion !== undefined) {
    const fix = fixOf(reader, token, suggestion);
    return reader.report('unknownNameSuggestion', token, [typed, suggestion], fix);
  }
  if (reader.isAt('.')) return reader.report('attribute', token, [typed]);
  reader.report(isCalled ? 'unknownFunction' : 'unknownMember', token, [typed]);
}
