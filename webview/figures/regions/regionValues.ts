import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import { thin } from '../geometry/thin';
import type { Column } from '../values/columns';
import type { ReadableGrid } from '../values/readable';
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

export function readableCells(data: RegionMapData): ReadableGrid {
  const { columns, rows, start, read } = data;
  return {
    columns: columns.length,
    rows: rows.length,
    start,
    at: ({ column, row }) => ({ x: columns[column] ?? Number.NaN, y: row }),
    under: ({ x, y }) => cellAt(data, x, y),
    read: ({ column, row }) => read(column, row),
  };
}

/** Rows from the top as in the picture, columns thinned to nine. */
export function regionTable(data: RegionMapData): ValueTable {
  const { columns, rows, x, y } = data;
  const shown = thin(columns.length, maxColumns);
  return {
    caption: l10n.t('{0} of {1} columns are shown.', shown.length, columns.length),
    columns: [
      `${y.name} \\ ${x.name}`,
      ...shown.map((column) => formatShort(columns[column] ?? Number.NaN, 3)),
    ],
    rowCount: rows.length,
    cell: (line, at) => {
      const row = rows.length - 1 - line;
      return at === 0 ? formatShort(rows[row] ?? Number.NaN) : nameAt(data, shown[at - 1] ?? -1, row);
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
