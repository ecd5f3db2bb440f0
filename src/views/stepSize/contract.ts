export interface StepSizeParams {
  readonly formula: string;
  readonly x: number;
  /** The learner's own step, marked in the figure. */
  readonly h: number;
}

export interface ErrorCurve {
  readonly method: 'forward' | 'central';
  readonly precision: 'float64' | 'float32';
  readonly h: Float64Array;
  /** |difference - exact slope|; NaN where the difference has no value. */
  readonly error: Float64Array;
  /** The step with the smallest error of this curve. */
  readonly bestH: number;
  readonly bestError: number;
}

export interface StepSizeFrame {
  readonly variable: string;
  readonly x: number;
  readonly h: number;
  readonly exact: number;
  readonly exactKnown: boolean;
  readonly curves: readonly ErrorCurve[];
  readonly forward: number;
  readonly central: number;
  readonly forwardError: number;
  readonly centralError: number;
  /** x + h and f at both sides, for the arithmetic shown beside the figure. */
  readonly xPlusH: number;
  readonly after: number;
  readonly before: number;
  readonly value: number;
  readonly stepLost: boolean;
  /** What float32 makes of h and of 1 / h. */
  readonly h32: number;
  readonly inverseH32: number;
  readonly sentence: string;
  readonly warning: boolean;
}
