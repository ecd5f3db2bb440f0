import { comparisons } from '../comparisons';
import {
  absolute,
  add,
  type BinaryRule,
  divide,
  multiply,
  negate,
  raise,
  squareRoot,
  subtract,
} from '../rules';
import { parseName } from './name';
import type { TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';
import { failAtMissingOperand, failAtUnclosed, failAtUnexpected } from './unexpected';

/*
 * The grammar, by how tightly an operator binds (Pratt's method):
 *
 *    5  a < b   a <= b  ...              a < b < c where both hold
 *   10  a + b   a - b                       from left to right
 *   20  a * b   a / b   and side by side    from left to right: 1/2x is (1/2) x, as 1/2*x is
 *   30  -a   +a                             -x^2 is -(x^2), 2^-x is 2^(-x)
 *   40  a ^ b   a ** b                      from right to left: 2^3^2 is 2^9
 *   50  a²                                  2^x² is 2^(x²)
 *
 * Side by side means a product where a name, a parenthesis, a bar or a root follows: 2x, x(x+1), x0 x1, |x||y|. A number
 * cannot follow, since `x 2` is more often a slip than a product.
 */
const comparison = 5;
const sum = 10;
const product = 20;
const exponent = 40;

const infixes: ReadonlyMap<string, { readonly binding: number; readonly rule: BinaryRule }> = new Map([
  ['+', { binding: sum, rule: add }],
  ['-', { binding: sum, rule: subtract }],
  ['*', { binding: product, rule: multiply }],
  ['/', { binding: product, rule: divide }],
  ['^', { binding: exponent, rule: raise }],
  ['**', { binding: exponent, rule: raise }],
]);

const parsing = { whole: (reader: TokenReader) => parseExpression(reader, 0), operand: parseOperand };

/** Reads a whole formula up to the end of the text. */
export function parseFormulaTree(reader: TokenReader): Expression {
  const tree = parseExpression(reader, 0);
  if (reader.current.kind !== 'end') failAtUnexpected(reader);
  return tree;
}

/** Reads operands and operators as long as the operators bind at least as tightly as `least`. */
function parseExpression(reader: TokenReader, least: number): Expression {
  let left = parsePrefix(reader);
  for (;;) {
    const { current } = reader;
    if (current.kind === 'superscript') {
      left = raiseTo(left, Number(reader.next().text));
      continue;
    }
    if (least <= comparison && comparisonAt(reader)) {
      left = parseComparisons(reader, left);
      continue;
    }
    const infix = current.kind === 'symbol' ? infixes.get(current.text) : undefined;
    const binding = infix?.binding ?? (standsBeside(reader) ? product : -1);
    if (binding < least) return left;
    if (infix) reader.next();
    left = {
      kind: 'binary',
      rule: infix?.rule ?? multiply,
      left,
      right: parseRight(reader, current, binding),
    };
  }
}

function comparisonAt({ current }: TokenReader): BinaryRule | undefined {
  return current.kind === 'symbol' ? comparisons.get(current.text) : undefined;
}

/** One comparison, or several in a row as Python reads them: 0 < x < 1 holds where both do. */
function parseComparisons(reader: TokenReader, first: Expression): Expression {
  let left = first;
  let held: Expression | undefined;
  for (let rule = comparisonAt(reader); rule; rule = comparisonAt(reader)) {
    reader.next();
    const right = parseExpression(reader, sum);
    const one: Expression = { kind: 'binary', rule, left, right };
    held = held ? { kind: 'binary', rule: multiply, left: held, right: one } : one;
    left = right;
  }
  return held ?? first;
}

function parseRight(reader: TokenReader, operator: Token, binding: number): Expression {
  if (binding < exponent) return parseExpression(reader, binding + 1);
  return reader.deeper(operator, () => parseExpression(reader, exponent));
}

function raiseTo(base: Expression, value: number): Expression {
  return { kind: 'binary', rule: raise, left: base, right: { kind: 'number', value } };
}

/** Whether an operand follows an operand with no sign between them: a product. */
function standsBeside(reader: TokenReader): boolean {
  const { current, previous } = reader;
  if (current.kind === 'number' && previous) {
    const range = { start: previous.start, end: current.end };
    const fix = { range: { start: previous.end, end: current.start }, text: '*' };
    reader.fail('missingOperator', range, [reader.typed(previous), reader.typed(current)], fix);
  }
  if (reader.isAt('|')) return reader.innermostOpen?.text !== '|';
  return current.kind === 'name' || reader.isAt('(', '√');
}

function parsePrefix(reader: TokenReader): Expression {
  const { current } = reader;
  if (reader.take('+')) return reader.deeper(current, () => parseExpression(reader, exponent));
  if (!reader.take('-')) return parseOperand(reader);
  const operand = reader.deeper(current, () => parseExpression(reader, exponent));
  return { kind: 'unary', rule: negate, operand };
}

function parseOperand(reader: TokenReader): Expression {
  const { current } = reader;
  if (current.kind === 'number') return parseNumber(reader);
  if (current.kind === 'name') return parseName(reader, parsing);
  if (reader.take('(')) return parseGroup(reader, current, ')');
  if (reader.take('|')) return { kind: 'unary', rule: absolute, operand: parseGroup(reader, current, '|') };
  if (reader.take('√')) return parseRoot(reader, current);
  return failAtMissingOperand(reader);
}

function parseNumber(reader: TokenReader): Expression {
  const token = reader.next();
  if (/\..*\./.test(token.text)) reader.fail('malformedNumber', token, [reader.typed(token)]);
  return { kind: 'number', value: Number(token.text.replaceAll('_', '')) };
}

function parseGroup(reader: TokenReader, open: Token, close: ')' | '|'): Expression {
  const inner = reader.inside(open, () => parseExpression(reader, 0));
  if (!reader.isAt(close)) failAtUnclosed(reader, open);
  reader.next();
  return inner;
}

/** √ covers what stands right behind it; with a power behind that, only parentheses show what it covers. */
function parseRoot(reader: TokenReader, root: Token): Expression {
  const isGroup = reader.isAt('(');
  const operand = reader.deeper(root, () => parseOperand(reader));
  const { current } = reader;
  if (!isGroup && (current.kind === 'superscript' || reader.isAt('^', '**'))) {
    reader.fail('rootExtent', { start: root.start, end: current.end });
  }
  return { kind: 'unary', rule: squareRoot, operand };
}
