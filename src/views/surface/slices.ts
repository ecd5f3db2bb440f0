import { cutHeights, linspace, type VectorFunction } from '#engine';
import type { Slice, SurfaceFrame } from '#protocol';
import { drawableValues } from '../readFormula';
import type { SettledSurface } from './settle';

const SAMPLES = 241;

type Point = SurfaceFrame['point'];

/** The surface cut at the point along both variables, and the range of heights that shows both. */
export function slicesThrough(f: VectorFunction, { range0, range1 }: SettledSurface, point: Point) {
  const curves = [range0, range1].map((range, along) => curveAlong(f, point.x, along, range));
  const heights = Float64Array.from([...curves.flatMap(({ y }) => [...y])]);
  const { value } = point;
  const sliceRange = drawableValues(cutHeights(heights, Number.isFinite(value) ? [value] : []).range);
  const slice = (along: 0 | 1, range: readonly [number, number]): Slice => {
    const { x, y } = curves[along] ?? { x: new Float64Array(), y: new Float64Array() };
    const rise = (at: number) => point.value + point.slopes[along] * (at - point.x[along]);
    const tangent = { x: range, y: [rise(range[0]), rise(range[1])] } as const;
    return { x, y: withoutJumps(y, sliceRange), tangent };
  };
  return { slices: [slice(0, range0), slice(1, range1)] as const, sliceRange };
}

/** f along one variable, the other one held constant. */
function curveAlong(
  f: VectorFunction,
  at: readonly number[],
  along: number,
  range: readonly [number, number],
) {
  const x = linspace(...range, SAMPLES);
  const point = Float64Array.from(at);
  const y = x.map((value) => {
    point[along] = value;
    return f(point);
  });
  return { x, y };
}

/** From beyond one end of the picture to near the other in one step is a pole or a jump, which no line should join. */
function withoutJumps(y: Float64Array, [low, high]: readonly [number, number]): Float64Array {
  const quarter = (high - low) / 4;
  return y.map((value, i) => {
    const before = y[i - 1] ?? value;
    const [least, greatest] = [Math.min(value, before), Math.max(value, before)];
    const falls = least < low && greatest > high - quarter;
    const rises = greatest > high && least < low + quarter;
    return falls || rises ? Number.NaN : value;
  });
}
