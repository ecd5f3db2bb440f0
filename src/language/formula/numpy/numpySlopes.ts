import { comparisons, when } from '../comparisons';
import { readFormula } from '../formula';
import type { Expression } from '../reading/tree';
import {
  absolute,
  add,
  binaryRules,
  divide,
  logistic,
  multiply,
  negate,
  raise,
  subtract,
  unaryRules,
} from '../rules';
import type { Given } from './numpy';

type Rule = Extract<Expression, { kind: 'unary' | 'binary' }>['rule'];

/** Of one argument: NumPy's function, and its slope where the argument u changes at the rate du. */
const unarySlopes: readonly (readonly [name: string, ufunc: string, slope: string])[] = [
  ['sin', 'sin', 'np.cos(u)*du'],
  ['cos', 'cos', '-np.sin(u)*du'],
  ['tan', 'tan', '(1 + np.tan(u)**2)*du'],
  ['asin', 'arcsin', 'du/np.sqrt((1 - u)*(1 + u))'],
  ['acos', 'arccos', '-du/np.sqrt((1 - u)*(1 + u))'],
  ['atan', 'arctan', 'du/(1 + u*u)'],
  ['sinh', 'sinh', 'np.cosh(u)*du'],
  ['cosh', 'cosh', 'np.sinh(u)*du'],
  ['tanh', 'tanh', 'du/np.cosh(u)**2'],
  ['exp', 'exp', 'np.exp(u)*du'],
  ['log', 'log', 'du/u'],
  ['log2', 'log2', 'du/(u*np.log(2))'],
  ['log10', 'log10', 'du/(u*np.log(10))'],
  ['sqrt', 'sqrt', 'du/(2*np.sqrt(u))'],
  ['cbrt', 'cbrt', 'du/(3*np.cbrt(u)**2)'],
  ['square', 'square', '2*u*du'],
  ['abs', 'absolute', 'np.sign(u)*du if u != 0 or du == 0 else np.nan'],
  ['sign', 'sign', '0*du if u != 0 else np.nan'],
  ['floor', 'floor', '0*du if u % 1 != 0 else np.nan'],
  ['ceil', 'ceil', '0*du if u % 1 != 0 else np.nan'],
  ['round', 'rint', '0*du if abs(u) % 1 != 0.5 else np.nan'],
];

const winner = 'else du if u == v and du == dv else np.nan';
const ofLarger = `du + 0*dv if u > v else dv + 0*du if v > u ${winner}`;
const ofSmaller = `du + 0*dv if u < v else dv + 0*du if v < u ${winner}`;

/** Of two arguments u and v. */
const binarySlopes: ReadonlyMap<Rule | undefined, readonly [ufunc: string, slope: string]> = new Map<
  Rule | undefined,
  readonly [string, string]
>([
  [add, ['add', 'du + dv']],
  [subtract, ['subtract', 'du - dv']],
  [multiply, ['multiply', 'du*v + u*dv']],
  [divide, ['divide', '(du - u/v*dv)/v']],
  [binaryRules.get('max'), ['maximum', ofLarger]],
  [unaryRules.get('relu'), ['maximum', ofLarger]],
  [binaryRules.get('min'), ['minimum', ofSmaller]],
  [binaryRules.get('atan2'), ['arctan2', '(v*du - u*dv)/(u*u + v*v) if u != 0 or not v < 0 else np.nan']],
  [unaryRules.get('step'), ['heaviside', '0*du if u != 0 else np.nan']],
  [unaryRules.get('softplus'), ['logaddexp', 'dv/(1 + np.exp(-v))']],
]);

const comparisonSlopes: readonly (readonly [sign: string, ufunc: string, mirrored: string])[] = [
  ['<', 'less', '>'],
  ['<=', 'less_equal', '>='],
  ['>', 'greater', '<'],
  ['>=', 'greater_equal', '<='],
  ['==', 'equal', '=='],
  ['!=', 'not_equal', '!='],
];

/** What the script has beside the comparisons that are used: times 1.0 they are numbers, and Python asks 4 < x as x > 4. */
function comparisonNeeds(used: ReadonlySet<Rule>): Rule[] {
  return comparisonSlopes.flatMap(([sign, , mirrored]) => {
    const [rule, other] = [comparisons.get(sign), comparisons.get(mirrored)];
    return rule && other && used.has(rule) ? [multiply, other] : [];
  });
}

