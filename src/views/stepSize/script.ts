import { estimateDerivative } from '#engine';
import type { FunctionSource } from '#language';
import type { StepSizeParams } from '#protocol';
import { writtenSource } from '../functionSource';
import { forwardDiff, numericalDiff, python, scalarDefinition, scriptHead } from '../numpyScript';
import { readScalarFormula } from '../readFormula';
import { settleStepSize } from './settle';

/** The differences at the learner's h, what float32 makes of it, and the errors for the powers of ten. */
export function stepSizeScript(params: StepSizeParams): string {
  const { source, values, axes, x, h, precision } = settleStepSize(params).settled;
  const { variable, definition } = scalarDefinition(source, values, 'f', axes);
  const isSingle = precision === 'float32';
  const [used, number] = isSingle ? ['f32', 'np.float32'] : ['f', 'np.float64'];
  return `${scriptHead(`the error of the slope of ${writtenSource(source)}`)}


${definition}${isSingle ? singlePrecision(variable) : ''}


${forwardDiff}


${numericalDiff}


${variable} = ${number}(${python(x)})
h = ${number}(${python(h)})
print('${variable} + h =', ${variable} + h)
print('f(${variable} + h) =', ${used}(${variable} + h))
print('f(${variable}) =', ${used}(${variable}))
print('forward =', forward_diff(${used}, ${variable}, h))
print('central =', numerical_diff(${used}, ${variable}, h))
print('float32(h) =', np.float32(h))
print('f(${variable} - h) =', ${used}(${variable} - h))
print('without its brackets =', (${used}(${variable} + h) - ${used}(${variable} - h)) / 2*h)
${errorLines({ source, values, axes, x, variable, used, number })}`;
}

/** Every value of f rounded to float32, as the view has it. */
function singlePrecision(variable: string): string {
  return `


def f32(${variable}):
    return np.float32(f(np.float64(${variable})))`;
}

interface Names {
  readonly source: FunctionSource;
  readonly values: StepSizeParams['values'];
  readonly axes: StepSizeParams['axes'];
  readonly x: number;
  readonly variable: string;
  readonly used: string;
  readonly number: string;
}

function errorLines({ source, values, axes, x, variable, used, number }: Names): string {
  const { f, derivative } = readScalarFormula(source, values, 'f', axes);
  const known = derivative(x);
  const [exact, by] = Number.isFinite(known)
    ? [known, 'automatic differentiation']
    : [estimateDerivative(f, x).value, 'extrapolated differences'];
  if (!Number.isFinite(exact)) return '';
  const steps = Array.from({ length: 18 }, (_, exponent) => `1e-${exponent}`).join(', ');
  return `
exact = ${python(exact)}  # by ${by}
steps = [${steps}]
for step in np.array(steps, ${number}):
    forward_error = abs(np.float64(forward_diff(${used}, ${variable}, step)) - exact)
    central_error = abs(np.float64(numerical_diff(${used}, ${variable}, step)) - exact)
    print('h =', step, ' forward error', forward_error, ' central error', central_error)
`;
}
