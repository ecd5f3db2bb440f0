import type { ColorName } from '../../base/theme';
import type { Axis, FigureOptions, Mark } from '../contract';

/** How a region is hatched, which tells it from its neighbours without its colour. */
export type Hatch = 'none' | 'rising' | 'falling' | 'crossed' | 'level' | 'upright';

export interface RegionKind {
  /** Written into its largest region, and in the table. */
  readonly name: string;
  readonly color: ColorName;
  readonly hatch: Hatch;
  /** How much of its colour a cell has, at shade 0 and at shade 1. */
  readonly shares: readonly [number, number];
}

/** A plane of cells, each of one of a few kinds: column i stands at `columns[i]` of the x axis, row j at j of the y axis. */
export interface RegionMapData {
  readonly x: Axis;
  /** From -0.5 to half a row above the last; its ticks are named. */
  readonly y: Axis;
  /** Rising. */
  readonly columns: ArrayLike<number>;
  /** What the rows stand for: in the table. */
  readonly rows: ArrayLike<number>;
  /** Undefined is what is not known yet. */
  readonly kinds: readonly (RegionKind | undefined)[];
  /** Row by row, the kind of each cell. */
  readonly cells: ArrayLike<number>;
  /** Of each cell, 0 to 1. */
  readonly shades: ArrayLike<number>;
  /** A dashed line: its x at each row, and its name, written beside it. */
  readonly bound?: { readonly x: ArrayLike<number>; readonly label: string } | undefined;
  readonly marks?: readonly Mark[] | undefined;
  /** Where the keyboard's cursor starts. */
  readonly start?: { readonly column: number; readonly row: number } | undefined;
  /** A cell in words. */
  readonly read: (column: number, row: number) => string;
  readonly label?: string | undefined;
}

export interface RegionMapOptions extends FigureOptions {
  /** Called on a click, and on Enter or Space at the keyboard cursor. */
  readonly onCell?: ((column: number, row: number) => void) | undefined;
}
