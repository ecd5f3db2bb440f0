import type { TangentParams } from '#protocol';
import { forwardDiff, numericalDiff, python, scalarDefinition, scriptHead } from '../numpyScript';

/** The tangents at the points: slope by the difference in use, and where the line meets the axis. */
export function tangentScript({ source, values, points, h, difference }: TangentParams): string {
  const isCentral = difference === 'central';
  const { variable, definition } = scalarDefinition(source, values);
  return `${scriptHead(`the tangents of ${source.text}`)}


${definition}


${isCentral ? numericalDiff : forwardDiff}


h = ${python(h)}
for ${variable} in np.array(${python(points)}):
    slope = ${isCentral ? 'numerical_diff' : 'forward_diff'}(f, ${variable}, h)
    print('${variable} =', ${variable}, ' f =', f(${variable}), ' slope =', slope, ' intercept =', f(${variable}) - slope*${variable})
`;
}
