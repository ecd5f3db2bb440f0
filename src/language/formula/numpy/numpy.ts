import { comparisons, unless, when } from '../comparisons';
import { readFormula, type Values } from '../formula';
import type { Reading } from '../reading/reader';
import type { Expression } from '../reading/tree';
import {
  absolute,
  add,
  type BinaryRule,
  binaryRules,
  divide,
  logistic,
  multiply,
  negate,
  raise,
  subtract,
  unaryRules,
} from '../rules';

/** What a function is called in NumPy, or a way to write it around its argument. */
const unarySource: ReadonlyMap<string, string> = new Map([
  ...['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'exp', 'log', 'log2', 'log10', 'sqrt', 'cbrt', 'square']
    .concat(['sign', 'floor', 'ceil'])
    .map((name): [string, string] => [name, `np.${name}(_)`]),
  ['round', 'np.rint(_)'],
  ['asin', 'np.arcsin(_)'],
  ['acos', 'np.arccos(_)'],
  ['atan', 'np.arctan(_)'],
  ['abs', 'np.abs(_)'],
  ['step', 'np.heaviside(_, 0.0)'],
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

const productStrength = 2;
const unarySign = 3;
const whole = 5;

interface Written {
  readonly text: string;
  /** How strongly its outermost operation binds: 1 for a sum, up to 5 for what needs no parentheses. */
  readonly strength: number;
  /** The value where no variable is in it. */
  readonly constant: number | undefined;
  /** It is a comparison, true or false to Python. */
  readonly isTruth?: boolean;
}

interface Writing {
  readonly variable: (name: string) => string;
  /** How the logistic function is written around its argument. */
  readonly logistic: string;
  /** What chooses by a condition, and what makes a number of what it returns. */
  readonly where: readonly [name: string, end: string];
}

/** How the text is to be read: the numbers of its letters, and what its names mean. */
export interface Given {
  readonly values?: Values;
  readonly reading?: Reading;
}

/**
 * The formula as a Python expression over NumPy, with the same operations in the same order; `variable` writes a variable.
 * Undefined for a text that is no formula. The variables' values must be NumPy's doubles. A whole number is written as one only
 * beside what is a float: two of them Python would compute as integers. Letters are written by name, as floats of their own.
 */
export function toNumPy(
  formula: string,
  variable: (name: string) => string,
  given: Given = {},
): string | undefined {
  const where = ['np.where', '[()]'] as const;
  return writeFormula(formula, { variable, logistic: '(1/(1 + np.exp(-(_))))', where }, given);
}

/** {@link toNumPy} for arguments that may be dual numbers, with the functions that `numpyDual` defines. */
export function toNumPyOfDual(
  formula: string,
  variable: (name: string) => string,
  given: Given = {},
): string | undefined {
  return writeFormula(formula, { variable, logistic: 'sigmoid(_)', where: ['where', ''] }, given);
}

function writeFormula(formula: string, writing: Writing, { values, reading }: Given): string | undefined {
  const read = readFormula(formula, values, reading);
  return read.ok ? asFloat(write(read.tree, writing)).text : undefined;
}

function write(tree: Expression, writing: Writing): Written {
  switch (tree.kind) {
    case 'number':
      return tree.letter === undefined
        ? writeNumber(tree.value)
        : { text: tree.letter, strength: whole, constant: tree.value };
    case 'variable':
      return { text: writing.variable(tree.name), strength: whole, constant: undefined };
    case 'unary':
      return writeUnary(tree, asFloat(write(tree.operand, writing)), writing);
    case 'binary':
      return (
        writeWhere(tree, writing) ??
        writeComparison(tree, writing) ??
        writeBinary(tree, write(tree.left, writing), write(tree.right, writing))
      );
  }
}

function writeNumber(value: number): Written {
  const names = new Map([
    [Math.PI, 'np.pi'],
    [Math.E, 'np.e'],
    [Number.POSITIVE_INFINITY, 'np.inf'],
  ]);
  return {
    text: names.get(value) ?? digitsOf(value),
    strength: value < 0 || Object.is(value, -0) ? unarySign : whole,
    constant: value,
  };
}

/** Whole numbers without a point as long as they are short. */
function digitsOf(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  return Math.abs(value) < 1e16 ? String(value) : value.toExponential();
}

/** Whether it is an integer to Python. */
function isWhole({ text }: Written): boolean {
  return /^-?\d+$/.test(text);
}

/** A number that stands alone, as a float: 2 as 2.0, which does not overflow and can be raised to -1; a truth as 1.0 or 0.0. */
function asFloat(written: Written): Written {
  if (written.isTruth) {
    return { text: `1.0*(${written.text})`, strength: productStrength, constant: written.constant };
  }
  return isWhole(written) ? { ...written, text: `${written.text}.0` } : written;
}

function writeUnary(
  { rule }: Expression & { kind: 'unary' },
  operand: Written,
  { logistic: logisticSource }: Writing,
): Written {
  const constant = operand.constant === undefined ? undefined : rule.value(operand.constant);
  if (rule === negate) return { text: `-${inside(operand, unarySign)}`, strength: unarySign, constant };
  const name = rule === absolute ? 'abs' : nameOf(unaryRules, rule);
  const pattern =
    rule === logistic ? logisticSource : (unarySource.get(name === 'ln' ? 'log' : name) ?? `${name}(_)`);
  return { text: pattern.replace('_', () => operand.text), strength: whole, constant };
}

type Binary = Expression & { kind: 'binary' };

/** The choice that is left of when(c, u) + unless(c, v). */
function writeWhere({ rule, left, right }: Binary, writing: Writing): Written | undefined {
  const isChoice = rule === add && left.kind === 'binary' && right.kind === 'binary';
  if (!isChoice || left.rule !== when || right.rule !== unless) return undefined;
  const [name, end] = writing.where;
  const condition = write(left.left, writing);
  const parts = [left.right, right.right].map((part) => asFloat(write(part, writing)));
  const constants = [condition, ...parts].map(({ constant }) => constant);
  const [c, u, v] = constants;
  return {
    text: `${name}(${condition.text}, ${parts.map(({ text }) => text).join(', ')})${end}`,
    strength: whole,
    constant: constants.includes(undefined) ? undefined : c === 0 ? v : u,
  };
}

function writeComparison({ rule, left, right }: Binary, writing: Writing): Written | undefined {
  const sign = nameOf(comparisons, rule);
  if (sign === '') return undefined;
  const [u, v] = [left, right].map((side) => withoutTruth(write(side, writing)));
  if (!u || !v) return undefined;
  const known = u.constant !== undefined && v.constant !== undefined;
  return {
    text: `${inside(u, 1)} ${sign} ${inside(v, 1)}`,
    strength: 0,
    constant: known ? rule.value(u.constant, v.constant) : undefined,
    isTruth: true,
  };
}

const withoutTruth = (written: Written): Written => (written.isTruth ? asFloat(written) : written);

/** A truth counts as a number beside a float, as x does in x*(x > 0); elsewhere it is made one. */
function factors(rule: BinaryRule, left: Written, right: Written): readonly [Written, Written] {
  if (rule !== multiply || (left.isTruth ?? false) === (right.isTruth ?? false))
    return [withoutTruth(left), withoutTruth(right)];
  const bare = (written: Written) => (written.isTruth ? { ...written, isTruth: false } : asFloat(written));
  return [bare(left), bare(right)];
}

function writeBinary({ rule }: Binary, ...operands: readonly [Written, Written]): Written {
  const [left, right] = factors(rule, ...operands);
  const known = left.constant !== undefined && right.constant !== undefined;
  const constant = known ? rule.value(left.constant, right.constant) : undefined;
  // Python's own numbers raise errors, or turn complex, where NumPy's say inf or nan; two whole ones stay whole.
  const plain = constant === undefined || Number.isFinite(constant);
  const first = plain && isWhole(right) ? asFloat(left) : left;
  const operator = operators.get(rule);
  if (!operator) {
    const name = callSource.get(nameOf(binaryRules, rule)) ?? '';
    return { text: `${name}(${first.text}, ${right.text})`, strength: whole, constant };
  }
  const { sign, strength } = operator;
  const opening = plain ? inside(first, sign === '**' ? whole : strength) : `np.float64(${first.text})`;
  return { text: `${opening}${sign}${inside(right, operator.right)}`, strength, constant };
}

function inside({ text, strength }: Written, atLeast: number): string {
  return strength < atLeast ? `(${text})` : text;
}

function nameOf<Rule>(rules: ReadonlyMap<string, Rule>, rule: Rule): string {
  for (const [name, one] of rules) if (one === rule) return name;
  return '';
}
