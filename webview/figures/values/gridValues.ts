import * as l10n from '@vscode/l10n';
import { formatCount, formatShort } from '../../base/format';
import type { Axis } from '../contract';
import type { Grid } from '../geometry/grid';
import { type Extreme, extremesOf } from '../geometry/grid';
import { thin } from '../geometry/thin';
import type { GridCursor } from './cursor';
import type { ReadableGrid } from './readable';
import { withUnit } from './readPoint';
import type { ValueTable } from './valueTable';

/** The axes of a grid and the name of the value on it. */
export interface GridNames {
  readonly x: Axis;
  readonly y: Axis;
  readonly value: Axis;
}

const maxColumns = 9;

const valueAt = ({ x, z }: Grid, { column, row }: GridCursor): number =>
  z[row * x.length + column] ?? Number.NaN;

/** 'x₀ = 1, x₁ = 2, f = 0.5' at a point of the grid. */
function readGridPoint(grid: Grid, cursor: GridCursor, { x, y, value }: GridNames): string {
  const place = l10n.t(
    '{0} = {1}, {2} = {3}',
    x.name,
    withUnit(grid.x[cursor.column] ?? Number.NaN, x),
    y.name,
    withUnit(grid.y[cursor.row] ?? Number.NaN, y),
  );
  return l10n.t('{0}, {1} = {2}', place, value.name, withUnit(valueAt(grid, cursor), value));
}

export function readableGrid(grid: Grid, names: GridNames): ReadableGrid {
  return {
    columns: grid.x.length,
    rows: grid.y.length,
    at: ({ column, row }) => ({ x: grid.x[column] ?? Number.NaN, y: grid.y[row] ?? Number.NaN }),
    read: (cursor) => readGridPoint(grid, cursor, names),
  };
}

/** Rows of y (the largest first, as in the picture), columns of x, thinned to nine. */
export function gridTable(grid: Grid, { x, y, value }: GridNames): ValueTable {
  const columns = thin(grid.x.length, maxColumns);
  const all = columns.length === grid.x.length;
  const title = l10n.t('{0} over {1} (columns) and {2} (rows)', value.name, x.name, y.name);
  const shown = l10n.t(
    '{0} of {1} columns are shown.',
    formatCount(columns.length),
    formatCount(grid.x.length),
  );
  return {
    caption: all ? title : l10n.t('{0}. {1}', title, shown),
    columns: ['', ...columns.map((column) => formatShort(grid.x[column] ?? Number.NaN))],
    rowCount: grid.y.length,
    cell: (line, at) => {
      const row = grid.y.length - 1 - line;
      if (at === 0) return formatShort(grid.y[row] ?? Number.NaN);
      return formatShort(valueAt(grid, { row, column: columns[at - 1] ?? -1 }), 5);
    },
  };
}

/** The lowest and highest value and where they are, in one sentence. */
export function readExtremes(grid: Grid, names: GridNames): string {
  const extremes = extremesOf(grid);
  if (!extremes) return l10n.t('{0} has no value here.', names.value.name);
  const read = (extreme: Extreme): string => readGridPoint(grid, extreme, names);
  return l10n.t('Lowest: {0}. Highest: {1}.', read(extremes.lowest), read(extremes.highest));
}
