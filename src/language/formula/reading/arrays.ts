import type { Range } from '../../core/problem';
import { comparisons, isCondition, unless, when } from '../comparisons';
import { add, type BinaryRule, divide, multiply } from '../rules';
import { parseArguments } from './call';
import type { Parsing, TokenReader } from './reader';
import type { Token } from './tokens';
import type { Expression } from './tree';

const binary = (rule: BinaryRule, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  rule,
  left,
  right,
});
const number = (value: number): Expression => ({ kind: 'number', value });

/** Sums inside each other double what is to be computed each time. */
const foldLimit = 3;

/**
 * np.sum(x**2), and so mean and prod. Where the formula is of two variables x is the array of both, and this is x0**2 + x1**2;
 * elsewhere x is one number, which is its own sum.
 */
export function parseFold(reader: TokenReader, token: Token, parsing: Parsing): Expression {
  const { isPlane } = reader.reading;
  if (isPlane && reader.arrayDepth === foldLimit) reader.fail('arrayFunction', token, [reader.typed(token)]);
  const read = () => parseAll(reader, token, parsing, 'x**2');
  const [inner, ...others] = isPlane ? reader.insideArray(read) : read();
  if (!inner || others.length > 0) {
    return reader.fail('takesOne', called(reader, token), [reader.typed(token), others.length + 1]);
  }
  if (!isPlane || !hasArray(inner)) return inner;
  const [first, second] = ['x0', 'x1'].map((name) => element(reader, inner, name));
  return first && second ? folded(token.text, first, second) : inner;
}

function folded(name: string, first: Expression, second: Expression): Expression {
  if (name === 'prod') return binary(multiply, first, second);
  const sum = binary(add, first, second);
  return name === 'mean' ? binary(divide, sum, number(2)) : sum;
}

/** np.where(condition, u, v): any number but 0 is a condition that holds. */
export function parseWhere(reader: TokenReader, token: Token, parsing: Parsing): Expression {
  const [given, u, v, ...others] = parseAll(reader, token, parsing, 'x > 0, x, 0');
  if (!given || !u || !v || others.length > 0) {
    const count = [given, u, v].filter((one) => one !== undefined).length + others.length;
    return reader.fail('takesThree', called(reader, token), [reader.typed(token), count]);
  }
  const isNot = comparisons.get('!=');
  const condition = isCondition(given) || !isNot ? given : binary(isNot, given, number(0));
  return binary(add, binary(when, condition, u), binary(unless, condition, v));
}

function parseAll(
  reader: TokenReader,
  token: Token,
  { whole }: Parsing,
  example: string,
): readonly Expression[] {
  const open = reader.current;
  const isEmpty = reader.peek(1).text === ')';
  if (!reader.take('(') || isEmpty) {
    const end = isEmpty && open.text === '(' ? reader.current.end : token.end;
    const typed = reader.typed(token);
    reader.fail('missingArgument', { start: token.start, end }, [typed, `${typed}(${example})`]);
  }
  return reader.inside(open, () => parseArguments(reader, open, () => whole(reader))[0]);
}

function called(reader: TokenReader, token: Token): Range {
  return { start: token.start, end: reader.previous?.end ?? token.end };
}

/** The array's name in a tree is that of no variable there: x0, x1 and x, which is the array. */
function hasArray(tree: Expression): boolean {
  switch (tree.kind) {
    case 'number':
      return false;
    case 'variable':
      return tree.name === 'x';
    case 'unary':
      return hasArray(tree.operand);
    case 'binary':
      return hasArray(tree.left) || hasArray(tree.right);
  }
}

/** The tree for one element of the array. */
function element(reader: TokenReader, tree: Expression, name: string): Expression {
  const value = Object.hasOwn(reader.values, name) ? reader.values[name] : undefined;
  if (value === undefined && reader.array) reader.use(name, reader.array);
  const made = value === undefined ? ({ kind: 'variable', name } as const) : number(value);
  const replaced = (one: Expression): Expression => {
    switch (one.kind) {
      case 'number':
        return one;
      case 'variable':
        return one.name === 'x' ? made : one;
      case 'unary':
        return { ...one, operand: replaced(one.operand) };
      case 'binary':
        return { ...one, left: replaced(one.left), right: replaced(one.right) };
    }
  };
  return replaced(tree);
}
