import type { FigureOptions } from '../contract';

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
