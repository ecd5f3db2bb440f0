import type { ColorName } from '../../base/theme';
import type { Point } from '../geometry/polyline';
import type { GridCursor, Track } from './cursor';

/** A track whose points can be shown and read out, in data coordinates. */
export interface ReadableTrack extends Track {
  readonly color: ColorName;
  at(index: number): Point;
  read(index: number): string;
}

export interface ReadableGrid {
  readonly columns: number;
  readonly rows: number;
  /** The first column and row in sight, where those before are not; `columns` and `rows` end with the last. */
  readonly least?: GridCursor | undefined;
  /** Where the cursor starts; left out: in the middle. */
  readonly start?: GridCursor | undefined;
  at(cursor: GridCursor): Point;
  /** What the pointer reads at a place, where there are no tracks to be read. */
  under?(place: Point): GridCursor | undefined;
  read(cursor: GridCursor): string;
}
