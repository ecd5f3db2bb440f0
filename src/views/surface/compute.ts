import * as l10n from '@vscode/l10n';
import { contourLevels, finiteRange, gradientField, linspace, numericalGradient, sampleGrid } from '#engine';
import type { TwoVariables } from '#language';
import type { Arrows, SurfaceFrame, SurfaceParams } from '#protocol';
import { readPlaneFormula } from '../readFormula';
import { LearnerError } from '../view';

/** Lines of the wireframe and points of the contours, each way. */
const GRID_POINTS = 61;
const ARROWS = 17;
const LEVELS = 12;

export function* computeSurface(params: SurfaceParams): Generator<SurfaceFrame, void, void> {
  const plane = readPlaneFormula(params.formula);
  const x = linspace(...params.range0, GRID_POINTS);
  const y = linspace(...params.range1, GRID_POINTS);
  const z = sampleGrid(plane.f, x, y);
  if (!z.some(Number.isFinite)) {
    const message = l10n.t('f has no value anywhere in these ranges. Change the formula or the ranges.');
    throw new LearnerError(message, { field: 'range0', start: 0, end: 0 });
  }
  const point = pointOf(plane, params.point);
  yield {
    variables: plane.variables,
    grid: { x, y, z },
    zRange: finiteRange(z),
    levels: [...contourLevels(z, LEVELS)],
    arrows: descentField(plane, params),
    point,
    ...describe(plane, point),
  };
}

function pointOf(plane: TwoVariables, [x, y]: SurfaceParams['point']): SurfaceFrame['point'] {
  const at = Float64Array.of(x, y);
  const value = plane.f(at);
  return {
    x: [x, y],
    value,
    partials: pair(numericalGradient(plane.f, at)),
    exact: pair(plane.gradient(at)),
  };
}

function pair(values: ArrayLike<number>): [number, number] {
  return [values[0] ?? Number.NaN, values[1] ?? Number.NaN];
}

/** The negative gradient on a coarser grid, half a step inside the borders: the book's quiver picture. */
function descentField(plane: TwoVariables, { range0, range1 }: SurfaceParams): Arrows {
  const x = inner(range0);
  const y = inner(range1);
  const field = gradientField(plane.f, { x, y });
  const columns = x.length;
  return {
    x: field.u.map((_, k) => x[k % columns] ?? Number.NaN),
    y: field.u.map((_, k) => y[Math.floor(k / columns)] ?? Number.NaN),
    u: field.u.map((value) => -value),
    v: field.v.map((value) => -value),
  };
}

function inner([from, to]: readonly [number, number]): Float64Array {
  const half = (to - from) / (2 * ARROWS);
  return linspace(from + half, to - half, ARROWS);
}

function describe({ variables }: TwoVariables, { x, value, partials, exact }: SurfaceFrame['point']) {
  const at = `(${x.join(', ')})`;
  if (!Number.isFinite(value))
    return warn(l10n.t('f has no value at {0}. Click another point of the map.', at));
  const off = partials.findIndex(
    (partial, i) => !(Math.abs(partial - (exact[i] ?? partial)) <= 1e-3 * Math.max(1, Math.abs(partial))),
  );
  if (off >= 0 && Number.isFinite(exact[off])) {
    return warn(
      l10n.t(
        'At {0} the numbers are so large that a step of 1e-4 is lost in rounding: do not trust the partial derivatives there.',
        at,
      ),
    );
  }
  if (off >= 0)
    return warn(l10n.t('f has no partial derivative with respect to {0} at {1}.', variables[off] ?? '', at));
  if (partials.every((partial) => Math.abs(partial) < 1e-6)) {
    const sentence = l10n.t(
      'At {0} both partial derivatives are 0: f is level there, at a minimum, a maximum or a saddle.',
      at,
    );
    return { sentence, warning: false };
  }
  const sentence = l10n.t(
    'Each arrow points where f falls fastest, and is longer where it falls steeper. Click the map to move the point; drag the surface, or use the arrow keys, to turn it.',
  );
  return { sentence, warning: false };
}

function warn(sentence: string): { sentence: string; warning: true } {
  return { sentence, warning: true };
}
