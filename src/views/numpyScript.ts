import * as l10n from '@vscode/l10n';
import { formatScalar } from '#engine';
import {
  type CodeSource,
  type FormulaSource,
  type FunctionSource,
  type Letter,
  MOST_PARENTHESES,
  nested,
  numpyDual,
  toNumPy,
  toNumPyOfDual,
  type Values,
  writtenAsInt,
} from '#language';
import { noExactScript, type OwnCode, ownCode } from './codeScript';
import { compiledCode, functionOf, hasExactSlopes } from './readCode';
import {
  planeReading,
  readPlaneFormula,
  readScalarFormula,
  type ScalarName,
  scalarField,
  scalarReading,
} from './readFormula';
import { LearnerError } from './view';

/** The first lines of every script. */
export function scriptHead(what: string): string {
  return `# Gradient Lab: ${what.replace(/\s+/g, ' ')}\nimport numpy as np`;
}

/** A number, or a row of numbers, as Python writes them. */
export function python(value: number | readonly number[]): string {
  if (typeof value !== 'number') return `[${value.map((one) => python(one)).join(', ')}]`;
  return Number.isFinite(value) ? formatScalar(value) : formatScalar(value).replace(/inf|nan/, 'np.$&');
}

/** `def f(x)` of a function of one variable, with the numbers of its letters. Throws LearnerError where it is none. */
export function scalarDefinition(
  source: FunctionSource,
  values: Values,
  name: ScalarName = 'f',
): {
  readonly variable: string;
  readonly definition: string;
} {
  const { variable, letters } = readScalarFormula(source, values, name);
  if (source.kind === 'code') {
    const own = ownCode(source);
    const { definition, callee } = own;
    const call = `${callee}(${argumentsOf(source, [`float(${variable})`], letters)})`;
    return { variable, definition: `${definition}\n\n\ndef ${name}(${variable}):\n${bodyOf(call, own)}` };
  }
  const asked = { values, reading: scalarReading[name] };
  const body = readByPython(source, toNumPy(source.text, (one) => one, asked) ?? '', name);
  return { variable, definition: `def ${name}(${variable}):\n${assigned(letters)}    return ${body}` };
}

/** The numbers of the letters, a line each; they stand in the function, so that no other name of the script is in their way. */
function assigned(letters: readonly Letter[]): string {
  return letters.map(({ name, value }) => `    ${name} = ${python(value)}\n`).join('');
}

/** The body of a function, if it is not nested too deeply for Python. Throws LearnerError where it is. */
function readByPython({ text }: FormulaSource, body: string, name: ScalarName = 'f'): string {
  const deepest = nested(body);
  if (deepest < MOST_PARENTHESES) return body;
  const message = l10n.t(
    'No NumPy script for this formula: its parentheses would be nested {0} deep, and Python reads fewer than {1} levels.',
    deepest,
    MOST_PARENTHESES,
  );
  throw new LearnerError(message, { field: scalarField[name], start: 0, end: text.length });
}

/** `def f(x)` of a function of two variables, x an array of both. Throws LearnerError where it is none. */
export function planeDefinition(source: FunctionSource, values: Values, write = toNumPy): string {
  const { variables, letters } = readPlaneFormula(source, values);
  if (source.kind === 'code') return planeOfCode(source, letters, variables, write === toNumPyOfDual);
  const name = (variable: string) => `x[${variables.indexOf(variable)}]`;
  const body = readByPython(source, write(source.text, name, { values, reading: planeReading }) ?? '');
  return `def f(x):  # x[0] is ${variables[0]}, x[1] is ${variables[1]}\n${assigned(letters)}    return ${body}`;
}

/** What the learner's function is called with: its numbers, and the parameters that have one of their own. */
function argumentsOf(source: CodeSource, numbers: readonly string[], letters: readonly Letter[]): string {
  const { parameters } = functionOf(source);
  if (source.languageId === 'python') {
    const ints = new Set(parameters.filter(writtenAsInt).map(({ name }) => name));
    const written = (name: string, value: number): string =>
      ints.has(name) && Number.isSafeInteger(value) ? String(value) : python(value);
    return [...numbers, ...letters.map(({ name, value }) => `${name}=${written(name, value)}`)].join(', ');
  }
  const left = [...numbers];
  const all = parameters.map(({ name, default: otherwise }) => {
    const letter = letters.find((one) => one.name === name);
    return letter ? python(letter.value) : otherwise === undefined ? left.shift() : 'None';
  });
  return all.join(', ');
}

