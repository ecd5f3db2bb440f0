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
  return regions
    .filter((region) => region !== undefined)
    .sort((a, b) => b.cells.length - a.cells.length);
}

/** How many cells each cell of a region is from the nearest that is not of it, or from the edge. */
function depths({ columns, rows }: Cells, { cells }: Region): Map<number, number> {
  const inside = new Set(cells);
  const depth = new Map<number, number>();
  const isRing = (cell: number, ring: number): boolean => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    for (let dy = -ring; dy <= ring; dy++) {
      for (let dx = -ring; dx <= ring; dx++) {
        const [c, r] = [column + dx, row + dy];
        if (c < 0 || r < 0 || c >= columns || r >= rows || !inside.has(r * columns + c)) return false;
      }
    }
    return true;
  };
  for (const cell of cells) {
    let ring = 0;
    while (ring < 6 && isRing(cell, ring + 1)) ring++;
    depth.set(cell, ring);
  }
  return depth;
}

/**
 * The middle of a text that lies in a region with all of its box, as deep inside as there is room; undefined where it does not
 * fit. `boxOf` gives a cell in pixels.
 */
export function placeInRegion(
  all: Cells,
  region: Region,
  width: number,
  height: number,
  boxOf: (cell: number) => Box,
): Point | undefined {
  const inside = new Set(region.cells);
  const depth = depths(all, region);
  const fits = (cell: number): boolean => {
    const { left, right, top, bottom } = boxOf(cell);
    const across = Math.ceil((width / 2 - (right - left) / 2) / (right - left));
    const down = Math.ceil((height / 2 - (bottom - top) / 2) / (bottom - top));
    const [column, row] = [cell % all.columns, Math.floor(cell / all.columns)];
    for (let r = row - down; r <= row + down; r++) {
      for (let c = column - across; c <= column + across; c++) {
        if (c < 0 || r < 0 || c >= all.columns || r >= all.rows || !inside.has(r * all.columns + c)) return false;
      }
    }
    return true;
  };
  const best = region.cells
    .filter(fits)
    .reduce<number | undefined>(
      (found, cell) =>
        found === undefined || (depth.get(cell) ?? 0) > (depth.get(found) ?? 0) ? cell : found,
      undefined,
    );
  if (best === undefined) return undefined;
  const box = boxOf(best);
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
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
