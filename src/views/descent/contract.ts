export type OptimizerName = 'sgd' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam';

export interface DescentParams {
  readonly formula: string;
  readonly start: readonly [number, number];
  readonly learningRate: number;
  readonly stepCount: number;
  readonly optimizer: OptimizerName;
}

export type VerdictKind =
  | 'converged'
  | 'stillMoving'
  | 'zigzag'
  | 'oscillating'
  | 'diverging'
  | 'unbounded'
  | 'frozen'
  | 'saddle'
  | 'plateau'
  | 'nonFinite';

export interface DescentFrame {
  readonly variables: readonly [string, string];
  /** One entry a step, step 0 (the start) first. */
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly value: Float64Array;
  readonly gradient0: Float64Array;
  readonly gradient1: Float64Array;
  /** x and gradient of each step before its update, as NumPy prints them. */
  readonly printed: readonly { readonly x: string; readonly gradient: string }[];
  readonly final: string;
  /** The same run with the exact gradient, where it ends elsewhere because floating point misleads. */
  readonly exactFinal: string;
  readonly range0: readonly [number, number];
  readonly range1: readonly [number, number];
  readonly grid: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array };
  readonly levels: readonly number[];
  readonly verdict: VerdictKind;
  readonly verdictName: string;
  readonly sentence: string;
  readonly warning: boolean;
}
