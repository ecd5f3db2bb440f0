import { formatScalar } from '#engine';
import { toNumPy } from '#language';
import { readPlaneFormula, readScalarFormula } from './readFormula';

/** The first lines of every script. */
export function scriptHead(what: string): string {
  return `# Gradient Lab: ${what.replace(/\s+/g, ' ')}\nimport numpy as np`;
}

/** A number, or a row of numbers, as Python writes them. */
export function python(value: number | readonly number[]): string {
  return typeof value === 'number' ? formatScalar(value) : `[${value.map(formatScalar).join(', ')}]`;
}

/** `def f(x)` of a formula of one variable. Throws LearnerError where it is none. */
export function scalarDefinition(formula: string): {
  readonly variable: string;
  readonly definition: string;
} {
  const { variable } = readScalarFormula(formula);
  const body = toNumPy(formula, (name) => name) ?? '';
  return { variable, definition: `def f(${variable}):\n    return ${body}` };
}

/** `def f(x)` of a formula of two variables, x an array of both. Throws LearnerError where it is none. */
export function planeDefinition(formula: string): string {
  const { variables } = readPlaneFormula(formula);
  const body = toNumPy(formula, (name) => `x[${variables.indexOf(name)}]`) ?? '';
  return `def f(x):  # x[0] is ${variables[0]}, x[1] is ${variables[1]}\n    return ${body}`;
}

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

/** The derivative without a difference, by a step into the complex plane: exact to rounding where f is smooth. */
export const exactGradient = `def exact_gradient(f, x, h=1e-100):
    grad = np.zeros_like(x)
    for i in range(x.size):
        z = x.astype(complex)
        z[i] += 1j*h
        grad[i] = np.imag(f(z)) / h
    return grad`;
