import type { AxisChoice, FormulaSource, FunctionSource, Letter } from '../../language/core/functionSource';
import type { Left } from '../../protocol/left';

export type TangentDifference = 'central' | 'forward';

/** What is chosen from the function where the learner has not set it. */
export interface TangentChosen {
  /** The points that are pinned, with a tangent each. */
  readonly points: readonly number[];
  readonly h: number;
  /** What is shown of x. */
  readonly range: readonly [number, number];
}

export interface TangentParams extends Left<TangentChosen> {
  readonly source: FunctionSource;
  /** The numbers of the formulas' letters, and of those that they have had. */
  readonly values: Readonly<Record<string, number>>;
  /** The variables along the axes, of a function of a file that has more of them; the first ones where these are none of its own. */
  readonly axes: readonly string[];
  /** A second function g, drawn beside f. */
  readonly beside: FormulaSource | undefined;
  /** The numbers of letters that the choices are made for: those of when the function was typed, so that they hold still while a letter is moved. */
  readonly fitValues: Readonly<Record<string, number>>;
  /** Index of the point that is moved and measured. */
  readonly selected: number;
  /** The values to show; left undefined they fit the curve. */
  readonly yRange: readonly [number, number] | undefined;
  readonly difference: TangentDifference;
  /** Draws f'(x) as a second curve. */
  readonly showDerivative: boolean;
  /** A picture for each point, as in the book, instead of one for all. */
  readonly sideBySide: boolean;
}

/** y = slope * x + intercept. */
export interface TangentLineThrough {
  readonly slope: number;
  readonly intercept: number;
}

export interface TangentCurve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** On which side of the picture a point lies that is not in it. */
export type Outside = 'left' | 'right' | 'above' | 'below';

export interface TangentPicture {
  readonly x: number;
  readonly value: number;
  /** The difference as computed: (f(x + h) - f(x - h)) / (2h), or (f(x + h) - f(x)) / h. */
  readonly slope: number;
  /** Of the line through (x, f(x)) with that slope, the book's tangent_line. */
  readonly intercept: number;
  /** By automatic differentiation of the formula; NaN where there is none. */
  readonly exact: number;
  readonly error: number;
  /** f(x + h), and f(x - h) or f(x): the two values that are compared. */
  readonly after: number;
  readonly before: number;
  /** Where they are taken, their difference, and what it is divided by. */
  readonly to: number;
  readonly from: number;
  readonly rise: number;
  readonly run: number;
  /** By extrapolation, with a bound of its error; the value is NaN where f has no slope that can be told. */
  readonly estimate: { readonly value: number; readonly error: number; readonly status: string };
  /** Why there is no estimate, in a few words; empty where there is one. */
  readonly status: string;
  /** Whether f has a slope there, as far as can be told: what the difference gives at a jump is none. */
  readonly hasSlope: boolean;
  /** With the exact slope, or with the estimate where none is known; left out where f has no tangent. */
  readonly tangent: TangentLineThrough | undefined;
  /** Left out where it cannot be told from the tangent by eye. */
  readonly secant: TangentLineThrough | undefined;
  /** Whether x + h lies far enough from x to be seen. */
  readonly stepSeen: boolean;
  readonly outside: Outside | undefined;
}

/** The second function, and what it is at the same points. */
export interface TangentBeside {
  readonly curve: TangentCurve;
  readonly pictures: readonly TangentPicture[];
}

export interface TangentFrame {
  /** What was chosen of the fields that were left to the view. */
  readonly chosen: Partial<TangentChosen>;
  /** Of a function of a file, by which its curve is called. */
  readonly name?: string;
  readonly variable: string;
  /** The letters of the formula that are numbers, in the order of the text. */
  readonly letters: readonly Letter[];
  /** Left out where there are no more variables than axes. */
  readonly axes?: AxisChoice;
  /** What is told beside a learner's own function. */
  readonly notices: readonly string[];
  readonly h: number;
  readonly difference: TangentDifference;
  readonly curve: TangentCurve;
  /** f'(x), where it was asked for. */
  readonly slopes: TangentCurve | undefined;
  readonly beside: TangentBeside | undefined;
  readonly range: readonly [number, number];
  readonly yRange: readonly [number, number];
  /** Ranges in which the points that lie outside are seen, too; undefined where all are, or where that cannot be drawn. */
  readonly wholeView: Pick<TangentFrame, 'range' | 'yRange'> | undefined;
  readonly pictures: readonly TangentPicture[];
  readonly selected: number;
  readonly sideBySide: boolean;
  readonly sentence: string;
  readonly warning: boolean;
}
