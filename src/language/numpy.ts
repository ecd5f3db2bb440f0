import { readFormula } from './formula';
import { absolute, add, binaryRules, divide, multiply, negate, raise, subtract, unaryRules } from './rules';
import type { Expression } from './tree';

/** What a function is called in NumPy, or a way to write it around its argument. */
const unarySource: ReadonlyMap<string, string> = new Map([
  ...['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'exp', 'log', 'log2', 'log10', 'sqrt', 'cbrt', 'square']
    .concat(['sign', 'floor', 'ceil', 'round'])
    .map((name): [string, string] => [name, `np.${name}(_)`]),
  ['asin', 'np.arcsin(_)'],
  ['acos', 'np.arccos(_)'],
  ['atan', 'np.arctan(_)'],
  ['abs', 'np.abs(_)'],
  ['step', 'np.heaviside(_, 0.0)'],
  ['sigmoid', '(1/(1 + np.exp(-(_))))'],
  ['relu', 'np.maximum(0.0, _)'],
  ['softplus', 'np.logaddexp(0.0, _)'],
]);

const callSource: ReadonlyMap<string, string> = new Map([
  ['max', 'np.maximum'],
  ['min', 'np.minimum'],
  ['atan2', 'np.arctan2'],
]);

const operators = new Map([
  [add, { sign: ' + ', strength: 1, right: 2 }],
  [subtract, { sign: ' - ', strength: 1, right: 2 }],
  [multiply, { sign: '*', strength: 2, right: 3 }],
  [divide, { sign: '/', strength: 2, right: 3 }],
  // Python reads -x**2 as -(x**2) and x**-y as x**(-y).
  [raise, { sign: '**', strength: 4, right: 3 }],
]);

const unarySign = 3;
const whole = 5;

interface Written {
  readonly text: string;
  /** How strongly its outermost operation binds: 1 for a sum, up to 5 for what needs no parentheses. */
  readonly strength: number;
  /** The value where no variable is in it. */
  readonly constant: number | undefined;
}

/**
 * The formula as a Python expression over NumPy, with the same operations in the same order; `variable` writes a variable.
 * Undefined for a text that is no formula.
 */
export function toNumPy(formula: string, variable: (name: string) => string): string | undefined {
  const read = readFormula(formula);
  return read.ok ? write(read.tree, variable).text : undefined;
}

function write(tree: Expression, variable: (name: string) => string): Written {
  switch (tree.kind) {
    case 'number':
      return writeNumber(tree.value);
    case 'variable':
      return { text: variable(tree.name), strength: whole, constant: undefined };
    case 'unary':
      return writeUnary(tree, write(tree.operand, variable));
    case 'binary':
      return writeBinary(tree, write(tree.left, variable), write(tree.right, variable));
  }
}

function writeNumber(value: number): Written {
  const names = new Map([
    [Math.PI, 'np.pi'],
    [Math.E, 'np.e'],
    [Number.POSITIVE_INFINITY, 'np.inf'],
  ]);
  return {
    text: names.get(value) ?? String(value),
    strength: value < 0 ? unarySign : whole,
    constant: value,
  };
}

function writeUnary({ rule }: Expression & { kind: 'unary' }, operand: Written): Written {
  const constant = operand.constant === undefined ? undefined : rule.value(operand.constant);
  if (rule === negate) return { text: `-${inside(operand, unarySign)}`, strength: unarySign, constant };
  const name = rule === absolute ? 'abs' : nameOf(unaryRules, rule);
  const pattern = unarySource.get(name === 'ln' ? 'log' : name) ?? `${name}(_)`;
  return { text: pattern.replace('_', () => operand.text), strength: whole, constant };
}

function writeBinary({ rule }: Expression & { kind: 'binary' }, left: Written, right: Written): Written {
  const known = left.constant !== undefined && right.constant !== undefined;
  const constant = known ? rule.value(left.constant, right.constant) : undefined;
  const operator = operators.get(rule);
  if (!operator) {
    const name = callSource.get(nameOf(binaryRules, rule)) ?? '';
    return { text: `${name}(${left.text}, ${right.text})`, strength: whole, constant };
  }
  const { sign, strength } = operator;
  // Python's own numbers raise errors, or turn complex, where NumPy's say inf or nan.
  const plain = constant === undefined || Number.isFinite(constant);
  const first = plain ? inside(left, sign === '**' ? whole : strength) : `np.float64(${left.text})`;
  return { text: `${first}${sign}${inside(right, operator.right)}`, strength, constant };
}

function inside({ text, strength }: Written, atLeast: number): string {
  return strength < atLeast ? `(${text})` : text;
}

function nameOf<Rule>(rules: ReadonlyMap<string, Rule>, rule: Rule): string {
  for (const [name, one] of rules) if (one === rule) return name;
  return '';
}
