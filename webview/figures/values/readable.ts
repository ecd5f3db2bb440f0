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
  at(cursor: GridCursor): Point;
  read(cursor: GridCursor): string;
}
