import { comparisons } from '../comparisons';
import type { ProblemCode } from '../problems';
import type { TokenReader } from './reader';
import type { Token } from './tokens';

type LogicCode = Extract<ProblemCode, 'logicalAnd' | 'logicalOr' | 'logicalNot'>;

/** What joins comparisons in Python, NumPy and JavaScript, and on paper. */
const words: ReadonlyMap<string, LogicCode> = new Map<string, LogicCode>([
  ...['and', '&', '∧', 'logical_and'].map((word) => [word, 'logicalAnd'] as const),
  ...['or', '∨', 'logical_or'].map((word) => [word, 'logicalOr'] as const),
  ...['not', '~', '!', '¬', 'logical_not'].map((word) => [word, 'logicalNot'] as const),
]);

/** Stops at a sign that joins comparisons, or turns one round, with what to write in its place. */
export function failAtLogic(reader: TokenReader): void {
  const { tokens } = reader;
  const i = tokens.findIndex((_, at) => logicAt(tokens, at) !== undefined);
  const [sign, next] = [tokens[i], tokens[i + 1]];
  const code = logicAt(tokens, i);
  if (!sign || !code) return;
  const isDouble = next?.text === sign.text && next.start === sign.end;
  const range = { start: sign.start, end: isDouble ? next.end : sign.end };
  reader.fail(code, range, [reader.typed(range)]);
}

function logicAt(tokens: readonly Token[], i: number): LogicCode | undefined {
  const token = tokens[i];
  if (token?.kind !== 'name' && token?.kind !== 'unknown')
    return isBarBetween(tokens, i) ? 'logicalOr' : undefined;
  const isFactorial = token.text === '!' && endsOperand(tokens[i - 1]);
  return isFactorial ? undefined : words.get(token.text);
}

const endsOperand = (token: Token | undefined): boolean =>
  token !== undefined &&
  (['name', 'number', 'superscript'].includes(token.kind) || [')', ']', '|'].includes(token.text));

/** (x > 0) | (x < 1), which without its comparisons were the start of an absolute value. */
function isBarBetween(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.text !== '|') return false;
  const after = tokens[i + 1]?.text === '|' ? i + 2 : i + 1;
  return isComparisonBefore(tokens, i) && isComparisonAfter(tokens, after);
}

function isComparisonBefore(tokens: readonly Token[], end: number): boolean {
  return tokens[end - 1]?.text === ')' && hasComparison(tokens.slice(0, end).reverse(), ')');
}

function isComparisonAfter(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.text === '(' && hasComparison(tokens.slice(start), '(');
}

/** Whether the group that the first token opens compares. */
function hasComparison(tokens: readonly Token[], open: '(' | ')'): boolean {
  let depth = 0;
  for (const { text } of tokens) {
    if (text === '(' || text === ')') depth += text === open ? 1 : -1;
    if (depth === 0) return false;
    if (depth === 1 && comparisons.has(text)) return true;
  }
  return false;
}

/** Stops where bars behind a comparison are left open, `x > 0 || x < 1`: they are meant to join it with another. */
export function failAtBarBetween(reader: TokenReader, bar: Token): void {
  const { tokens } = reader;
  const at = tokens.indexOf(bar);
  const isSecond = tokens[at - 1]?.text === '|' && tokens[at - 1]?.end === bar.start;
  const first = isSecond ? at - 1 : at;
  const isCompared = tokens.slice(0, first).some(({ text }) => comparisons.has(text));
  if (!isCompared || !endsOperand(tokens[first - 1])) return;
  const range = { start: tokens[first]?.start ?? bar.start, end: bar.end };
  reader.fail('logicalOr', range, [reader.typed(range)]);
}
