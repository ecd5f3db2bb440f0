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

/** A letter that no variable and no constant has, in either case, is a number that the learner sets: a in a*sin(x). */
export function isLetter(name: string): boolean {
  return /^[a-zα-ω]$/i.test(name) && !/^[xyte]$/i.test(name);
}
