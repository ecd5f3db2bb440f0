export interface TangentParams {
  readonly formula: string;
  /** Where tangents are drawn, one picture each. */
  readonly points: readonly number[];
  readonly h: number;
  readonly range: readonly [number, number];
}

export interface TangentPicture {
  readonly x: number;
  readonly value: number;
  /** Central difference (f(x + h) - f(x - h)) / (2h). */
  readonly slope: number;
  readonly intercept: number;
  /** By automatic differentiation of the formula; NaN where there is none. */
  readonly exact: number;
  readonly error: number;
  /** f(x + h) and f(x - h), for the arithmetic shown beside the figure. */
  readonly after: number;
  readonly before: number;
  readonly trusted: boolean;
}

export interface TangentFrame {
  readonly variable: string;
  readonly h: number;
  readonly curve: { readonly x: Float64Array; readonly y: Float64Array };
  readonly yRange: readonly [number, number];
  readonly pictures: readonly TangentPicture[];
  readonly sentence: string;
  readonly warning: boolean;
}
