import type { FunctionSource } from '../../language/core/functionSource';
import type { OptimizerName } from '../../protocol/optimizer';

export type GradientKind = 'numerical' | 'exact';

export interface DescentRun {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
}

export interface DescentParams {
  readonly source: FunctionSource;
  readonly start: readonly [number, number];
  readonly stepCount: number;
  /** One to six, all from the same start. */
  readonly runs: readonly DescentRun[];
  /** Index of the run that is looked at step by step. */
  readonly selected: number;
  /** By central differences with h = 1e-4, or by the formula's derivative. */
  readonly gradient: GradientKind;
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

/**
 * One entry a step, step 0 (the start) first. `steps`, if there, are the steps of the entries: of a long run that is not looked
 * at step by step only so many are sent as can be seen.
 */
export interface DescentPath {
  readonly steps?: Int32Array;
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly value: Float64Array;
}

export interface DescentFrame {
  readonly variables: readonly [string, string];
  readonly paths: readonly (DescentRun & DescentPath)[];
  readonly selected: number;
  readonly stepCount: number;
  /** The gradient at each step of the selected run and the change of x that was made of it; NaN after the last. */
  readonly gradient0: Float64Array;
  readonly gradient1: Float64Array;
  readonly change0: Float64Array;
  readonly change1: Float64Array;
  /** x and gradient of the selected run before its update, as NumPy prints them: of each step, or of the steps `printedSteps`. */
  readonly printed: readonly { readonly x: string; readonly gradient: string }[];
  readonly printedSteps?: Int32Array;
  readonly final: string;
  /** The same run with the exact gradient, where it ends elsewhere because floating point misleads. */
  readonly exact: (DescentPath & { readonly final: string }) | undefined;
  /** Where f is known to be least; empty when it is no known function. */
  readonly minima: readonly (readonly [number, number])[];
  readonly range0: readonly [number, number];
  readonly range1: readonly [number, number];
  readonly grid: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array };
  readonly levels: readonly number[];
  readonly verdict: VerdictKind;
  readonly verdictName: string;
  /**
   * Plain gradient descent is stable below this learning rate; infinite where f bends nowhere upward, NaN where its curvature
   * cannot be told.
   */
  readonly stableBound: number;
  readonly sentence: string;
  readonly warning: boolean;
}
