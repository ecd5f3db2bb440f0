import type { StepSizeParams } from '#protocol';
import { numericalDiff, python, scalarDefinition, scriptHead } from '../numpyScript';
import { readScalarFormula } from '../readFormula';

/** The differences at the learner's h, what float32 makes of it, and the errors for the powers of ten. */
export function stepSizeScript({ formula, x, h }: StepSizeParams): string {
  const { variable, definition } = scalarDefinition(formula);
  const exact = readScalarFormula(formula).derivative(x);
  const steps = Array.from({ length: 18 }, (_, exponent) => `1e-${exponent}`).join(', ');
  return `${scriptHead(`the error of the slope of ${formula}`)}


${definition}


def forward_diff(f, x, h):
    return (f(x + h) - f(x)) / h


${numericalDiff}


${variable} = np.float64(${python(x)})
h = np.float64(${python(h)})
print('${variable} + h =', ${variable} + h)
print('f(${variable} + h) =', f(${variable} + h))
print('f(${variable}) =', f(${variable}))
print('forward =', forward_diff(f, ${variable}, h))
print('central =', numerical_diff(f, ${variable}, h))
print('float32(h) =', np.float32(h))
${errorLines(variable, exact, steps)}`;
}

function errorLines(variable: string, exact: number, steps: string): string {
  if (!Number.isFinite(exact)) return '';
  return `
exact = ${python(exact)}  # by automatic differentiation
for step in np.array([${steps}]):
    forward_error = abs(forward_diff(f, ${variable}, step) - exact)
    central_error = abs(numerical_diff(f, ${variable}, step) - exact)
    print('h =', step, ' forward error', forward_error, ' central error', central_error)
`;
}
