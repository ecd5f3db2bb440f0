import type { AxisChoice, FunctionSource, Letter } from '../../language/core/functionSource';
import type { Left } from '../../protocol/left';

/** 'slip' is (f(x + h) - f(x - h)) / 2*h, as often typed: it multiplies by h. */
export type DifferenceMethod = 'central' | 'forward' | 'slip';

/** What is chosen from the function where the learner has not set it. */
export interface StepSizeChosen {
  readonly x: number;
  /** The learner's own step, marked in the figure. */
  readonly h: number;
}

export interface StepSizeParams extends Left<StepSizeChosen> {
  readonly source: FunctionSource;
  /** The numbers of the formula's letters, and of those that it has had. */
  readonly values: Readonly<Record<string, number>>;
  /** The variables along the axes, of a function of a file that has more of them; the first ones where these are none of its own. */
  readonly axes: readonly string[];
  /** The numbers of letters that the choices are made for: those of when the function was typed, so that they hold still while a letter is moved. */
  readonly fitValues: Readonly<Record<string, number>>;
  /** Which formula the large number comes from. */
  readonly method: DifferenceMethod;
  readonly precision: 'float64' | 'float32' | 'both';
  /** What the learner zoomed to; left undefined all of the curves is shown. */
  readonly hRange?: readonly [number, number] | undefined;
  readonly errorRange?: readonly [number, number] | undefined;
}

export interface ErrorCurve {
  readonly method: DifferenceMethod;
  readonly precision: 'float64' | 'float32';
  readonly h: Float64Array;
  /** |difference - exact slope|; NaN where the difference has no value. */
  readonly error: Float64Array;
  /** The same at the learner's h. */
  readonly ownError: number;
}

/** One of the two straight lines that a V follows, at the curves' h. */
export interface ErrorBranch {
  readonly kind: 'truncation' | 'rounding';
  readonly method: 'forward' | 'central';
  readonly precision: 'float64' | 'float32';
  readonly error: Float64Array;
}

/** The best h of the method in use, where its truncation and its rounding line meet; NaN where there is none. */
export interface BestStep {
  readonly h: number;
  /** Where the two lines are there. */
  readonly error: number;
  /** h as it is written everywhere; empty where there is none. */
  readonly text: string;
  /** One sentence: why it is the best, or why there is none. */
  readonly why: string;
}

/** One number's digits, from the left: what cancels, what the subtraction leaves, and what of that is only rounding. */
export interface DigitRow {
  readonly name: string;
  readonly sign: '' | '-';
  readonly cancelled: string;
  readonly left: string;
  readonly rounding: string;
}

/** Two numbers and their difference, the points of all three at the same place. */
export interface Subtraction {
  readonly rows: readonly DigitRow[];
  /** The rows are to be multiplied by 10^exponent. */
  readonly exponent: number;
  readonly count: number;
  readonly digits: number;
}

export interface StepSizeFrame {
  /** What was chosen of the fields that were left to the view. */
  readonly chosen: Partial<StepSizeChosen>;
  readonly variable: string;
  /** The letters of the formula that are numbers, in the order of the text. */
  readonly letters: readonly Letter[];
  /** Left out where there are no more variables than axes. */
  readonly axes?: AxisChoice;
  /** What is told beside a learner's own function. */
  readonly notices: readonly string[];
  readonly x: number;
  readonly h: number;
  readonly method: DifferenceMethod;
  /** The precision of the numbers beside the figure. */
  readonly precision: 'float64' | 'float32';
  readonly exact: number;
  readonly curves: readonly ErrorCurve[];
  readonly branches: readonly ErrorBranch[];
  /** Why f has no slope, in a few words; empty where it has one. What a difference gives at a jump is none. */
  readonly noSlope: string;
  readonly best: BestStep;
  /** The steps that the slider goes through. */
  readonly hRange: readonly [number, number];
  /** The ends of the figure's axes; an error of exactly 0 is drawn at the lower end of the second. */
  readonly shownH: readonly [number, number];
  readonly errorRange: readonly [number, number];
  readonly hasZeroError: boolean;
  readonly forward: number;
  readonly central: number;
  readonly slip: number;
  readonly forwardError: number;
  readonly centralError: number;
  readonly slipError: number;
  /** x + h and f at both sides, for the arithmetic shown beside the figure. */
  readonly xPlusH: number;
  readonly after: number;
  readonly before: number;
  readonly value: number;
  readonly stepLost: boolean;
  /** The step of the arithmetic: float32 makes 0 of 1e-50. */
  readonly heldH: number;
  readonly twiceH: number;
  /** The two values of f that the method subtracts, subtracted. */
  readonly difference: number;
  /** x + h less x, then the values of f that the method subtracts; none where f has no value. */
  readonly subtractions: readonly Subtraction[];
  /** What float32 makes of h and of 1 / h. */
  readonly h32: number;
  readonly inverseH32: number;
  readonly sentence: string;
  readonly warning: boolean;
}
