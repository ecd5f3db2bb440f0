import * as l10n from '@vscode/l10n';
import { formatScalar } from '#engine';
import {
  type CodeSource,
  type FormulaSource,
  type FunctionSource,
  type Letter,
  numpyDual,
  toNumPy,
  toNumPyOfDual,
  type Values,
} from '#language';
import { noExactScript, ownCode } from './codeScript';
import { type Argument, type Cut, cutOf } from './cutCode';
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
  axes: readonly string[] = [],
): { readonly variable: string; readonly definition: string } {
  if (source.kind === 'code') return scalarOfCode(source, cutOf({ source, values, axes, count: 1 }));
  const { variable, letters } = readScalarFormula(source, values, name);
  const asked = { values, reading: scalarReading[name] };
  const body = readByPython(source, toNumPy(source.text, (one) => one, asked) ?? '', name);
  return { variable, definition: `def ${name}(${variable}):\n${assigned(letters)}    return ${body}` };
}

/** Of an item of an array, which is no name for a parameter, x is what changes. */
function scalarOfCode(source: CodeSource, cut: Cut): { variable: string; definition: string } {
  const [name = 'x'] = cut.names;
  const variable = cut.call.takes === 'array' ? 'x' : name;
  const comment = variable === name ? '' : `  # along ${name}`;
  return { variable, definition: definitionOfCode(source, cut, variable, [variable], comment) };
}

/** The learner's program, and f, which calls their function with what is along the axes and what is held. */
function definitionOfCode(
  source: CodeSource,
  { call }: Cut,
  parameter: string,
  along: readonly string[],
  comment = '',
): string {
  const { definition, callee } = ownCode(source);
  const written = (argument: Argument) =>
    'held' in argument ? python(argument.held) : (along[argument.axis] ?? '');
  const asFloat = (argument: Argument) =>
    'held' in argument ? python(argument.held) : `float(${written(argument)})`;
  const isWhole = call.takes === 'array' && along.length > 1 && call.items.length === along.length;
  const array = isWhole ? parameter : `np.array([${call.items.map(written).join(', ')}])`;
  const given = [
    ...(call.takes === 'array' ? [array] : call.items.map(asFloat)),
    ...call.named.map(([name, argument]) => `${name}=${asFloat(argument)}`),
  ];
  const body = `    return ${callee}(${given.join(', ')})`;
  return `${definition}\n\n\ndef f(${parameter}):${comment}\n${body}`;
}

/** The numbers of the letters, a line each; they stand in the function, so that no other name of the script is in their way. */
function assigned(letters: readonly Letter[]): string {
  return letters.map(({ name, value }) => `    ${name} = ${python(value)}\n`).join('');
}

/** We stay below the 200 levels of parentheses that Python's tokenizer takes. */
const MOST_PARENTHESES = 200;

/** The body of a function, if it is not nested too deeply for Python. Throws LearnerError where it is. */
function readByPython({ text }: FormulaSource, body: string, name: ScalarName = 'f'): string {
  let [depth, deepest] = [0, 0];
  for (const sign of body) {
    if (sign === '(' || sign === '[') depth++;
    if (sign === ')' || sign === ']') depth--;
    deepest = Math.max(deepest, depth);
  }
  if (deepest < MOST_PARENTHESES) return body;
  const message = l10n.t(
    'No NumPy script for this formula: its parentheses would be nested {0} deep, and Python reads fewer than {1} levels.',
    deepest,
    MOST_PARENTHESES,
  );
  throw new LearnerError(message, { field: scalarField[name], start: 0, end: text.length });
}

/** `def f(x)` of a function of two variables, x an array of both. Throws LearnerError where it is none. */
export function planeDefinition(
  source: FunctionSource,
  values: Values,
  axes: readonly string[] = [],
  write = toNumPy,
): string {
  if (source.kind === 'code') return planeOfCode(source, cutOf({ source, values, axes, count: 2 }));
  const { variables, letters } = readPlaneFormula(source, values);
  const name = (variable: string) => `x[${variables.indexOf(variable)}]`;
  const body = readByPython(source, write(source.text, name, { values, reading: planeReading }) ?? '');
  return `def f(x):  # x[0] is ${variables[0]}, x[1] is ${variables[1]}\n${assigned(letters)}    return ${body}`;
}

/** f takes floats, as the view's own is given them, or the array. */
function planeOfCode(source: CodeSource, cut: Cut): string {
  const comment = cut.axes ? `  # along ${cut.names.join(' and ')}` : '';
  return definitionOfCode(source, cut, 'x', ['x[0]', 'x[1]'], comment);
}

/** {@link planeDefinition} of a function that also takes dual numbers. */
export function planeDefinitionOfDual(source: FunctionSource, values: Values): string {
  return planeDefinition(source, values, [], toNumPyOfDual);
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
  if (source.kind === 'code') throw noExactScript();
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
