import type { SurfaceParams } from '#protocol';
import { writtenSource } from '../functionSource';
import { numericalGradient, planeDefinition, python, scriptHead } from '../numpyScript';
import { settleSurface } from './settle';

/** The value and the partial derivatives at the point, and the heights of the surface. */
export function surfaceScript(params: SurfaceParams): string {
  const { source, values, axes } = params;
  const { point, range0, range1 } = settleSurface(params).settled;
  return `${scriptHead(`the surface of ${writtenSource(source)}`)}


${planeDefinition(source, values, axes)}


${numericalGradient}


point = np.array(${python(point)})
print('f =', f(point))
print('partial derivatives =', numerical_gradient(f, point))

x0 = np.linspace(${range0.map(python).join(', ')}, 61)
x1 = np.linspace(${range1.map(python).join(', ')}, 61)
z = np.array([[f(np.array([a, b])) for a in x0] for b in x1])
print('lowest =', np.nanmin(z), ' highest =', np.nanmax(z))
`;
}
