import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Extent } from '../geometry/axisScale';
import { thin } from '../geometry/thin';
import type { Column } from '../values/columns';
import type { ReadableGrid } from '../values/readable';
import type { ShownPart } from '../values/shownPart';
import type { ValueTable } from '../values/valueTable';
import type { RegionMapData } from './contract';
import { cellBetween, logEdges } from './regions';

const maxColumns = 9;

const nameAt = ({ kinds, cells, columns }: RegionMapData, column: number, row: number): string =>
  kinds[cells[row * columns.length + column] ?? -1]?.name ?? '-';

/** The cell at values of the axes; undefined beside the map. */
export function cellAt(
  { columns, rows }: RegionMapData,
  x: number,
  y: number,
): { column: number; row: number } | undefined {
  const [column, row] = [cellBetween(logEdges(columns), x), Math.round(y)];
  return column >= 0 && row >= 0 && row < rows.length ? { column, row } : undefined;
}

/** A run of columns or rows: the first, and the one after the last. */
type Span = readonly [from: number, end: number];

/** What of cells between rising edges lies, at least in part, in a range; all without one. */
function spanWithin(edges: ArrayLike<number>, range: Extent | undefined): Span {
  const cells = Array.from({ length: edges.length - 1 }, (_, i) => i);
  if (!range) return [0, cells.length];
  const isSeen = (i: number) => (edges[i] ?? 0) < range[1] && (edges[i + 1] ?? 0) > range[0];
  const seen = cells.filter(isSeen);
  return [seen[0] ?? 0, (seen.at(-1) ?? -1) + 1];
}

const rowEdges = ({ length }: ArrayLike<number>): number[] =>
  Array.from({ length: length + 1 }, (_, row) => row - 0.5);

/** Where a cell is read: in its middle, or, where that is out of sight, in the middle of what is seen of it. */
function readAt(middle: number, [low, high]: Extent, range: Extent | undefined, log: boolean): number {
  if (!range || (middle >= range[0] && middle <= range[1])) return middle;
  const [from, to] = [Math.max(low, range[0]), Math.min(high, range[1])];
  return log ? Math.sqrt(from * to) : (from + to) / 2;
}

export function readableCells(data: RegionMapData, shown: ShownPart): ReadableGrid {
  const { columns, rows, start, read } = data;
  const [across, up] = [logEdges(columns), rowEdges(rows)];
  const [seenColumns, seenRows] = [spanWithin(across, shown.x), spanWithin(up, shown.y)];
  const sides = (edges: ArrayLike<number>, i: number): Extent => [
    edges[i] ?? Number.NaN,
    edges[i + 1] ?? Number.NaN,
  ];
  return {
    columns: seenColumns[1],
    rows: seenRows[1],
    least: { column: seenColumns[0], row: seenRows[0] },
    start,
    at: ({ column, row }) => ({
      x: readAt(columns[column] ?? Number.NaN, sides(across, column), shown.x, true),
      y: readAt(row, sides(up, row), shown.y, false),
    }),
    under: ({ x, y }) => cellAt(data, x, y),
    read: ({ column, row }) => read(column, row),
  };
}

/** Rows from the top as in the picture, columns thinned to nine, of those in sight. */
export function regionTable(data: RegionMapData, shown: ShownPart): ValueTable {
  const { columns, rows, x, y } = data;
  const [firstColumn, endColumn] = spanWithin(logEdges(columns), shown.x);
  const [firstRow, endRow] = spanWithin(rowEdges(rows), shown.y);
  const thinned = thin(endColumn - firstColumn, maxColumns).map((column) => firstColumn + column);
  return {
    caption: l10n.t('{0} of {1} columns are shown.', thinned.length, columns.length),
    columns: [
      `${y.name} \\ ${x.name}`,
      ...thinned.map((column) => formatShort(columns[column] ?? Number.NaN, 3)),
    ],
    rowCount: endRow - firstRow,
    cell: (line, at) => {
      const row = endRow - 1 - line;
      return at === 0 ? formatShort(rows[row] ?? Number.NaN) : nameAt(data, thinned[at - 1] ?? -1, row);
    },
  };
}

/** Every cell on a line of its own. */
export function regionColumns(data: RegionMapData): Column[] {
  const { columns, rows, x, y, cells } = data;
  const each = <T>(of: (column: number, row: number) => T): T[] =>
    Array.from({ length: cells.length }, (_, i) => of(i % columns.length, Math.floor(i / columns.length)));
  return [
    { name: x.name, values: each((column) => columns[column] ?? Number.NaN) },
    { name: y.name, values: each((_, row) => rows[row] ?? Number.NaN) },
    { name: l10n.t('where it ends'), values: each((column, row) => nameAt(data, column, row)) },
  ];
}
