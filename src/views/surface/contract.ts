import type { AxisChoice, FunctionSource, Letter } from '../../language/core/functionSource';
import type { Left } from '../../protocol/left';

/** What is chosen from the function where the learner has not set it. */
export interface SurfaceChosen {
  readonly range0: readonly [number, number];
  readonly range1: readonly [number, number];
  readonly point: readonly [number, number];
}

export interface SurfaceParams extends Left<SurfaceChosen> {
  readonly source: FunctionSource;
  /** The numbers of the formula's letters, and of those that it has had. */
  readonly values: Readonly<Record<string, number>>;
  /** The variables along the axes, of a function of a file that has more of them; the first ones where these are none of its own. */
  readonly axes: readonly string[];
  /** The numbers of letters that the choices are made for: those of when the function was typed, so that they hold still while a letter is moved. */
  readonly fitValues: Readonly<Record<string, number>>;
  /** How the surface is turned, in degrees, and how near it is; drawing only, nothing is computed from it. */
  readonly azimuth: number;
  readonly elevation: number;
  readonly zoom: number;
  readonly style: SurfaceStyle;
}

export type SurfaceStyle = 'wireframe' | 'shaded';

export interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Row-major, x runs fastest. */
  readonly z: Float64Array;
}

export interface Arrows {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** The least and the largest magnitude in a field of arrows, but for those of 0; NaN where there is none. */
export type Steepness = readonly [least: number, largest: number];

/** The surface cut along one variable through the point: a function of one variable, with its tangent. */
export interface Slice {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The tangent's two ends; NaN where there is none. */
  readonly tangent: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

export interface SurfaceFrame {
  /** What was chosen of the fields that were left to the view. */
  readonly chosen: Partial<SurfaceChosen>;
  readonly variables: readonly [string, string];
  /** The letters of the formula that are numbers, in the order of the text. */
  readonly letters: readonly Letter[];
  /** Left out where there are no more variables than axes. */
  readonly axes?: AxisChoice;
  /** What is told beside a learner's own function. */
  readonly notices: readonly string[];
  readonly grid: Grid;
  /** The heights that are drawn: walls and poles are cut, so that what is between them is seen. */
  readonly zRange: readonly [number, number];
  /** The least and the greatest value of the grid where the surface goes on beyond the heights that are drawn. */
  readonly beyond: { readonly below?: number; readonly above?: number };
  /** Both ranges are alike: the map gives both axes the same scale, and right angles look right. */
  readonly equalScale: boolean;
  /** Round heights for the contours. */
  readonly levels: readonly number[];
  /** The field of negative gradients: where the function falls fastest. */
  readonly arrows: Arrows;
  readonly steepness: Steepness;
  readonly point: {
    readonly x: readonly [number, number];
    readonly value: number;
    readonly partials: readonly [number, number];
    readonly exact: readonly [number, number];
    /** The partial derivatives to draw tangents and the gradient's arrow with: NaN where f has none. */
    readonly slopes: readonly [number, number];
  };
  /** Along the first variable (the second held constant), and along the second. */
  readonly slices: readonly [Slice, Slice];
  /** One range of f for both slices, so that their slopes can be compared. */
  readonly sliceRange: readonly [number, number];
  readonly sentence: string;
  readonly warning: boolean;
}
