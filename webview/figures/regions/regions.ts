import { overlaps } from '../geometry/labels';
import type { Box, Point } from '../geometry/polyline';

/** Cells row by row, and of each the number of its kind. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly kinds: ArrayLike<number>;
}

/** A connected part of one kind. */
export interface Region {
  readonly kind: number;
  readonly cells: readonly number[];
}

function neighbours({ columns, rows }: Cells, cell: number): number[] {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column + 1 < columns ? [cell + 1] : []),
    ...(row > 0 ? [cell - columns] : []),
    ...(row + 1 < rows ? [cell + columns] : []),
  ];
}

/** The connected parts, the largest first. */
export function regionsOf(all: Cells): Region[] {
  const seen = new Uint8Array(all.columns * all.rows);
  const regions = Array.from(seen, (_, first): Region | undefined => {
    if (seen[first]) return undefined;
    const kind = all.kinds[first] ?? -1;
    const cells = [first];
    seen[first] = 1;
    for (const cell of cells) {
      for (const next of neighbours(all, cell)) {
        if (seen[next] || all.kinds[next] !== kind) continue;
        seen[next] = 1;
        cells.push(next);
      }
    }
    return { kind, cells };
  });
  return regions.filter((region) => region !== undefined).sort((a, b) => b.cells.length - a.cells.length);
}

/** The cells around one, corners too; -1 where the plane ends. */
function around({ columns, rows }: Cells, cell: number): number[] {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  return [-1, 0, 1].flatMap((dy) =>
    [-1, 0, 1].map((dx) => {
      const [c, r] = [column + dx, row + dy];
      return c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c;
    }),
  );
}

/** How many cells deep each cell lies in its region: 0 where it touches another kind or the edge. */
function depthsOf(all: Cells): Int32Array {
  const depth = new Int32Array(all.columns * all.rows).fill(-1);
  const isRim = (_: number, cell: number) =>
    around(all, cell).some((next) => all.kinds[next] !== all.kinds[cell]);
  const queue = Array.from(depth, (_, cell) => cell).filter(isRim);
  for (const cell of queue) depth[cell] = 0;
  for (const cell of queue) {
    for (const next of around(all, cell)) {
      if (depth[next] !== -1) continue;
      depth[next] = (depth[cell] ?? 0) + 1;
      queue.push(next);
    }
  }
  return depth;
}

/** The first and the last of neighbouring places, one of them `at`, that are touched. */
function touchedAround(at: number, last: number, isTouched: (place: number) => boolean): [number, number] {
  let [from, to] = [at, at];
  while (from > 0 && isTouched(from - 1)) from -= 1;
  while (to < last && isTouched(to + 1)) to += 1;
  return [from, to];
}

/** Whether a box around the middle of a cell leaves neither the cells nor those of its kind. */
function isRoomFor({ columns, rows, kinds }: Cells, cell: number, box: Box, boxOf: (cell: number) => Box) {
  const [low, high] = [boxOf(0), boxOf(columns * rows - 1)];
  if (box.left < low.left || box.right > high.right || box.top < high.top || box.bottom > low.bottom)
    return false;
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const [left, right] = touchedAround(column, columns - 1, (at) => {
    const one = boxOf(row * columns + at);
    return one.left < box.right && one.right > box.left;
  });
  const [lowest, highest] = touchedAround(row, rows - 1, (at) => {
    const one = boxOf(at * columns + column);
    return one.top < box.bottom && one.bottom > box.top;
  });
  for (let r = lowest; r <= highest; r++) {
    for (let c = left; c <= right; c++) if (kinds[r * columns + c] !== kinds[cell]) return false;
  }
  return true;
}

/** The cells that lie in an area, at least in part, and what is seen of their boxes. */
export function cellsWithin(all: Cells, boxOf: (cell: number) => Box, area: Box) {
  const within = (count: number, isSeen: (box: Box) => boolean, cellAt: (i: number) => number): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => isSeen(boxOf(cellAt(i))));
  const columns = within(
    all.columns,
    ({ left, right }) => left < area.right && right > area.left,
    (column) => column,
  );
  const rows = within(
    all.rows,
    ({ top, bottom }) => top < area.bottom && bottom > area.top,
    (row) => row * all.columns,
  );
  const seen = rows.flatMap((row) => columns.map((column) => row * all.columns + column));
  const cells: Cells = {
    columns: columns.length,
    rows: rows.length,
    kinds: seen.map((cell) => all.kinds[cell] ?? -1),
  };
  const seenBoxOf = (cell: number): Box => {
    const { left, right, top, bottom } = boxOf(seen[cell] ?? -1);
    return {
      left: Math.max(left, area.left),
      right: Math.min(right, area.right),
      top: Math.max(top, area.top),
      bottom: Math.min(bottom, area.bottom),
    };
  };
  return { cells, boxOf: seenBoxOf };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const boxAround = ({ x, y }: Point, { width, height }: Size): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/**
 * Where texts stand that name kinds: each in its largest region that has room for all of its box, as deep inside as there is
 * room, clear of the boxes that are taken. A kind whose name has no room has none. `sizeOf` is a name's size, `boxOf` a cell's box.
 */
export function placeNames(
  all: Cells,
  sizeOf: (kind: number) => Size | undefined,
  boxOf: (cell: number) => Box,
  taken: readonly Box[],
): Map<number, Point> {
  const places = new Map<number, Point>();
  const depth = depthsOf(all);
  const middle = (cell: number): Point => {
    const { left, right, top, bottom } = boxOf(cell);
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  for (const { kind, cells } of regionsOf(all)) {
    const size = places.has(kind) ? undefined : sizeOf(kind);
    if (!size) continue;
    const isFree = (cell: number) => {
      const box = boxAround(middle(cell), size);
      return isRoomFor(all, cell, box, boxOf) && !taken.some((other) => overlaps(other, box));
    };
    const deepest = cells.toSorted((a, b) => (depth[b] ?? 0) - (depth[a] ?? 0)).find(isFree);
    if (deepest !== undefined) places.set(kind, middle(deepest));
  }
  return places;
}

/** The edges between columns: midway on a logarithmic axis, and as far beyond the first and the last. */
export function logEdges(values: ArrayLike<number>): Float64Array {
  const at = (i: number) => Math.log10(values[i] ?? Number.NaN);
  const { length } = values;
  const step = length > 1 ? (at(length - 1) - at(0)) / (length - 1) : 1;
  return Float64Array.from({ length: length + 1 }, (_, i) => {
    if (i === 0) return 10 ** (at(0) - step / 2);
    return i === length ? 10 ** (at(length - 1) + step / 2) : 10 ** ((at(i - 1) + at(i)) / 2);
  });
}

/** The place between rising edges that a value lies in; -1 outside. */
export function cellBetween(edges: ArrayLike<number>, value: number): number {
  for (let i = 0; i + 1 < edges.length; i++) {
    if (value >= (edges[i] ?? Number.NaN) && value <= (edges[i + 1] ?? Number.NaN)) return i;
  }
  return -1;
}
