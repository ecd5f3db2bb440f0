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

/** Whether all cells that a box around the middle of one reaches into are of its kind. */
function isRoomFor(all: Cells, cell: number, size: Size, boxOf: (cell: number) => Box): boolean {
  const { left, right, top, bottom } = boxOf(cell);
  const reach = (text: number, own: number) => Math.max(0, Math.ceil((text - own) / 2 / own));
  const [across, down] = [reach(size.width, right - left), reach(size.height, bottom - top)];
  const [column, row] = [cell % all.columns, Math.floor(cell / all.columns)];
  for (let r = row - down; r <= row + down; r++) {
    for (let c = column - across; c <= column + across; c++) {
      const isInside = c >= 0 && r >= 0 && c < all.columns && r < all.rows;
      if (!isInside || all.kinds[r * all.columns + c] !== all.kinds[cell]) return false;
    }
  }
  return true;
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
    const isFree = (cell: number) =>
      isRoomFor(all, cell, size, boxOf) && !taken.some((box) => overlaps(box, boxAround(middle(cell), size)));
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
