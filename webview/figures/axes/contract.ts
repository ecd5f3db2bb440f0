import type { ColorName } from '../../base/theme';
import type { Axis, FigureOptions, Mark } from '../contract';
import type { Extent } from '../geometry/axisScale';
import type { Grid } from '../geometry/grid';
import type { ChartLink, FitGroup } from './window/chartLink';

/** A stretch of the x axis with a name: a line in its colour along the top of the plot, the name centred under it. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly color: ColorName;
  readonly label: string;
}

export interface Series {
  readonly name: string;
  readonly color: ColorName;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly kind: 'line' | 'dashed' | 'points' | 'linePoints' | 'band' | 'bars';
  /** A band fills from `yLow` to `y`. */
  readonly yLow?: ArrayLike<number> | undefined;
  /** Bar i stands on the foot of the plot from `edges[i]` to `edges[i + 1]` and is `y[i]` high; `x[i]` is its middle. */
  readonly edges?: ArrayLike<number> | undefined;
  /** Of the points: radius in CSS pixels; left out, the more there are the smaller. */
  readonly size?: number | undefined;
  /** Of the points; circles unless told. */
  readonly shape?: 'circle' | 'triangle' | 'square' | 'diamond' | undefined;
  /** Line width in CSS pixels. */
  readonly width?: number | undefined;
  /** Text written on the line; without it nothing is written. */
  readonly label?: string | undefined;
  /** Draws it up to this x only, which may lie between two points, with a dot there. x must rise. */
  readonly until?: number | undefined;
}

/** A dotted line: vertical at x, horizontal at y, or, with both, from the point (x, y) down to the x axis. */
export interface Guide {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly color: ColorName;
  readonly label?: string | undefined;
  readonly draggable?: boolean | undefined;
  /** The least that a key moves it, on a linear axis: 1 where only whole numbers count. */
  readonly keyStep?: number | undefined;
  /** The pointer takes hold of it wherever it is pressed, and draws it there. */
  readonly heldAnywhere?: boolean | undefined;
  readonly reading?: string | undefined;
}

/** What the learner wants to see of each axis; one that is left out stays as it is, 'fit' is all there is. */
export interface WindowChange {
  readonly x?: Extent | 'fit' | undefined;
  readonly y?: Extent | 'fit' | undefined;
}

export interface LineChartData {
  readonly x: Axis;
  readonly y: Axis;
  /** Gives a unit of both axes the same length on the screen. */
  readonly equalScale?: boolean | undefined;
  readonly series: readonly Series[];
  readonly zones?: readonly Zone[] | undefined;
  readonly marks?: readonly Mark[] | undefined;
  readonly guides?: readonly Guide[] | undefined;
  /** A muted remark inside the plot ('Play shows the first step'). */
  readonly note?: string | undefined;
  readonly label?: string | undefined;
}

export interface LineChartOptions extends FigureOptions {
  /** Called with data coordinates on a click, and on Enter or Space at the keyboard cursor. */
  readonly onPoint?: ((x: number, y: number) => void) | undefined;
  /**
   * Called with data coordinates while a mark or guide with `draggable` is dragged, and when it is let go; keys move
   * the one held last and call it with 'end'. `what` is the mark or guide as it is drawn now. Nothing moves until new data
   * say so.
   */
  readonly onDrag?: ((x: number, y: number, phase: 'move' | 'end', what: Mark | Guide) => void) | undefined;
  /**
   * Every figure with axes zooms and shifts by itself, over the points there are. With this a view hears of it, draws what is
   * asked for anew and hands the range back as its axis's `min` and `max`: the figure shows at once what the learner does, and
   * takes the view's word for it when that comes; another range than was asked for (undo, a field) counts from then on.
   */
  readonly onWindow?: ((change: WindowChange) => void) | undefined;
  /** The axes whose ranges the view hands back; the other one stays the figure's own. Both unless told. */
  readonly handsBack?: 'x' | 'y' | 'both' | undefined;
  /** Charts with the same link and the same x axis have one crosshair through all, and one range along x. */
  readonly link?: ChartLink | undefined;
  /** The figures that show all there is together: those of the link unless told. */
  readonly fits?: FitGroup | undefined;
}

/** Lines are traced when x, y, z are other arrays than before, or the levels change: do not write into arrays handed in. */
export interface Contours extends Grid {
  readonly levels: readonly number[];
  /** Writes the level's value on its longest line. */
  readonly labelled?: boolean | undefined;
  /** One more level, drawn stronger than the others: the contour through a point. */
  readonly strong?: { readonly level: number; readonly color: ColorName } | undefined;
}

/**
 * The magnitudes that get the shortest and the longest arrow; between them an arrow's length goes by the logarithm. A least
 * one of more than half of the largest gets no arrow as short as that.
 */
export type ArrowScale = readonly [least: number, largest: number];

export interface Arrows {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly u: ArrayLike<number>;
  readonly v: ArrayLike<number>;
  readonly scale: ArrowScale;
}

/** One arrow, coloured, twice as long as the field's on the same scale: a gradient at a point. */
export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly u: number;
  readonly v: number;
  readonly color: ColorName;
  /** Text written beside it. */
  readonly label?: string | undefined;
}

export interface Path {
  readonly name: string;
  readonly color: ColorName;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** The step of each point, rising; left out: its place in the list. */
  readonly steps?: ArrayLike<number> | undefined;
  /** Value of the function at each point, read out by the cursor. */
  readonly value?: ArrayLike<number> | undefined;
  /**
   * The point reached, by its place in the lists (it may lie between two, while gliding): what follows is not drawn, a large dot
   * stands at it.
   */
  readonly step?: number | undefined;
  /** The run that is looked at: drawn stronger, above the others, with its direction. */
  readonly strong?: boolean | undefined;
  /** Text written at the path's end. */
  readonly label?: string | undefined;
}

export interface PlaneChartData {
  readonly x: Axis;
  readonly y: Axis;
  /** Name of the value, as in 'f'. */
  readonly valueName?: string | undefined;
  readonly contours?: Contours | undefined;
  readonly arrows?: Arrows | undefined;
  /** Drawn on the scale of `arrows`, so not without them. */
  readonly vectors?: readonly Vector[] | undefined;
  readonly guides?: readonly Guide[] | undefined;
  /** Gives a unit of both axes the same length on the screen, so that right angles look right. */
  readonly equalScale?: boolean | undefined;
  readonly paths?: readonly Path[] | undefined;
  readonly marks?: readonly Mark[] | undefined;
  readonly note?: string | undefined;
  readonly label?: string | undefined;
}

export type PlaneChartOptions = LineChartOptions;
