import type { TangentParams } from '#protocol';
import { numericalDiff, python, scalarDefinition, scriptHead } from '../numpyScript';

/** The tangents at the points: slope by central difference, and where the line meets the axis. */
export function tangentScript({ formula, points, h }: TangentParams): string {
  const { variable, definition } = scalarDefinition(formula);
  return `${scriptHead(`the tangents of ${formula}`)}


${definition}


${numericalDiff}


h = ${python(h)}
for ${variable} in np.array(${python(points)}):
    slope = numerical_diff(f, ${variable}, h)
    print('${variable} =', ${variable}, ' f =', f(${variable}), ' slope =', slope, ' intercept =', f(${variable}) - slope*${variable})
`;
}
