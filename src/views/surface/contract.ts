export interface SurfaceParams {
  readonly formula: string;
  readonly range0: readonly [number, number];
  readonly range1: readonly [number, number];
  readonly point: readonly [number, number];
  /** How the wireframe is turned, in degrees; drawing only, nothing is computed from it. */
  readonly azimuth: number;
  readonly elevation: number;
}

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

export interface SurfaceFrame {
  readonly variables: readonly [string, string];
  readonly grid: Grid;
  readonly zRange: readonly [number, number];
  readonly levels: readonly number[];
  /** The field of negative gradients: where the function falls fastest. */
  readonly arrows: Arrows;
  readonly point: {
    readonly x: readonly [number, number];
    readonly value: number;
    readonly partials: readonly [number, number];
    readonly exact: readonly [number, number];
  };
  readonly sentence: string;
  readonly warning: boolean;
}