/** A float, as the view has one: nan where the learner's code has no value, or a complex one. */
const bodyOf = (call: string, { first = '' }: OwnCode): string => `${first}    try:
        return float(np.asarray(${call}).item())
    except Exception:  # f has no value here
        return np.nan`;

/** f takes floats, as the view's own is given them, or the array; with dual numbers what it is given. */
function planeOfCode(
  source: CodeSource,
  letters: readonly Letter[],
  variables: readonly [string, string],
  exact: boolean,
): string {
  const own = ownCode(source, exact);
  const { definition, callee, first = '' } = own;
  const { arity: taken } = compiledCode(source);
  const number = (index: number): string => (exact ? `x[${index}]` : `float(x[${index}])`);
  const array = exact ? 'x' : source.languageId === 'python' ? 'x.copy()' : '[float(number) for number in x]';
  const numbers = taken === 'vector' ? [array] : variables.slice(0, taken).map((_, index) => number(index));
  const call = `${callee}(${argumentsOf(source, numbers, letters)})`;
  return `${definition}\n\n\ndef f(x):\n${exact ? `${first}    return ${call}` : bodyOf(call, own)}`;
}

/** {@link planeDefinition} of a function that also takes dual numbers. */
export function planeDefinitionOfDual(source: FunctionSource, values: Values): string {
  return planeDefinition(source, values, toNumPyOfDual);
}

export const forwardDiff = `def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h`;

export const numericalDiff = `def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2*h)`;

export const numericalGradient = `def numerical_gradient(f, x, h=1e-4):
    grad = np.zeros_like(x)
    for i in range(x.size):
        before = x[i]
        x[i] = before + h
        above = f(x)
        x[i] = before - h
        below = f(x)
        grad[i] = (above - below) / (2*h)
        x[i] = before
    return grad`;

/** The exact gradient of a formula by dual numbers, with the slopes at points where the rules of derivatives give none. */
export function exactGradient(source: FunctionSource, values: Values, beside: readonly SlopesAt[]): string {
  if (source.kind === 'code') return exactGradientOfCode(source, values);
  const { text } = source;
  return `${numpyDual(text, { values, reading: planeReading }) ?? ''}


${besideTable(beside)}def exact_gradient(f, x):
${beside.length === 0 ? '' : '    if tuple(x) in beside:\n        return np.array(beside[tuple(x)])\n'}    grad = np.zeros_like(x)
    for i in range(x.size):
        numbers = list(x)
        numbers[i] = Dual(x[i], 1)
        y = f(numbers)
        y = y if isinstance(y, Dual) else Dual(y, 0)
        grad[i] = y.slope + 0 if np.isfinite(y.value) and np.isfinite(y.slope) else np.nan
    return grad`;
}

/** The exact gradient of a learner's own function: of one of them after another f is asked how it moves with it. */
function exactGradientOfCode(source: CodeSource, values: Values): string {
  if (!hasExactSlopes(source, values)) throw noExactScript(source);
  const { arity: taken } = compiledCode(source);
  const isArray = taken === 'vector';
  const given = isArray && source.languageId === 'python' ? 'Duals(numbers)' : 'numbers';
  return `def exact_gradient(f, x):
    grad = np.zeros_like(x)
    for i in range(${isArray ? 'x.size' : taken}):
        numbers = [Dual(float(number), 1) if j == i else float(number) for j, number in enumerate(x)]
        try:
            y = f(${given})
            y = y.item() if isinstance(y, np.ndarray) else y
            y = y if isinstance(y, Dual) else Dual(y, 0)
            is_known = np.isfinite([*x, y.value, y.slope]).all()
        except Exception:  # f has no value, or an operation no slope
            is_known = False
        grad[i] = y.slope + 0 if is_known else np.nan
    return grad`;
}

/** A point and the gradient there. */
interface SlopesAt {
  readonly x: readonly number[];
  readonly gradient: readonly number[];
}

function besideTable(beside: readonly SlopesAt[]): string {
  if (beside.length === 0) return '';
  const lines = beside.map(({ x, gradient }) => `    (${x.map(python).join(', ')}): ${python(gradient)},\n`);
  return `# Where an operation has no slope of its own, f on both sides of the point tells its slope.
beside = {
${lines.join('')}}


`;
}
