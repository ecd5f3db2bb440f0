import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Extent } from '../geometry/axisScale';
import { sameValues } from '../values/columns';
import { markTables, markTrack } from '../values/markValues';
import type { ReadableTrack } from '../values/readable';
import { readDigits, readPoint, withUnit } from '../values/readPoint';
import { isWithin, type ShownPart } from '../values/shownPart';
import type { ValueTable } from '../values/valueTable';
import type { LineChartData, Series } from './contract';

function readSeries(series: Series, i: number, data: LineChartData): string {
  const [x, y, low] = [series.x[i] ?? Number.NaN, series.y[i] ?? Number.NaN, series.yLow?.[i]];
  if (low === undefined) return readPoint(series.name, x, y, data);
  const [atX, from, to] = [withUnit(x, data.x), withUnit(low, data.y), withUnit(y, data.y)];
  return l10n.t('{0}: {1} = {2}, {3} from {4} to {5}', series.name, data.x.name, atX, data.y.name, from, to);
}

/** The rows of points the cursor walks: each series, then the named marks. `isSeen` tells what lies in the plot. */
export function lineTracks(data: LineChartData, isSeen: (x: number, y: number) => boolean): ReadableTrack[] {
  const tracks = data.series.map((series): ReadableTrack => {
    const at = (i: number) => ({ x: series.x[i] ?? Number.NaN, y: series.y[i] ?? Number.NaN });
    return {
      color: series.color,
      count: series.x.length,
      at,
      isDrawn: (i) => at(i).x <= (series.until ?? at(i).x) && isSeen(at(i).x, at(i).y),
      position: (i) => at(i).x,
      read: (i) => readSeries(series, i, data),
    };
  });
  return [...tracks, ...markTrack(data.marks ?? [], data, isSeen)];
}

/** The rows of a list whose x lies in the range that the plot shows; all where it shows all. */
function rowsWithin(x: ArrayLike<number>, range: Extent | undefined): number[] {
  const all = Array.from(x, (_, i) => i);
  return range ? all.filter((i) => isWithin(x[i], range)) : all;
}

/** Columns of y beside one column of x. */
function wideTable(data: LineChartData, first: Series, range: Extent | undefined): ValueTable {
  const rows = rowsWithin(first.x, range);
  const columns = data.series.flatMap(({ name, y, yLow }) =>
    yLow
      ? [[l10n.t('{0}, low', name), yLow] as const, [l10n.t('{0}, high', name), y] as const]
      : [[name, y] as const],
  );
  return {
    columns: [data.x.name, ...columns.map(([name]) => name)],
    rowCount: rows.length,
    cell: (row, column) => {
      const values = column === 0 ? first.x : columns[column - 1]?.[1];
      return formatShort(values?.[rows[row] ?? -1] ?? Number.NaN, readDigits);
    },
  };
}

function seriesTable(data: LineChartData, series: Series, range: Extent | undefined): ValueTable {
  return { ...wideTable({ ...data, series: [series] }, series, range), caption: series.name };
}

/** One table where all series share their x, a table a series where they do not; then the named marks. */
export function lineTables(data: LineChartData, shown: ShownPart = {}): ValueTable[] {
  const [first, ...others] = data.series;
  const marks = markTables(data.marks ?? [], data);
  if (!first) return marks;
  const shared = others.every((series) => sameValues(series.x, first.x));
  const tables = shared
    ? [wideTable(data, first, shown.x)]
    : data.series.map((series) => seriesTable(data, series, shown.x));
  return [...tables, ...marks];
}
