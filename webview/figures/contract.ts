import type { ColorName } from '../base/theme';
import type { Zone } from './axes/zones';

/** A drawing in the page. `update` may be called at every frame: it keeps the last data and paints once a frame. */
export interface Figure<Data> {
  readonly element: HTMLElement;
  update(data: Data): void;
  dispose(): void;
}

export interface FigureOptions {
  /** What the figure shows, in a few words; a screen reader hears it. `data.label` replaces it when what is shown changes. */
  readonly label: string;
}

/** `min` and `max` fix the range; what is left out follows the data (x exactly, y rounded outward to ticks). */
export interface Axis {
  /** As in a formula: 'x', 'f(x)', 'iteration'. The figure adds the unit and, on a log axis, 'log scale'. */
  readonly name: string;
  readonly unit?: string | undefined;
  readonly scale?: 'linear' | 'log' | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** A log axis draws 0 at its lower end, instead of leaving it out. */
  readonly zeroAtEnd?: boolean | undefined;
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
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly color: ColorName;
  readonly shape: 'circle' | 'ring' | 'diamond' | 'cross';
  readonly label?: string | undefined;
  /** Radius in CSS pixels. */
  readonly size?: number | undefined;
  /** The pointer and the arrow keys move it: the chart's `onDrag` hears where to. */
  readonly draggable?: boolean | undefined;
  /** Read out when keys have moved it; left out: its coordinates. */
  readonly reading?: string | undefined;
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

export interface LineChartData {
  readonly x: Axis;
  readonly y: Axis;
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
  /** Called with the ranges to show when the learner zooms (wheel, + and -) or shifts (drag, Ctrl + arrow keys) the picture. */
  readonly onRange?: ((x: readonly [number, number], y: readonly [number, number]) => void) | undefined;
}

/** z[row * x.length + column] is the value at (x[column], y[row]); x and y rise. */
export interface Grid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly z: ArrayLike<number>;
}

/** Lines are traced when x, y, z are other arrays than before, or the levels change: do not write into arrays handed in. */
export interface Contours extends Grid {
  readonly levels: readonly number[];
  /** Writes the level's value on its longest line. */
  readonly labelled?: boolean | undefined;
  /** One more level, drawn stronger than the others: the contour through a point. */
  readonly strong?: { readonly level: number; readonly color: ColorName } | undefined;
}

export interface Arrows {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly u: ArrayLike<number>;
  readonly v: ArrayLike<number>;
}

/** One arrow, large and coloured: a gradient at a point. */
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
  /** Value of the function at each step, read out by the cursor. */
  readonly value?: ArrayLike<number> | undefined;
  /** The step reached (it may lie between two steps, while gliding): what follows is faint, a large dot stands at it. */
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

export interface SurfaceMark {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly color: ColorName;
  readonly label?: string | undefined;
}

/** The surface cut along one axis, the other one held at `at`: a curve that lies on it. */
export interface SurfaceCut {
  readonly along: 'x' | 'y';
  readonly at: number;
  readonly color: ColorName;
}

export interface WireframeData {
  readonly x: Axis;
  readonly y: Axis;
  readonly z: Axis;
  readonly grid: Grid;
  /** The range of z that is drawn: z beyond it is cut off. Left out: the range of the finite values. */
  readonly zMin?: number | undefined;
  readonly zMax?: number | undefined;
  /** Lines on faint cells, or cells coloured by their height alone. */
  readonly style?: 'wireframe' | 'shaded' | undefined;
  readonly cuts?: readonly SurfaceCut[] | undefined;
  /** Each is joined to the floor by a dotted drop line. */
  readonly marks?: readonly SurfaceMark[] | undefined;
  readonly label?: string | undefined;
}

/** Degrees. Azimuth turns about the z axis; elevation is 0 at the horizon, 90 from above. */
export interface WireframeOptions extends FigureOptions {
  readonly azimuth?: number | undefined;
  readonly elevation?: number | undefined;
  /** 1 shows the whole box at every azimuth. */
  readonly zoom?: number | undefined;
  readonly onTurn?: ((azimuth: number, elevation: number, zoom: number) => void) | undefined;
}

export interface WireframeFigure extends Figure<WireframeData> {
  /** Shows it as seen from elsewhere. */
  look(azimuth: number, elevation: number, zoom: number): void;
}

export interface MatrixTableData {
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Row-major, rowNames.length times columnNames.length. */
  readonly values: ArrayLike<number>;
  /** The magnitude that gets the full colour; left out: the largest finite magnitude. */
  readonly scale?: number | undefined;
  /** Significant digits, 4 when left out. */
  readonly digits?: number | undefined;
  readonly highlight?: { readonly row: number; readonly column: number } | undefined;
  readonly label?: string | undefined;
}

export interface MatrixTableOptions extends FigureOptions {
  /** Called on a click, and on Enter or Space at the keyboard cursor. */
  readonly onCell?: ((row: number, column: number) => void) | undefined;
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Written at the bar's end instead of the number. */
  readonly text?: string | undefined;
  readonly color?: ColorName | undefined;
}

export interface BarChartData {
  readonly bars: readonly Bar[];
  /** Index of the bar to set off from the others. */
  readonly highlight?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** On a log scale bars begin at its lower end, and values are above 0. */
  readonly scale?: 'linear' | 'log' | undefined;
  /** Marked under the bars; those outside the range are left out. */
  readonly ticks?: readonly { readonly value: number; readonly label: string }[] | undefined;
  /** Significant digits, 4 when left out. */
  readonly digits?: number | undefined;
  /** The values are shares of 1, written as '99.1 %'. */
  readonly percent?: boolean | undefined;
  readonly label?: string | undefined;
}

export type BarChartOptions = FigureOptions;
