import type { Point } from '../geometry/polyline';

/** Degrees: azimuth turns about the z axis, elevation is 0 at the horizon and 90 from above. */
export interface View {
  readonly azimuth: number;
  readonly elevation: number;
  /** 1, or left out, shows the whole box at every azimuth. */
  readonly zoom?: number;
}

/** A projected point: y grows upward, depth toward the eye. */
interface Projected extends Point {
  readonly depth: number;
}

export type Project = (x: number, y: number, z: number) => Projected;

/** Half the height of the box about the surface, whose floor is 2 by 2. */
export const boxHalfHeight = 0.7;

const radians = Math.PI / 180;

/**
 * Parallel projection of the box [0, 1]^3 (units of the axes), seen from (azimuth a, elevation e):
 * x = p·(-sin a, cos a, 0), y = p·(-sin e cos a, -sin e sin a, cos e), depth = p·(cos e cos a, cos e sin a, sin e).
 */
export function projection({ azimuth, elevation }: View): Project {
  const [sinA, cosA] = [Math.sin(azimuth * radians), Math.cos(azimuth * radians)];
  const [sinE, cosE] = [Math.sin(elevation * radians), Math.cos(elevation * radians)];
  return (unitX, unitY, unitZ) => {
    const [x, y, z] = [2 * unitX - 1, 2 * unitY - 1, boxHalfHeight * (2 * unitZ - 1)];
    const along = x * cosA + y * sinA;
    return { x: y * cosA - x * sinA, y: z * cosE - along * sinE, depth: along * cosE + z * sinE };
  };
}

/** The view turned by so many degrees; the azimuth stays within ±180, the elevation between 0 and 90. */
export function turn({ azimuth, elevation, ...rest }: View, byAzimuth: number, byElevation: number): View {
  const turned = (azimuth + byAzimuth + 180) % 360;
  return {
    ...rest,
    azimuth: (turned < 0 ? turned + 360 : turned) - 180,
    elevation: Math.max(0, Math.min(90, elevation + byElevation)),
  };
}

const zoomRange = { least: 0.5, most: 4 };

/** The view nearer by this factor, from half as large as fits to four times. */
export function zoomBy(view: View, factor: number): View {
  const zoom = (view.zoom ?? 1) * factor;
  return { ...view, zoom: Math.max(zoomRange.least, Math.min(zoomRange.most, zoom)) };
}

/** Pixels a unit of the projection takes, so that the box fits the room at every azimuth, times the zoom. */
export function fitScale({ elevation, zoom = 1 }: View, width: number, height: number): number {
  const halfHeight =
    Math.SQRT2 * Math.sin(elevation * radians) + boxHalfHeight * Math.cos(elevation * radians);
  return zoom * Math.max(0, Math.min(width / (2 * Math.SQRT2), height / (2 * halfHeight)));
}

/** The lines to draw it from back to front: rising when the far side is at 0, else falling. */
export function backToFront(count: number, farAtZero: boolean): number[] {
  return Array.from({ length: count }, (_, i) => (farAtZero ? i : count - 1 - i));
}
