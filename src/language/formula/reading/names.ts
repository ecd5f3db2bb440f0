import { binaryRules, unaryRules } from '../rules';

/** The constants by name. */
export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
  ['tau', 2 * Math.PI],
]);

/** What may stand before a point: np.sin(x), math.exp(x), Math.PI. */
export const modules: ReadonlySet<string> = new Set(['np', 'numpy', 'math', 'Math']);

/** NumPy's and JavaScript's other spellings of what the formula language has. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['arcsin', 'asin'],
  ['arccos', 'acos'],
  ['arctan', 'atan'],
  ['arctan2', 'atan2'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['absolute', 'abs'],
  ['fabs', 'abs'],
  ['power', 'pow'],
  ['rint', 'round'],
]);

/** NumPy's functions that make one number of an array, and of a number itself. */
export const folds: ReadonlySet<string> = new Set(['sum', 'mean', 'prod']);

/** NumPy's other functions of whole arrays, which have no meaning for the numbers of a formula. */
export const arrayFunctions: ReadonlySet<string> = new Set([
  'dot',
  'matmul',
  'norm',
  'array',
  'zeros',
  'ones',
  'arange',
  'linspace',
]);

/** Functions of NumPy and of books that a formula writes by others: what they are called with, and what says the same. */
export const writtenByOthers: ReadonlyMap<string, readonly [call: string, formula: string]> = new Map(
  Object.entries({
    'log1p(x)': 'log(1 + x)',
    'expm1(x)': 'exp(x) - 1',
    'exp2(x)': '2^x',
    'clip(x, 0, 1)': 'min(max(x, 0), 1)',
    'hypot(x, y)': 'sqrt(x^2 + y^2)',
    'reciprocal(x)': '1/x',
    'negative(x)': '-x',
    'float(x)': 'x',
    'float32(x)': 'x',
    'float64(x)': 'x',
    'int(x)': 'sign(x)*floor(|x|)',
    'trunc(x)': 'sign(x)*floor(|x|)',
    'fix(x)': 'sign(x)*floor(|x|)',
    'mod(x, 2)': 'x - 2*floor(x/2)',
    'remainder(x, 2)': 'x - 2*floor(x/2)',
    'heaviside(x, 0)': 'step(x)',
    'sec(x)': '1/cos(x)',
    'csc(x)': '1/sin(x)',
    'cot(x)': '1/tan(x)',
    'ctg(x)': '1/tan(x)',
    'sech(x)': '1/cosh(x)',
    'sinc(x)': 'sin(pi*x)/(pi*x)',
    'gelu(x)': 'x*sigmoid(1.702x)',
    'swish(x)': 'x*sigmoid(x)',
    'silu(x)': 'x*sigmoid(x)',
    'leaky_relu(x)': 'max(x, 0.01x)',
    'elu(x)': 'where(x > 0, x, exp(x) - 1)',
    'softsign(x)': 'x/(1 + |x|)',
    'logit(x)': 'log(x/(1 - x))',
  }).map(([call, formula]) => [call.replace(/\(.*/, ''), [call, formula]]),
);

/** Words of Python and JavaScript: the text is a program, not a formula. */
export const programWords: ReadonlySet<string> = new Set([
  ...['lambda', 'def', 'return', 'import', 'from', 'print', 'class', 'function', 'const', 'let', 'var'],
  ...['if', 'else', 'for', 'while', 'in', 'is', 'True', 'False', 'None', 'true', 'false'],
]);

/** The inverse function's name, for those who write sin^-1(x). */
export const inverses: ReadonlyMap<string, string> = new Map([
  ['sin', 'asin'],
  ['cos', 'acos'],
  ['tan', 'atan'],
  ['exp', 'log'],
  ['log', 'exp'],
  ['ln', 'exp'],
]);

/** Functions as a learner may type them. */
export const functionNames: readonly string[] = [
  ...unaryRules.keys(),
  ...binaryRules.keys(),
  ...otherSpellings.keys(),
  ...folds,
  'where',
];

/** The function's own name (`asin` for `arcsin`), or undefined when there is no such function. */
export function findFunctionName(name: string): string | undefined {
  const own = otherSpellings.get(name) ?? name;
  return unaryRules.has(own) || binaryRules.has(own) ? own : undefined;
}

/** The variable's own name (`x0` for `x_0`), or undefined when it is none. */
export function findVariableName(name: string): string | undefined {
  if (name === 'x' || name === 'y' || name === 't') return name;
  const index = /^x_?(\d)$/.exec(name)?.[1];
  return index === undefined ? undefined : `x${index}`;
}

/** Variables of one family may stand in one formula: x and y; or x0, x1 and so on; t stands alone. */
export function familyOf(variable: string): 'x and y' | 'indexed' | 't' {
  return variable === 't' ? 't' : variable.length > 1 ? 'indexed' : 'x and y';
}

/** So many letters of a formula may be numbers that the learner sets. */
export const letterLimit = 6;

/** A letter that no variable, no constant and no sign of a sum has, in either case, is a number that the learner sets: a in a*sin(x). */
export function isLetter(name: string): boolean {
  return /^[a-zα-ω]$/i.test(name) && !/^[xyte]$/i.test(name) && !/^[ΣΠ]$/.test(name);
}
