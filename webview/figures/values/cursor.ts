/** One row of points that the keyboard cursor walks along: a series, a path, a row of marks. */
export interface Track {
  readonly count: number;
  isDrawn(index: number): boolean;
  /** Where the point stands along the row; on changing tracks the cursor keeps to it. */
  position(index: number): number;
}

export interface TrackCursor {
  readonly track: number;
  readonly index: number;
}

/** The drawn index nearest to `index`, looking first in the direction of travel; -1 when nothing of the track is drawn. */
function drawnIndex(track: Track, index: number, direction: 1 | -1): number {
  const start = Math.max(0, Math.min(track.count - 1, index));
  for (const step of [direction, -direction]) {
    for (let i = start; i >= 0 && i < track.count; i += step) {
      if (track.isDrawn(i)) return i;
    }
  }
  return -1;
}

function nearestByPosition(track: Track, position: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < track.count; i++) {
    const distance = Math.abs(track.position(i) - position) || 0;
    if (track.isDrawn(i) && distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

function changeTrack(cursor: TrackCursor, by: 1 | -1, tracks: readonly Track[]): TrackCursor {
  const position = tracks[cursor.track]?.position(cursor.index) ?? 0;
  for (let i = 1; i <= tracks.length; i++) {
    const at = (cursor.track + by * i + tracks.length * i) % tracks.length;
    const track = tracks[at];
    const index = track ? nearestByPosition(track, position) : -1;
    if (index >= 0) return { track: at, index };
  }
  return cursor;
}

function target(key: string, index: number, count: number): [index: number, direction: 1 | -1] | undefined {
  const tenth = Math.max(1, Math.round(count / 10));
  switch (key) {
    case 'ArrowRight':
      return [index + 1, 1];
    case 'ArrowLeft':
      return [index - 1, -1];
    case 'PageUp':
      return [index + tenth, 1];
    case 'PageDown':
      return [index - tenth, -1];
    case 'Home':
      return [0, 1];
    case 'End':
      return [count - 1, -1];
    default:
      return undefined;
  }
}

/** Where a key moves the cursor: along its track, or with up and down to the next; undefined when the key is not one of its keys. */
export function moveOnTracks(
  cursor: TrackCursor,
  key: string,
  tracks: readonly Track[],
): TrackCursor | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return changeTrack(cursor, key === 'ArrowUp' ? -1 : 1, tracks);
  const track = tracks[cursor.track];
  const to = track && target(key, cursor.index, track.count);
  if (!track || !to) return undefined;
  const index = drawnIndex(track, ...to);
  return index < 0 ? changeTrack(cursor, 1, tracks) : { ...cursor, index };
}

export interface GridCursor {
  readonly column: number;
  readonly row: number;
}

/**
 * The same on a grid over two axes, of so many columns and rows: up and down change the row, all other keys the column. What
 * lies before `least` is out of sight.
 */
export function moveOnGrid(
  cursor: GridCursor,
  key: string,
  columns: number,
  rows: number,
  least: GridCursor = { column: 0, row: 0 },
): GridCursor | undefined {
  if (columns <= least.column || rows <= least.row) return undefined;
  const to = (column: number, row: number): GridCursor => ({
    column: Math.max(least.column, Math.min(columns - 1, column)),
    row: Math.max(least.row, Math.min(rows - 1, row)),
  });
  const { column, row } = cursor;
  const rowsUp = { ArrowUp: 1, ArrowDown: -1 }[key];
  if (rowsUp !== undefined) return to(column, row + rowsUp);
  const along = target(key, column, columns - least.column);
  return along && to(key === 'End' ? columns - 1 : along[0], row);
}

/** The same in a table, whose rows are counted downward: up, down and the page keys change the row, the others the column. */
export function moveInTable(
  { column, row }: GridCursor,
  key: string,
  columns: number,
  rows: number,
): GridCursor | undefined {
  const few = Math.max(2, Math.round(rows / 5));
  const down = { ArrowUp: -1, ArrowDown: 1, PageUp: -few, PageDown: few }[key] ?? 0;
  const along = down === 0 ? moveOnGrid({ column, row }, key, columns, rows) : { column, row: row + down };
  return along && { column: along.column, row: Math.max(0, Math.min(rows - 1, along.row)) };
}

/** The key that leads along an axis as far as this one leads down a list. */
export const alongAxis = (key: string): string =>
  ({ ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft', PageDown: 'PageUp', PageUp: 'PageDown' })[key] ?? key;
