import type { AxisChoice, FunctionSource, Letter } from '../../language/core/functionSource';
import type { Left } from '../../protocol/left';
import type { OptimizerName } from '../../protocol/optimizer';

/** What an optimizer calls the share it keeps of what it remembers. */
export type DecayName = 'momentum' | 'decay' | 'beta1';

export type GradientKind = 'numerical' | 'exact';

export interface DescentRun {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  /**
   * The share of what it remembers that an optimizer keeps, from 0 up to but not 1: momentum's and Nesterov's momentum, RMSProp's
   * decay, Adam's beta1; without it the usual one. SGD and AdaGrad have none.
   */
  readonly decay?: number;
}

/** A run as it is asked for; without a learning rate that is left to the view. */
export interface AskedRun extends Omit<DescentRun, 'learningRate'> {
  readonly learningRate?: number | undefined;
}

/** What is chosen from the function where the learner has not set it. */
export interface DescentChosen {
  readonly start: readonly [number, number];
  readonly stepCount: number;
  readonly runs: readonly DescentRun[];
}

export interface DescentParams extends Left<Pick<DescentChosen, 'start' | 'stepCount'>> {
  readonly source: FunctionSource;
  /** The numbers of the formula's letters, and of those that it has had. */
  readonly values: Readonly<Record<string, number>>;
  /** The variables along the axes, of a function of a file that has more of them; the first ones where these are none of its own. */
  readonly axes: readonly string[];
  /** The numbers of letters that the choices are made for: those of when the function was typed, so that they hold still while a letter is moved. */
  readonly fitValues: Readonly<Record<string, number>>;
  /** One to six, all from the same start. */
  readonly runs: readonly AskedRun[];
  /** Index of the run that is looked at step by step. */
  readonly selected: number;
  /** By central differences with h = 1e-4, or by the formula's derivative. */
  readonly gradient: GradientKind;
  /** The part of the plane that the learner zoomed or shifted the map to, each axis by itself. */
  readonly window?: Partial<MapWindow> | undefined;
}

/** Params of which nothing is left to the view any more. */
export interface SettledDescent extends Omit<DescentParams, keyof DescentChosen>, DescentChosen {}

/** A part of the plane. */
export interface MapWindow {
  readonly range0: readonly [number, number];
  readonly range1: readonly [number, number];
}

export type VerdictKind =
  | 'converged'
  | 'stillMoving'
  | 'zigzag'
  | 'oscillating'
  | 'diverging'
  | 'unbounded'
  | 'frozen'
  | 'jump'
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

/** Where the selected run would end with other learning rates and decays, a cell each: row by row, each row all rates. */
export interface RateMap {
  /** The run's; with SGD the rows are momentum's, and momentum 0 is SGD. See `runAt`. */
  readonly optimizer: OptimizerName;
  /** Ascending, evenly spaced on a logarithmic axis but for three digits; the run's own is between the first and the last. */
  readonly rates: Float64Array;
  /** What the rows differ in, ascending; undefined where there is but one, since the optimizer has no such thing. */
  readonly second: { readonly name: DecayName; readonly values: Float64Array } | undefined;
  /** Indices into the `outcomes` of shared.ts; 0 where it is not known yet. */
  readonly outcomes: Uint8Array;
  /** f at the end of each cell's run. */
  readonly values: Float64Array;
  /** For shades: 0 where f ended no lower than it began, 1 where a hundred-millionth of the way down is left, in logarithms. */
  readonly depths: Float64Array;
  /**
   * Below this learning rate each row is stable: 2 / largest curvature, 2 (1 + m) / largest curvature with momentum m, and with
   * Nesterov's 2 (1 + m) / (1 + 2m) / largest curvature. Undefined where there is no such bound.
   */
  readonly bounds: Float64Array | undefined;
  /** So many cells are known; those of the run's own row come first. */
  readonly done: number;
}

/** The selected run with one thing changed, which was tried: it ends lower. */
export interface DescentAdvice {
  readonly learningRate: number;
  readonly stepCount: number;
  readonly start: readonly [number, number];
  /** f at its end. */
  readonly value: number;
}

export interface DescentFrame {
  /** What was chosen of the fields that were left to the view. */
  readonly chosen: Partial<DescentChosen>;
  /** What the paths were made of: while they come, other params may have been asked for. */
  readonly asked: Pick<SettledDescent, 'source' | 'values' | 'axes' | 'start' | 'runs' | 'gradient'>;
  readonly variables: readonly [string, string];
  /** The letters of the formula that are numbers, in the order of the text. */
  readonly letters: readonly Letter[];
  /** Left out where there are no more variables than axes. */
  readonly axes?: AxisChoice;
  /** What is told beside a learner's own function. */
  readonly notices: readonly string[];
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
  /** The same of the part that the learner zoomed or shifted to. */
  readonly zoomed?: (MapWindow & Pick<DescentFrame, 'grid' | 'levels'>) | undefined;
  /** The heights of the surface that are drawn: it is cut above what the paths have to do with. */
  readonly heights: readonly [number, number];
  readonly verdict: VerdictKind;
  readonly verdictName: string;
  /**
   * Plain gradient descent is stable below this learning rate: none, 0, at a saddle or near one and where f falls without end and
   * bends down; infinite where it bends nowhere, NaN where that cannot be told, as where f bends down only on the way.
   */
  readonly stableBound: number;
  readonly sentence: string;
  readonly warning: boolean;
  /** What to try next, which the sentence says too; undefined where nothing is to be tried. */
  readonly advice: DescentAdvice | undefined;
  /** What is to be said of each step of the selected run, before its end is known: `texts[at[step]]`. */
  readonly story: { readonly texts: readonly string[]; readonly at: Uint8Array };
  readonly rateMap: RateMap;
}
