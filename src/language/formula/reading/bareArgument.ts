import { comparisons } from '../comparisons';
import { ReadingStopped } from '../problems';
import { multiply, unaryRules } from '../rules';
import { splitProducts } from './letters';
import { findFunctionName, findVariableName } from './names';
import { type Parsing, TokenReader } from './reader';
import { type Token, tokenize } from './tokens';
import type { Expression } from './tree';

/** sin x, sin 2x, cos sin x: one argument that cannot be read in two ways. */
export function parseBare(reader: TokenReader, token: Token, name: string, parsing: Parsing): Expression {
  const rule = unaryRules.get(name);
  const { current: first, previous: head = token } = reader;
  const fail = () => failAtMissingArgument(reader, { token, name, first, head }, parsing);
  if (!rule || !(first.kind === 'number' || first.kind === 'name')) return fail();
  return reader.insideBareCall(token.start, () => {
    let operand = parsing.operand(reader);
    while (isJoined(reader)) {
      operand = { kind: 'binary', rule: multiply, left: operand, right: parsing.operand(reader) };
    }
    return endsArgument(reader) ? { kind: 'unary', rule, operand } : fail();
  });
}

/** Whether a name follows with no white space, as x in 2x; that of a function begins an operand of its own. */
function isJoined({ current, previous }: TokenReader): boolean {
  return current.kind === 'name' && current.start === previous?.end && !isFunction(current);
}

const isFunction = ({ text }: Token): boolean => findFunctionName(text) !== undefined;

/** Whether an argument without parentheses has its end here for every reader: before +, but not before *, / or ^. */
export function endsArgument(reader: TokenReader): boolean {
  const { current, innermostOpen } = reader;
  if (current.kind === 'name') return isFunction(current);
  const isEnd = reader.isAt(')', ',', '+', '-') || comparisons.has(current.text);
  return current.kind === 'end' || isEnd || (reader.isAt('|') && innermostOpen?.text === '|');
}

interface Called {
  readonly token: Token;
  readonly name: string;
  /** The name with its power ends here, and the argument begins with `first`. */
  readonly head: Token;
  readonly first: Token;
}

/** Stops at a function without parentheses; when something stands there to be its argument, shows how to write it. */
function failAtMissingArgument(
  reader: TokenReader,
  { token, name, head, first }: Called,
  { whole }: Parsing,
): never {
  const call = { start: token.start, end: head.end };
  const typed = reader.typed(token);
  const { end, doubt } = argumentEnd(reader, first);
  const argument = reader.typed({ start: first.start, end });
  if (!unaryRules.has(name) || !isExpression(reader, argument, whole)) {
    reader.fail('missingArgument', call, [typed, exampleOf(typed, name)]);
  }
  const range = { start: token.start, end };
  const text = `${reader.typed(call)}(${argument})`;
  if (doubt === undefined) return reader.fail('bareArgument', range, [typed, text], { range, text });
  const less = `${reader.typed(call)}(${reader.typed({ start: first.start, end: doubt })})`;
  return reader.fail('bareExtent', range, [typed, text, `${less}${reader.typed({ start: doubt, end })}`]);
}

/** Whether a part of the text can be read by itself. */
function isExpression({ values, reading }: TokenReader, part: string, whole: Parsing['whole']): boolean {
  const inner = new TokenReader(part, splitProducts(tokenize(part), values), values, reading);
  try {
    whole(inner);
    return inner.current.kind === 'end' && inner.problems.length === 0;
  } catch (thrown) {
    if (thrown instanceof ReadingStopped) return false;
    throw thrown;
  }
}

/**
 * Where an argument ends that needs parentheses: before a sum, a comparison or another function, and, once it has its variable,
 * at a space: sin 2pi x / 3 is about 2pi x. `doubt` is where it may end as well: sin x/2 is about x or x/2. Where only the learner
 * knows, it is empty.
 */
function argumentEnd(reader: TokenReader, first: Token): { end: number; doubt?: number } {
  const { tokens } = reader;
  const from = tokens.indexOf(first);
  const none = { end: first.start };
  let [isOperandNext, hasVariable] = [true, false];
  let doubt: number | undefined;
  for (let i = from; i < tokens.length; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || !token || isUnclear(reader, token, isOperandNext)) return none;
    if (i === from && isSign(token) && !isTightSign(tokens, i)) return none;
    const isBeyond =
      hasVariable && token.start !== before.end && !bindsTightly(token) && !bindsTightly(before);
    if (isBeyond || !goesOn(tokens, i, isOperandNext)) {
      const end = endBefore(tokens, i);
      return doubt !== undefined && doubt < end ? { end, doubt } : { end };
    }
    if (hasVariable && isProduct(token)) doubt ??= before.end;
    isOperandNext = joins(token) || isSign(token);
    hasVariable ||= findVariableName(token.text) !== undefined;
  }
  return none;
}

const isProduct = ({ text }: Token): boolean => text === '*' || text === '/';
const isSign = ({ text }: Token): boolean => text === '-' || text === '+';
const joins = (token: Token): boolean => isProduct(token) || ['^', '**', '√', '.', '['].includes(token.text);
const bindsTightly = ({ kind, text }: Token): boolean =>
  kind === 'superscript' || ['^', '**', '.', '['].includes(text);

/** The minus of exp -x, but not that of exp - x or exp-x. */
function isTightSign(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i];
  return tokens[i + 1]?.start === sign?.end && tokens[i - 1]?.end !== sign?.start;
}

/** Behind these only the learner knows what the argument is: sin 2(x + 1), sin x|x|, sin x 2. */
function isUnclear({ innermostOpen }: TokenReader, { kind, text }: Token, isOperandNext: boolean): boolean {
  if (kind === 'number') return !isOperandNext;
  return text === '(' || kind === 'unknown' || (text === '|' && innermostOpen?.text !== '|');
}

/** Whether a token may belong to the argument. */
function goesOn(tokens: readonly Token[], i: number, isOperandNext: boolean): boolean {
  const token = tokens[i];
  if (!token || token.kind === 'end') return false;
  if (token.kind === 'name') return !isFunction(token) && !callsFunction(tokens, i);
  if (token.kind !== 'symbol') return token.kind === 'number' || token.kind === 'superscript';
  return joins(token) || token.text === ']' || (isSign(token) && isOperandNext);
}

/** np.cos: the name before the point is that of a module. */
function callsFunction(tokens: readonly Token[], i: number): boolean {
  const [point, called] = [tokens[i + 1], tokens[i + 2]];
  return point?.text === '.' && called !== undefined && isFunction(called);
}

/** The end of the tokens before i but for a sign that needs more: sin x*cos x is about x. */
function endBefore(tokens: readonly Token[], i: number): number {
  const last = tokens.slice(0, i).findLast((token) => !isProduct(token) && !isSign(token));
  return last?.end ?? 0;
}

/** How a function is called, for one that stands without an argument. */
export function exampleOf(typed: string, name: string): string {
  const inside = unaryRules.has(name) ? 'x' : name === 'atan2' ? 'y, x' : name === 'pow' ? 'x, 2' : 'x, 0';
  return `${typed}(${inside})`;
}
