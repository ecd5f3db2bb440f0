import type { FigureOptions } from '../contract';

/** How numbers become colours: 0 to 255 as ink on the page's ground, or orange below 0 and blue above it. */
export type ImageColour = 'ink' | 'diverging';

export interface GridImage {
  /** Row-major. An image is painted again when this is another array than before: do not write into it. */
  readonly pixels: ArrayLike<number>;
  readonly caption?: string | undefined;
  /** What it is called where it is read, when no caption stands under it. */
  readonly name?: string | undefined;
  /** A second, quieter line. */
  readonly detail?: string | undefined;
  /** Sets the first word of the caption off in red: it has to say itself what is wrong, as in '6 not 5'. */
  readonly wrong?: boolean | undefined;
}

export interface ImageGridData {
  readonly images: readonly GridImage[];
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly colour: ImageColour;
  /** Of diverging images, the magnitude that gets the full colour; left out: of each image its largest one. */
  readonly scale?: number | undefined;
  readonly selected?: number | undefined;
  /** What stands there when there are no images ('Every test digit is read right'). */
  readonly note?: string | undefined;
  readonly label?: string | undefined;
}

export interface ImageGridOptions extends FigureOptions {
  /** Width wanted for an image in CSS pixels, 56 when left out; it is rounded to whole device pixels for each of its pixels. */
  readonly imageSize?: number | undefined;
  /** Called on a click, and on Enter or Space at the keyboard cursor. */
  readonly onSelect?: ((index: number) => void) | undefined;
}

/** A point of a stroke, 0 to 1 from the left and from the top of the pad. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

export type PadStroke = readonly PadPoint[];

export interface DrawingPadData {
  /**
   * Takes the place of what is drawn, unless the pad has said it itself: what comes back late does not undo a stroke that
   * was drawn meanwhile. Left out: all stays as it is.
   */
  readonly strokes?: readonly PadStroke[] | undefined;
  /** The drawing as the net sees it: 28 x 28 numbers from 0 to 255, row-major. */
  readonly image?: ArrayLike<number> | undefined;
  /** Another image of the same size, shown in its place while nothing is drawn. */
  readonly instead?: ArrayLike<number> | undefined;
  readonly label?: string | undefined;
}

export interface DrawingPadOptions extends FigureOptions {
  /** Called with all strokes when they have changed, once a frame of the screen at most. */
  readonly onChange: (strokes: readonly PadStroke[]) => void;
}

export interface HeatMapData {
  /** How many cells are in a row. */
  readonly columns: number;
  /** Row after row from the top; NaN where there is no value yet. */
  readonly values: ArrayLike<number>;
  /** The magnitude that gets the full colour. */
  readonly scale: number;
  readonly valueName: string;
  /** What shows where there is no value yet, 0 to 1. */
  readonly ground?: ArrayLike<number> | undefined;
  readonly highlight?: number | undefined;
  /** A cell in words. */
  readonly read: (index: number) => string;
  readonly label?: string | undefined;
}

export interface HeatMapOptions extends FigureOptions {
  /** Called on a click, and on Enter or Space at the keyboard cursor. */
  readonly onCell?: ((index: number) => void) | undefined;
}