/** The slopes by NumPy's names of the functions. */
export const slopesOfOne = unarySlopes.map(([, ufunc, slope]) => [ufunc, slope] as const);
export const slopesOfTwo: readonly (readonly [ufunc: string, slope: string])[] = [...binarySlopes.values()];

const slopeLines: ReadonlyMap<Rule | undefined, string> = new Map<Rule | undefined, string>([
  [negate, 'np.negative: lambda u, du: -du,'],
  [raise, 'np.power: power_slope,'],
  ...unarySlopes.map(([name, ufunc, slope]): [Rule | undefined, string] => [
    name === 'abs' ? absolute : unaryRules.get(name),
    `np.${ufunc}: lambda u, du: ${slope},`,
  ]),
  ...comparisonSlopes.map(([sign, ufunc]): [Rule | undefined, string] => [
    comparisons.get(sign),
    `np.${ufunc}: lambda u, v, du, dv: 0*(du + dv) if u != v else np.nan,`,
  ]),
  ...[...binarySlopes].map(([rule, [ufunc, slope]]): [Rule | undefined, string] => [
    rule,
    `np.${ufunc}: lambda u, v, du, dv: ${slope},`,
  ]),
]);

export const powerSlope = `def power_slope(u, v, du, dv):
    if dv is None:  # v is a constant
        return np.nan if u == 0 and v % 1 != 0 else v*u**(v - 1)*du if v != 0 else 0.0
    if du is None:  # u is a constant
        return u**v*np.log(u)*dv if u != 1 else 0.0
    return u**v*(dv*np.log(u) + v*du/u)`;

const sigmoid = `def sigmoid(u):
    if isinstance(u, Dual):
        return Dual(sigmoid(u.value), sigmoid(u.value)*sigmoid(-u.value)*u.slope)
    return 1/(1 + np.exp(-u))`;

const where = `def where(c, u, v):
    y = u if (c.value if isinstance(c, Dual) else c) else v
    y = y if isinstance(y, Dual) else np.float64(y)
    if not isinstance(c, Dual):
        return y
    value, slope = (y.value, y.slope) if isinstance(y, Dual) else (y, 0.0)
    return Dual(value, slope + 0*c.slope)`;

/** What an operation needs beside its line. */
const definitionsOf: ReadonlyMap<Rule, string> = new Map<Rule, string>([
  [raise, powerSlope],
  [logistic, sigmoid],
  [when, where],
]);

const dual = `class Dual(np.lib.mixins.NDArrayOperatorsMixin):
    """A number and its slope: what NumPy makes of it has its slope by the rules below."""
    def __init__(self, value, slope):
        self.value, self.slope = value, np.float64(slope)

    def __array_ufunc__(self, ufunc, method, *numbers):
        values = [number.value if isinstance(number, Dual) else number for number in numbers]
        constant = None if ufunc is np.power else 0.0
        rates = [number.slope if isinstance(number, Dual) else constant for number in numbers]
        return Dual(ufunc(*values), slopes[ufunc](*values, *rates))`;

/**
 * Python source over NumPy for dual numbers that know the slope of every operation in a formula, with the rules that
 * `exactGradient` has (forward-mode automatic differentiation). Undefined for a text that is no formula.
 */
export function numpyDual(formula: string, { values, reading }: Given = {}): string | undefined {
  const read = readFormula(formula, values, reading);
  if (!read.ok) return undefined;
  const used = rulesOf(read.tree, new Set());
  for (const rule of comparisonNeeds(used)) used.add(rule);
  const lines = new Set([...used].map((rule) => slopeLines.get(rule)).filter((line) => line !== undefined));
  const table = lines.size > 0 ? `slopes = {\n${[...lines].map((line) => `    ${line}\n`).join('')}}` : '';
  const definitions = [...definitionsOf].flatMap(([rule, source]) => (used.has(rule) ? [source] : []));
  return [dual, ...definitions, table].filter((part) => part !== '').join('\n\n\n');
}

function rulesOf(tree: Expression, found: Set<Rule>): Set<Rule> {
  if (tree.kind === 'unary') {
    found.add(tree.rule);
    rulesOf(tree.operand, found);
  } else if (tree.kind === 'binary') {
    found.add(tree.rule);
    rulesOf(tree.left, found);
    rulesOf(tree.right, found);
  }
  return found;
}
