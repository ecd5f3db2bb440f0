import type { ColorName } from '../../base/theme';
import type { Axis, Figure, FigureOptions } from '../contract';
import type { Grid } from '../geometry/grid';

export interface SurfaceMark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly color: ColorName;
  readonly label?: string | undefined;
}

/** The surface cut along one axis, the other one held at `at`: a curve that lies on it. */
export interface SurfaceCut {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly color: ColorName;
}

/** A path over the plane, laid onto the surface: where it leaves the box it is not drawn, what the surface hides of it is faint. */
export interface SurfacePath {
  readonly name: string;
  readonly color: ColorName;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The point reached (it may lie between two): a ball lies there, and what follows is not drawn. */
  readonly step: number;
  /** Drawn stronger, above the others. */
  readonly strong?: boolean | undefined;
}

export interface WireframeData {
  readonly x: Axis;
  readonly y: Axis;
  readonly z: Axis;
  readonly grid: Grid;
  /** The range of z that is drawn: z beyond it is cut off. Left out: the range of the finite values. */
  readonly zMin?: number | undefined;
  readonly zMax?: number | undefined;
  /** Lines on faint cells, or cells coloured by their height alone. */
  readonly style?: 'wireframe' | 'shaded' | undefined;
  readonly cuts?: readonly SurfaceCut[] | undefined;
  /** Each is joined to the floor by a dotted drop line. */
  readonly marks?: readonly SurfaceMark[] | undefined;
  /** The surface is kept while only these change. Their arrays are read when they are others than before: do not write into them. */
  readonly paths?: readonly SurfacePath[] | undefined;
  readonly label?: string | undefined;
}

/** Degrees. Azimuth turns about the z axis; elevation is 0 at the horizon, 90 from above. */
export interface WireframeOptions extends FigureOptions {
  readonly azimuth?: number | undefined;
  readonly elevation?: number | undefined;
  /** 1 shows the whole box at every azimuth. */
  readonly zoom?: number | undefined;
  readonly onTurn?: ((azimuth: number, elevation: number, zoom: number) => void) | undefined;
}

export interface WireframeFigure extends Figure<WireframeData> {
  /** Shows it as seen from elsewhere. */
  look(azimuth: number, elevation: number, zoom: number): void;
  /** Turns, with the next data, to where the surface hides least of the paths on it. */
  facePaths(): void;
}
