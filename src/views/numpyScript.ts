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
} from '#language';
import { noExactScript, type OwnCode, ownCode } from './codeScript';
import { functionOf } from './compiledCode';
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
  const variable = cut.call.takes === 'array' || name.includes('[') ? 'x' : name;
  const comment = variable === name ? '' : `  # along ${name}`;
  return {
    variable,
    definition: definitionOfCode(source, cut, { parameter: variable, along: [variable], comment }),
  };
}

interface Definition {
  readonly parameter: string;
  /** What is along each axis, of that parameter. */
  readonly along: readonly string[];
  readonly comment: string;
  /** Whether it takes dual numbers. */
  readonly exact?: boolean;
}

/** The learner's program, and f, which calls their function with what is along the axes and what is held. */
function definitionOfCode(source: CodeSource, { call }: Cut, asked: Definition): string {
  const { parameter, along, comment, exact = false } = asked;
  const own = ownCode(source, exact);
  const { definition, callee, first = '' } = own;
  const written = (argument: Argument): string => {
    if ('held' in argument) return heldText(argument);
    const name = along[argument.axis] ?? '';
    return exact ? name : `float(${name})`;
  };
  const arrayOf = (items: readonly Argument[]): string => {
    const list = `[${items.map(written).join(', ')}]`;
    if (source.languageId !== 'python') return list;
    return exact ? `Duals(${list})` : `np.array(${list})`;
  };
  const isWhole = along.length > 1 && call.items.length === along.length && source.languageId === 'python';
  const whole = (): string => (exact ? parameter : `${parameter}.copy()`);
  const needed =
    call.takes === 'array'
      ? [isWhole ? whole() : arrayOf(call.items)]
      : call.items.map((one) => (call.takes === 'element' && 'axis' in one ? arrayOf([one]) : written(one)));
  const named = call.named.map(([name, argument]) => [name, written(argument)] as const);
  const body = `${callee}(${argumentsOf(source, needed, named)})`;
  return `${definition}\n\n\ndef f(${parameter}):${comment}\n${exact ? `${first}    return ${body}` : bodyOf(body, own)}`;
}

/** By position, and in Python by their names where they have a number of their own. */
function argumentsOf(
  source: CodeSource,
  needed: readonly string[],
  named: readonly (readonly [name: string, text: string])[],
): string {
  if (source.languageId === 'python')
    return [...needed, ...named.map(([name, text]) => `${name}=${text}`)].join(', ');
  const [left, texts] = [[...needed], new Map(named)];
  const all = functionOf(source).parameters.map(({ name, default: otherwise }) =>
    otherwise === undefined ? left.shift() : (texts.get(name) ?? 'None'),
  );
  return all.join(', ');
}

/** An int where the view gives one. */
const heldText = ({ held, isInt }: Extract<Argument, { held: number }>): string =>
  isInt ? String(held) : python(held);

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
export function planeDefinition(
  source: FunctionSource,
  values: Values,
  axes: readonly string[] = [],
  write = toNumPy,
): string {
  if (source.kind === 'code')
    return planeOfCode(source, cutOf({ source, values, axes, count: 2 }), write === toNumPyOfDual);
  const { variables, letters } = readPlaneFormula(source, values);
  const name = (variable: string) => `x[${variables.indexOf(variable)}]`;
  const body = readByPython(source, write(source.text, name, { values, reading: planeReading }) ?? '');
  return `def f(x):  # x[0] is ${variables[0]}, x[1] is ${variables[1]}\n${assigned(letters)}    return ${body}`;
}

/** A float, as the view has one: nan where the learner's code has no value, or a complex one. */
const bodyOf = (call: string, { first = '' }: OwnCode): string => `${first}    try:
        return float(np.asarray(${call}).item())
    except Exception:  # f has no value here
        return np.nan`;

/** f takes floats, as the view's own is given them, or the array; with dual numbers what it is given. */
function planeOfCode(source: CodeSource, cut: Cut, exact: boolean): string {
  const comment = cut.axes ? `  # along ${cut.names.join(' and ')}` : '';
  return definitionOfCode(source, cut, { parameter: 'x', along: ['x[0]', 'x[1]'], comment, exact });
}

/** {@link planeDefinition} of a function that also takes dual numbers. */
export function planeDefinitionOfDual(
  source: FunctionSource,
  values: Values,
  axes: readonly string[],
): string {
  return planeDefinition(source, values, axes, toNumPyOfDual);
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

interface AskedGradient {
  readonly source: FunctionSource;
  readonly values: Values;
  readonly axes: readonly string[];
}

/** The exact gradient by dual numbers; of a formula with the slopes at points where the rules of derivatives give none. */
export function exactGradient({ source, values, axes }: AskedGradient, beside: readonly SlopesAt[]): string {
  if (source.kind === 'code') return exactGradientOfCode(source, cutOf({ source, values, axes, count: 2 }));
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
function exactGradientOfCode(source: CodeSource, { hasSlopes, call, names }: Cut): string {
  if (!hasSlopes) throw noExactScript(source);
  const isWhole = call.takes === 'array' && call.items.length === names.length;
  const given = isWhole && source.languageId === 'python' ? 'Duals(numbers)' : 'numbers';
  return `def exact_gradient(f, x):
    grad = np.zeros_like(x)
    for i in range(${names.length}):
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
