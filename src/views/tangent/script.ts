import type { TangentParams } from '#protocol';
import { writtenSource } from '../functionSource';
import { forwardDiff, numericalDiff, python, scalarDefinition, scriptHead } from '../numpyScript';
import { settleTangent } from './settle';

/** The tangents at the points, of g as well where there is one: slope by the difference in use, and where the line meets the axis. */
export function tangentScript(params: TangentParams): string {
  const { source, values, axes, beside, difference } = params;
  const { points, h } = settleTangent(params).settled;
  const isCentral = difference === 'central';
  const { variable, definition } = scalarDefinition(source, values, 'f', axes);
  const second = beside && scalarDefinition(beside, values, 'g').definition;
  const what = beside ? `${writtenSource(source)} and of ${beside.text}` : writtenSource(source);
  const slope = isCentral ? 'numerical_diff' : 'forward_diff';
  return `${scriptHead(`the tangents of ${what}`)}


${[definition, ...(second ? [second] : [])].join('\n\n\n')}


${isCentral ? numericalDiff : forwardDiff}


h = ${python(h)}
for ${variable} in np.array(${python(points)}):
${lineOf('f', slope, variable)}${second ? lineOf('g', slope, variable) : ''}`;
}

const lineOf = (name: 'f' | 'g', slope: string, x: string): string => `    slope = ${slope}(${name}, ${x}, h)
    print('${x} =', ${x}, ' ${name} =', ${name}(${x}), ' slope =', slope, ' intercept =', ${name}(${x}) - slope*${x})
`;
