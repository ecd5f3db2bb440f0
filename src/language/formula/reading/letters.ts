import { leftSideLength } from './leftSide';
import { isLetter } from './names';
import type { TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';

const letterThenVariable = /^(.)(x_?\d|[xyt])$/u;

export const isLetterTimesVariable = (name: string): boolean =>
  isLetter(letterThenVariable.exec(name)?.[1] ?? '');

/** `ax` as a and x, but where a product would need parentheses: 1/ax. What stands left of '=' is a name: `fx = x^2`. */
export function splitProducts(
  tokens: readonly Token[],
  values: Readonly<Record<string, number>>,
): readonly Token[] {
  const leftSide = leftSideLength(tokens);
  return tokens.flatMap((token, i) => {
    const [, letter = '', variable = ''] =
      token.kind === 'name' ? (letterThenVariable.exec(token.text) ?? []) : [];
    const isKnown = i < leftSide || Object.hasOwn(values, token.text) || !isLetter(letter);
    if (isKnown || isTight(tokens, i) || tokens[i - 1]?.text === '.' || tokens[i + 1]?.text === '.') {
      return token;
    }
    const end = token.start + 1;
    return [
      { ...token, text: letter, end },
      { ...token, text: variable, start: end },
    ];
  });
}

/** After these signs, and a minus behind them, a product needs parentheses to stay one: 1/xy is not 1/x*y. */
export function isTight(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind !== 'symbol') return false;
  return before.text === '-' || before.text === '+'
    ? index > 1 && isTight(tokens, index - 1)
    : ['/', '^', '**', '√'].includes(before.text);
}

export function parseLetter(reader: TokenReader, token: Token): Expression {
  const letter = token.text;
  const typed = reader.typed(token);
  if (reader.reading.taken?.includes(letter)) reader.report('takenLetter', token, [typed]);
  else if (reader.isAt('(') && letter === (reader.reading.isSecond ? 'g' : 'f'))
    reader.report('functionItself', token, [typed]);
  else if (reader.isAt('(') && letter === 'f') reader.report('otherFunction', token, [typed]);
  else if (reader.isAt('(') && letter === 'σ')
    reader.report('unknownNameSuggestion', token, [typed, 'sigmoid'], { range: token, text: 'sigmoid' });
  else reader.useLetter(token);
  return { kind: 'number', value: numberOf(letter, reader.values), letter };
}

/** The number that a letter stands for; 1 as long as the learner has not set it. */
export function numberOf(letter: string, values: Readonly<Record<string, number>>): number {
  return (Object.hasOwn(values, letter) ? values[letter] : undefined) ?? 1;
}
