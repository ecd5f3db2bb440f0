import { comparisons } from '../comparisons';
import { failAtBarBetween } from './logic';
import type { TokenReader } from './reader';
import type { Token } from './tokens';

const operators: ReadonlySet<string> = new Set([
  ...['+', '-', '*', '/', '^', '**', '√'],
  ...comparisons.keys(),
]);

function isOperator(token: Token | undefined): token is Token & { kind: 'symbol' } {
  return token?.kind === 'symbol' && operators.has(token.text);
}

/** Stops where an operand has to stand and none does. */
export function failAtMissingOperand(reader: TokenReader): never {
  const { current, previous, innermostOpen } = reader;
  if (current.kind === 'end' || reader.isAt(')', ',')) {
    if (isOperator(previous)) reader.fail('missingRight', previous, [reader.typed(previous)]);
    if (innermostOpen && (current.kind === 'end' || innermostOpen.text === '|')) {
      failAtUnclosed(reader, innermostOpen);
    }
    if (previous?.text === '(' && reader.isAt(')')) {
      reader.fail('emptyParentheses', { start: previous.start, end: current.end });
    }
  }
  if (isOperator(current) || current.kind === 'superscript') {
    if (isOperator(previous)) reader.fail('missingRight', previous, [reader.typed(previous)]);
    reader.fail('missingLeft', current, [reader.typed(current)]);
  }
  failAtUnexpected(reader);
}

/** Stops at a group that ends without its closing sign: at what stands there instead, or at the open sign. */
export function failAtUnclosed(reader: TokenReader, open: Token): never {
  const { current } = reader;
  if (current.kind !== 'end' && !(open.text === '|' && reader.isAt(')'))) failAtUnexpected(reader);
  if (open.text === '(') reader.fail('unclosedParenthesis', open);
  failAtBarBetween(reader, open);
  reader.fail('unclosedBar', open);
}

/** Stops at a token that no formula has at this place. */
export function failAtUnexpected(reader: TokenReader): never {
  const { current } = reader;
  const typed = reader.typed(current);
  if (current.kind === 'symbol') failAtSymbol(reader, current, typed);
  if (current.text === '%') reader.fail('remainderSign', current);
  if (current.kind === 'end') reader.fail('empty', { start: 0, end: reader.source.length });
  reader.fail('unknownCharacter', current, [typed]);
}

function failAtSymbol(reader: TokenReader, current: Token, typed: string): never {
  switch (current.text) {
    case ')':
      return reader.fail('unopenedParenthesis', current);
    case ',':
      return failAtComma(reader, current);
    case '.':
      return failAtPoint(reader, current);
    case '[':
      return failAtBracket(reader, current, typed);
    case ']':
    case '{':
    case '}':
      return reader.fail('wrongBracket', current, [typed]);
    case '=':
      return reader.fail('equalsInside', current);
    case '//':
      return reader.fail('floorDivision', current);
    default:
      return reader.fail('unknownCharacter', current, [typed]);
  }
}

/** Stops at a comma right between two numbers: it is meant for a decimal point, or parts the thousands. */
export function failAtDecimalComma(reader: TokenReader, comma: Token): void {
  const left = reader.tokens.find((token) => token.end === comma.start);
  const right = reader.tokens.find((token) => token.start === comma.end);
  if (left?.kind !== 'number' || right?.kind !== 'number') return;
  const range = { start: left.start, end: right.end };
  const text = `${left.text}.${right.text}`;
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    reader.fail('thousandsComma', range, [`${left.text}${right.text}`, text]);
  }
  if (/^\d+\.\d+([eE].*)?$/.test(text)) reader.fail('decimalComma', range, [text], { range, text });
}

function failAtComma(reader: TokenReader, comma: Token): never {
  failAtDecimalComma(reader, comma);
  return reader.fail('strayComma', comma);
}

function failAtPoint(reader: TokenReader, point: Token): never {
  const following = reader.peek(1);
  if (following.kind === 'name' && following.start === point.end) {
    const range = { start: point.start, end: following.end };
    reader.fail('attribute', range, [reader.typed(range)]);
  }
  return reader.fail('strayPoint', point);
}

function failAtBracket(reader: TokenReader, bracket: Token, typed: string): never {
  const { previous } = reader;
  if (previous?.kind === 'name') {
    reader.fail('indexOfOther', { start: previous.start, end: bracket.end }, [reader.typed(previous)]);
  }
  return reader.fail('wrongBracket', bracket, [typed]);
}
